// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.proof;

import java.util.Locale;

/**
 * Why there is no answer.
 *
 * @param where the place, or what there was too much of; one line
 */
public record Reason(Why why, String where) {

  /** The reasons there are. */
  public enum Why {
    /** A piece of C that matters could not be read. */
    PARSE,
    /** A loop or a chain of calls went on for longer than is followed. */
    BOUND,
    /** Two places may be one, and the answer depends on it. */
    ALIAS,
    /** The answer depends on a function that is not looked into. */
    OPAQUE,
    /** The answer depends on a kernel function whose model is not exact. */
    APPROXIMATE,
    /** The other side of the pair was not found. */
    UNPAIRED,
    /** The solver gave no answer. */
    SOLVER,
    /** The work was more than the pair was allowed. */
    BUDGET,
    /** The counterexample did not show the difference when it was run. */
    REPLAY;

    /** As reports write it. */
    public String text() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** As reports write it: the reason and where. */
  @Override
  public String toString() {
    return why.text() + ": " + where;
  }
}
