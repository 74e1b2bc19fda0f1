// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.term;

/**
 * What is known of a number whatever its variables are.
 *
 * @param zeros bits that are never set
 * @param ones bits that are always set
 * @param low the least it can be, unsigned
 * @param high the greatest it can be, unsigned
 * @param least the least it can be, signed
 * @param most the greatest it can be, signed
 */
record Known(long zeros, long ones, long low, long high, long least, long most) {
  static final Known NOTHING = new Known(0, 0, 0, -1, Long.MIN_VALUE, Long.MAX_VALUE);

  static Known constant(long bits) {
    return new Known(~bits, bits, bits, bits, bits, bits);
  }

  static Known bits(long zeros, long ones) {
    return new Known(zeros, ones, 0, -1, Long.MIN_VALUE, Long.MAX_VALUE).closed();
  }

  static Known unsigned(long low, long high) {
    return new Known(0, 0, low, high, Long.MIN_VALUE, Long.MAX_VALUE).closed();
  }

  static Known signed(long least, long most) {
    return new Known(0, 0, 0, -1, least, most).closed();
  }

  boolean isConstant() {
    return low == high;
  }

  /** The highest bit is known not to be set. */
  boolean isNonNegative() {
    return least >= 0;
  }

  boolean isNegative() {
    return most < 0;
  }

  /** Bits that may be set. */
  long possible() {
    return ~zeros;
  }

  /** Always below {@code 2^width} (width 0 to 63). */
  boolean isBelowPower(int width) {
    return high >>> width == 0;
  }

  boolean contains(long value) {
    return (value & zeros) == 0
        && (value & ones) == ones
        && Long.compareUnsigned(low, value) <= 0
        && Long.compareUnsigned(value, high) <= 0
        && least <= value
        && value <= most;
  }

  /** The two can never be the same value. */
  boolean excludes(Known other) {
    return (zeros & other.ones) != 0
        || (ones & other.zeros) != 0
        || Long.compareUnsigned(high, other.low) < 0
        || Long.compareUnsigned(other.high, low) < 0
        || most < other.least
        || other.most < least;
  }

  /** Of one or the other. */
  Known either(Known other) {
    return new Known(
        zeros & other.zeros,
        ones & other.ones,
        minimum(low, other.low),
        maximum(high, other.high),
        Math.min(least, other.least),
        Math.max(most, other.most));
  }

  /** Both are known of the same number. */
  Known and(Known other) {
    return new Known(
            zeros | other.zeros,
            ones | other.ones,
            maximum(low, other.low),
            minimum(high, other.high),
            Math.max(least, other.least),
            Math.min(most, other.most))
        .closed();
  }

  /** What each of the three tells the other two. */
  private Known closed() {
    long newLow = maximum(low, ones);
    long newHigh = minimum(high, ~zeros);
    long newLeast = least;
    long newMost = most;
    if (newHigh >= 0 || newLow < 0) {
      newLeast = Math.max(least, newLow);
      newMost = Math.min(most, newHigh);
    }
    if (newLeast >= 0 || newMost < 0) {
      newLow = maximum(newLow, newLeast);
      newHigh = minimum(newHigh, newMost);
    }
    long differing = newLow ^ newHigh;
    long same = differing == 0 ? -1 : ~(-1L >>> Long.numberOfLeadingZeros(differing));
    return new Known(
        zeros | (~newHigh & same), ones | (newHigh & same), newLow, newHigh, newLeast, newMost);
  }

  static long minimum(long a, long b) {
    return Long.compareUnsigned(a, b) <= 0 ? a : b;
  }

  static long maximum(long a, long b) {
    return Long.compareUnsigned(a, b) >= 0 ? a : b;
  }
}
