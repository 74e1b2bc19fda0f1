// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.proof;

import java.util.List;
import java.util.Locale;

/**
 * What a process asks for.
 *
 * @param addr bytes
 * @param length bytes
 * @param prot {@code PROT_} bits
 * @param flags {@code MAP_} bits
 * @param fd how the file is open
 * @param pgoff pages
 * @param fixed whether the range replaces a mapping that is there
 * @param neighbours mappings of the same file that touch the range
 * @param then what the process does afterwards, step by step
 */
public record Request(
    long addr,
    long length,
    long prot,
    long flags,
    Access fd,
    long pgoff,
    boolean fixed,
    Neighbours neighbours,
    List<String> then) {
  public Request {
    then = List.copyOf(then);
  }

  /** How a file is open. */
  public enum Access {
    R,
    RW;

    /** As reports write it. */
    public String text() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Where mappings are that touch the range. */
  public enum Neighbours {
    NONE,
    BEFORE,
    AFTER,
    BOTH;

    /** As reports write it. */
    public String text() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
