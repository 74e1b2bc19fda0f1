// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.flow;

/** The widths of the machine that code is read for. */
public enum Target {
  BITS64(64),
  BITS32(32);

  private final int bits;

  Target(int bits) {
    this.bits = bits;
  }

  /** Width of {@code long} and of pointers, bits. */
  public int bits() {
    return bits;
  }
}
