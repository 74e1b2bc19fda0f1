// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.term;

import java.math.BigInteger;
import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.mmaproof.model.term.Term.Op;

/**
 * A number as a sum modulo 2^64: parts, each with its factor (never 0), and a constant. Factors and
 * constant are read as signed where the size of the sum matters.
 *
 * @param parts in the order of the terms' numbers
 */
record Linear(NavigableMap<Term, Long> parts, long constant) {
  static final Comparator<Term> ORDER = Comparator.comparingInt(Term::number);
  private static final BigInteger ALL = BigInteger.ONE.shiftLeft(64);
  private static final BigInteger HALF = BigInteger.ONE.shiftLeft(63);

  Linear {
    parts = Collections.unmodifiableNavigableMap(parts);
  }

  static Linear constantOf(long constant) {
    return new Linear(new TreeMap<>(ORDER), constant);
  }

  static Linear part(Term term, long factor) {
    NavigableMap<Term, Long> parts = new TreeMap<>(ORDER);
    if (factor != 0) {
      parts.put(term, factor);
    }
    return new Linear(parts, 0);
  }

  /** The sum that a term is. */
  static Linear of(Term term) {
    switch (term.op()) {
      case CONSTANT -> {
        return constantOf(term.bits());
      }
      case ADD -> {
        Linear sum = constantOf(0);
        for (Term kid : term.kids()) {
          sum = sum.plus(of(kid), 1);
        }
        return sum;
      }
      case MULTIPLY -> {
        if (term.kid(0).isConstant()) {
          return part(term.kid(1), term.kid(0).bits());
        }
      }
      case XOR -> {
        if (isComplement(term)) {
          return constantOf(-1).plus(of(term.kid(0)), -1);
        }
      }
      case OR -> {
        Term last = term.kid(term.kids().size() - 1);
        boolean disjoint = term.kids().size() == 2 && last.isConstant();
        if (disjoint && (last.bits() & term.kid(0).known().possible()) == 0) {
          return constantOf(last.bits()).plus(of(term.kid(0)), 1);
        }
      }
      default -> {}
    }
    return part(term, 1);
  }

  /** {@code ~x}. */
  static boolean isComplement(Term term) {
    return term.op() == Op.XOR
        && term.kids().size() == 2
        && term.kid(1).isConstant()
        && term.kid(1).bits() == -1;
  }

  /** This and so many times the other. */
  Linear plus(Linear other, long times) {
    NavigableMap<Term, Long> all = new TreeMap<>(ORDER);
    all.putAll(parts);
    other.parts.forEach(
        (term, factor) -> {
          long sum = all.getOrDefault(term, 0L) + factor * times;
          if (sum == 0) {
            all.remove(term);
          } else {
            all.put(term, sum);
          }
        });
    return new Linear(all, constant + other.constant * times);
  }

  Linear times(long factor) {
    return constantOf(0).plus(this, factor);
  }

  Linear withConstant(long other) {
    return new Linear(parts, other);
  }

  boolean isConstant() {
    return parts.isEmpty();
  }

  /** The sum of whole numbers, not wrapped, is surely one of 64 bits. */
  boolean isExact() {
    return lowest().signum() >= 0 && highest().compareTo(ALL) < 0;
  }

  /** What is known from the sizes of the parts. */
  Known range() {
    BigInteger low = lowest();
    BigInteger high = highest();
    Known unsigned =
        low.shiftRight(64).equals(high.shiftRight(64))
            ? Known.unsigned(low.longValue(), high.longValue())
            : Known.NOTHING;
    BigInteger least = signedEnd(true).add(HALF);
    BigInteger most = signedEnd(false).add(HALF);
    return least.shiftRight(64).equals(most.shiftRight(64))
        ? unsigned.and(
            Known.signed(least.subtract(HALF).longValue(), most.subtract(HALF).longValue()))
        : unsigned;
  }

  BigInteger lowest() {
    return unsignedEnd(true);
  }

  BigInteger highest() {
    return unsignedEnd(false);
  }

  private BigInteger unsignedEnd(boolean least) {
    BigInteger sum = BigInteger.valueOf(constant);
    for (Map.Entry<Term, Long> part : parts.entrySet()) {
      Known known = part.getKey().known();
      boolean lowEnd = part.getValue() > 0 == least;
      sum =
          sum.add(
              unsigned(lowEnd ? known.low() : known.high())
                  .multiply(BigInteger.valueOf(part.getValue())));
    }
    return sum;
  }

  private BigInteger signedEnd(boolean least) {
    BigInteger sum = BigInteger.valueOf(constant);
    for (Map.Entry<Term, Long> part : parts.entrySet()) {
      Known known = part.getKey().known();
      boolean lowEnd = part.getValue() > 0 == least;
      sum =
          sum.add(
              BigInteger.valueOf(lowEnd ? known.least() : known.most())
                  .multiply(BigInteger.valueOf(part.getValue())));
    }
    return sum;
  }

  /** 64 bits as a whole number from 0. */
  static BigInteger unsigned(long bits) {
    BigInteger number = BigInteger.valueOf(bits);
    return bits < 0 ? number.add(ALL) : number;
  }
}
