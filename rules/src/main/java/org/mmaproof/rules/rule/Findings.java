// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mmaproof.model.ir.Span;

/** Collects what one rule finds; a place inside one that was found already counts once with it. */
public final class Findings {
  private final RuleName rule;
  private final Level level;
  private final List<Finding> found = new ArrayList<>();

  public Findings(Rule rule) {
    this.rule = rule.name();
    this.level = rule.level();
  }

  /** Adds a finding at {@code at} inside {@code function} (or a table's name, or empty). */
  public void add(Span at, String function, String message) {
    add(at, function, message, List.of(), List.of());
  }

  public void add(
      Span at,
      String function,
      String message,
      List<Finding.Place> related,
      List<Finding.Place> path) {
    add(at, function, message, related, path, Optional.empty());
  }

  public void add(
      Span at,
      String function,
      String message,
      List<Finding.Place> related,
      List<Finding.Place> path,
      Optional<Fix> fix) {
    boolean known = found.stream().anyMatch(one -> one.at().contains(at) || at.contains(one.at()));
    if (!known) {
      found.add(new Finding(rule, level, at, function, message, related, path, fix));
    }
  }

  /** What was found, in the order of finding. */
  public List<Finding> all() {
    return List.copyOf(found);
  }
}
