// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.rule;

import java.util.List;
import org.mmaproof.model.ir.Span;

/**
 * One thing that a rule found.
 *
 * @param function name of the function it stands in, or of the table, or empty
 * @param message one sentence without full stop
 * @param related other places that explain it
 * @param path the steps of execution that lead to it, in order; empty where the place says all
 */
public record Finding(
    RuleName rule,
    Level level,
    Span at,
    String function,
    String message,
    List<Place> related,
    List<Place> path) {
  public Finding {
    related = List.copyOf(related);
    path = List.copyOf(path);
  }

  /** A place and what is to be said of it, a sentence without full stop. */
  public record Place(Span at, String message) {}
}
