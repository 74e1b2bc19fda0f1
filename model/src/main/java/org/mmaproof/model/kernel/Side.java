// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.kernel;

/** With or without a memory management unit: {@code CONFIG_MMU}. */
public enum Side {
  MMU,
  /** What {@code nommu.c} says is in force instead of what the other files say. */
  NOMMU;

  static final String FILE = "nommu.c";
}
