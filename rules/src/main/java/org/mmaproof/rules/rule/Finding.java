// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.rule;

import java.util.List;
import java.util.Optional;
import org.mmaproof.model.ir.Span;

/**
 * One thing that a rule found.
 *
 * @param function name of the function it stands in, or of the table, or empty
 * @param message one sentence without full stop
 * @param related other places that explain it
 * @param path the steps of execution that lead to it, in order; empty where the place says all
 * @param fix what repairs it, where that is certain; in the file of {@code at}
 */
public record Finding(
    RuleName rule,
    Level level,
    Span at,
    String function,
    String message,
    List<Place> related,
    List<Place> path,
    Optional<Fix> fix) {
  public Finding {
    related = List.copyOf(related);
    path = List.copyOf(path);
  }

  /** A finding that no repair is certain for. */
  public Finding(
      RuleName rule,
      Level level,
      Span at,
      String function,
      String message,
      List<Place> related,
      List<Place> path) {
    this(rule, level, at, function, message, related, path, Optional.empty());
  }

  /** A place and what is to be said of it, a sentence without full stop. */
  public record Place(Span at, String message) {}
}
