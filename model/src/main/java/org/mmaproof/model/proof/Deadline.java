// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.proof;

import org.mmaproof.model.term.Feasibility;

/**
 * When a runaway is ended.
 *
 * @param work units of the solver for all questions
 * @param nanos time of the clock, as {@link System#nanoTime} has it
 */
record Deadline(long work, long nanos) {
  private static final long MILLION = 1_000_000;

  static Deadline of(Limits limits) {
    return new Deadline(
        limits.budget() * MILLION, System.nanoTime() + limits.clockMillis() * MILLION);
  }

  /** Whether no more is looked at. */
  boolean over(Feasibility feasibility) {
    return feasibility.spent() >= work || System.nanoTime() - nanos > 0;
  }
}
