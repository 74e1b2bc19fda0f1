// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.proof;

import java.util.Locale;

/**
 * Something that a verdict takes to be true.
 *
 * @param text one line
 */
public record Assumption(Kind kind, String text) {

  /** What verdicts may assume; nothing else. */
  public enum Kind {
    /** How wide a type is whose definition was not found. */
    WIDTH,
    /** That two ways to reach an object lead to two objects. */
    DISTINCT_PATHS,
    /** That a function which is not looked into does the same when given the same. */
    OPAQUE_CONGRUENCE,
    /** That two places hold the same, shown from the initialisers of both sides. */
    COUPLING,
    /** That only configurations which Kconfig allows are built. */
    CONFIG;

    /** As reports write it. */
    public String text() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
