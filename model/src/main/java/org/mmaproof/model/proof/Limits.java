// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.proof;

/**
 * How much work one pair may cost before its verdict is {@link Reason.Why#BUDGET}.
 *
 * @param budget solver work, in millions of Z3's resource units
 * @param clockMillis wall time that ends a runaway, milliseconds; it never decides otherwise
 */
public record Limits(int budget, long clockMillis) {
  /** About ten seconds of solver work, and ten times that by the clock. */
  public static final Limits DEFAULT = of(60);

  private static final long CLOCK_MILLIS_MAX = 100_000;

  public Limits {
    if (budget < 1 || clockMillis < 1) {
      throw new IllegalArgumentException("no such limits: " + budget + ", " + clockMillis);
    }
  }

  /** The limits with that solver work, in millions; the clock allows more where the work does. */
  public static Limits of(int budget) {
    long clock = CLOCK_MILLIS_MAX * Math.max(1, budget) / 60;
    return new Limits(budget, Math.max(CLOCK_MILLIS_MAX, clock));
  }
}
