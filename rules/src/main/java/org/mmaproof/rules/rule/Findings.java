// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mmaproof.model.ir.Span;

/** Collects what one rule finds; the same place found twice with the same words counts once. */
public final class Findings {
  private final RuleName rule;
  private final Level level;
  private final Map<Key, Finding> found = new LinkedHashMap<>();

  public Findings(Rule rule) {
    this.rule = rule.name();
    this.level = rule.level();
  }

  private record Key(Span at, String message) {}

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
    found.putIfAbsent(
        new Key(at, message), new Finding(rule, level, at, function, message, related, path));
  }

  /** What was found, in the order of finding. */
  public List<Finding> all() {
    return new ArrayList<>(found.values());
  }
}
