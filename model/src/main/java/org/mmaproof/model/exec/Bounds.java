// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.exec;

/**
 * The limits of one run.
 *
 * @param steps operations and branches
 * @param depth calls inside calls
 * @param memories allocations and locals that have cells
 */
public record Bounds(long steps, int depth, long memories) {
  /** Many times what a mapping needs. */
  public static final Bounds USUAL = new Bounds(10_000_000, 200, 1_000_000);
}
