// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.exec;

/**
 * The limits of one run.
 *
 * @param steps operations and branches
 * @param depth calls inside calls
 * @param within calls inside calls of the driver's, since the model called it: what is called
 *     deeper is not looked into
 * @param memories allocations and locals that have cells
 */
public record Bounds(long steps, int depth, int within, long memories) {
  /** Many times what a mapping needs. */
  public static final Bounds USUAL = new Bounds(10_000_000, 200, 200, 1_000_000);
}
