// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.exec;

import org.mmaproof.model.flow.Site;

/** How a run ends. */
public sealed interface Outcome {
  /** The function returned; {@link Datum#UNSET} where it returns nothing. */
  record Returned(Datum value) implements Outcome {}

  /**
   * The program did what C or the kernel leaves undefined.
   *
   * @param what for people, one line
   */
  record Undefined(Kind kind, Site at, String what) implements Outcome {
    /** What went wrong. */
    public enum Kind {
      NULL_POINTER,
      WILD_POINTER,
      USE_AFTER_FREE,
      UNSET_VALUE,
      OUT_OF_BOUNDS,
      DIVISION,
      SHIFT,
      DOUBLE_RELEASE,
      UNREACHABLE
    }
  }

  /** An assumption of the program does not hold in this run: it is of no interest. */
  record Excluded() implements Outcome {}

  /** Two places may be one, and it would matter. */
  record Alias(Site at, String what) implements Outcome {}

  /** A function that nobody knows was given the mapping itself: it may do anything to it. */
  record Opaque(Site at, String function) implements Outcome {}

  /** A limit was reached: nothing is known of what would follow. */
  record Exhausted(String limit) implements Outcome {}

  /** Something that cannot be run: C that was not understood, or that this interpreter has not. */
  record Unsupported(Site at, String what) implements Outcome {}
}
