// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.path;

import java.util.HashSet;
import java.util.Set;

/**
 * The numbers that a value can be: from {@code low} to {@code high} but not {@code except}.
 * Pointers count as numbers from 0 up.
 */
record Range(long low, long high, Set<Long> except) {
  static final Range ANY = new Range(Long.MIN_VALUE, Long.MAX_VALUE, Set.of());
  static final Range NONE = new Range(1, 0, Set.of());
  static final Range TRUTH = new Range(0, 1, Set.of());
  static final Range POSITIVE = new Range(1, Long.MAX_VALUE, Set.of());
  static final Range NEGATIVE = new Range(Long.MIN_VALUE, -1, Set.of());
  static final Range NONZERO = new Range(Long.MIN_VALUE, Long.MAX_VALUE, Set.of(0L));

  /** Error numbers, as functions return them. */
  static final Range ERROR = new Range(-4095, -1, Set.of());

  /** Error numbers, as they are named. */
  static final Range ERROR_NAME = new Range(1, 4095, Set.of());

  Range {
    except = Set.copyOf(except);
  }

  static Range only(long value) {
    return new Range(value, value, Set.of());
  }

  static Range between(long low, long high) {
    return new Range(low, high, Set.of());
  }

  boolean empty() {
    return low > high || (low == high && except.contains(low));
  }

  boolean has(long value) {
    return low <= value && value <= high && !except.contains(value);
  }

  /** Whether every number of this is one of {@code other}. */
  boolean inside(Range other) {
    return and(other).equals(this);
  }

  Range without(long value) {
    return and(new Range(Long.MIN_VALUE, Long.MAX_VALUE, Set.of(value)));
  }

  Range and(Range other) {
    if (except.isEmpty() && other.except.isEmpty()) {
      long from = Math.max(low, other.low);
      long to = Math.min(high, other.high);
      return from > to ? NONE : new Range(from, to, Set.of());
    }
    Set<Long> both = new HashSet<>(except);
    both.addAll(other.except);
    long from = Math.max(low, other.low);
    long to = Math.min(high, other.high);
    while (from <= to && both.contains(from)) {
      from++;
    }
    while (from <= to && both.contains(to)) {
      to--;
    }
    long least = from;
    long most = to;
    both.removeIf(value -> value < least || value > most);
    return least > most ? NONE : new Range(least, most, both);
  }

  Range negated() {
    Set<Long> other = new HashSet<>();
    except.forEach(value -> other.add(-value));
    return new Range(negated(high), negated(low), other);
  }

  private static long negated(long value) {
    return value == Long.MIN_VALUE
        ? Long.MAX_VALUE
        : value == Long.MAX_VALUE ? Long.MIN_VALUE : -value;
  }

  /** This shifted by {@code amount}; what overflows is unbounded. */
  Range plus(long amount) {
    long from = low == Long.MIN_VALUE ? low : add(low, amount);
    long to = high == Long.MAX_VALUE ? high : add(high, amount);
    Set<Long> moved = new HashSet<>();
    except.forEach(value -> moved.add(add(value, amount)));
    return new Range(from, to, moved);
  }

  private static long add(long a, long b) {
    long sum = a + b;
    boolean overflow = ((a ^ sum) & (b ^ sum)) < 0;
    return !overflow ? sum : b > 0 ? Long.MAX_VALUE : Long.MIN_VALUE;
  }
}
