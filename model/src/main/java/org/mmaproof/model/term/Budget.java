// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.term;

/**
 * How hard the solver may try, in its own units of work (Z3's {@code rlimit}), never in wall time:
 * the same questions get the same answers on a slow machine.
 *
 * @param perQuery units for one question
 * @param total units for all questions of one {@link Feasibility}
 */
public record Budget(long perQuery, long total) {
  /** For one pair of hooks: about two seconds a question, ten in all. */
  public static Budget standard() {
    return new Budget(4_000_000, 20_000_000);
  }
}
