// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.proof;

import java.util.Locale;

/**
 * What is not the same at the end.
 *
 * @param before as it is with the old hook
 * @param after as it is with the new one
 */
public record Difference(What what, String before, String after) {

  /** The parts of an outcome. */
  public enum What {
    RET,
    FLAGS,
    PROT,
    PGOFF,
    OPS,
    PRIVATE,
    FILE,
    PAGES,
    REFS,
    COUNTERS,
    EVENTS,
    LOCKS;

    /** As reports write it. */
    public String text() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
