// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.c;

import java.math.BigInteger;
import java.util.Optional;
import org.mmaproof.model.flow.Target;
import org.mmaproof.model.flow.Type;

/**
 * Operations on integers as C11 has them. Empty is what C leaves undefined: overflow of signed
 * types, division by zero, shifts by a negative count or by the width and more.
 *
 * <p>Conversions wrap, right shifts of negative values keep the sign, and left shifts of signed
 * values wrap: C leaves these to the compiler (the last one nominally undefined), and gcc documents
 * that it does them so.
 */
final class Arithmetic {
  private Arithmetic() {}

  /** {@code value} as a value of {@code type}; empty where that is no integer or pointer. */
  static Optional<BigInteger> converted(BigInteger value, Type type, Target target) {
    if (type instanceof Type.Bool) {
      return Optional.of(value.signum() == 0 ? BigInteger.ZERO : BigInteger.ONE);
    }
    if (type instanceof Type.Int integer) {
      return Optional.of(wrapped(value, integer));
    }
    return type instanceof Type.Pointer
        ? Optional.of(wrapped(value, new Type.Int(target.bits(), false)))
        : Optional.empty();
  }

  static BigInteger wrapped(BigInteger value, Type.Int type) {
    BigInteger modulus = BigInteger.ONE.shiftLeft(type.bits());
    BigInteger low = value.mod(modulus);
    return type.signed() && low.testBit(type.bits() - 1) ? low.subtract(modulus) : low;
  }

  /** Exact results of unsigned types wrap; signed ones must be in range. */
  private static Optional<BigInteger> fitted(BigInteger exact, Type.Int type) {
    BigInteger wrapped = wrapped(exact, type);
    return type.signed() && !wrapped.equals(exact) ? Optional.empty() : Optional.of(wrapped);
  }

  static Optional<BigInteger> negated(BigInteger value, Type.Int type) {
    return fitted(value.negate(), type);
  }

  /** Both values are of {@code type}, and so is the result. */
  static Optional<BigInteger> applied(
      String operator, BigInteger left, BigInteger right, Type.Int type) {
    return switch (operator) {
      case "+" -> fitted(left.add(right), type);
      case "-" -> fitted(left.subtract(right), type);
      case "*" -> fitted(left.multiply(right), type);
      case "/" -> right.signum() == 0 ? Optional.empty() : fitted(left.divide(right), type);
      case "%" ->
          // The remainder is undefined where the quotient is.
          right.signum() == 0
              ? Optional.empty()
              : fitted(left.divide(right), type).map(quotient -> left.remainder(right));
      case "&" -> Optional.of(left.and(right));
      case "|" -> Optional.of(left.or(right));
      case "^" -> Optional.of(left.xor(right));
      default -> Optional.empty();
    };
  }

  /** {@code left} of {@code type} shifted; the count has a type of its own. */
  static Optional<BigInteger> shifted(
      String operator, BigInteger left, BigInteger count, Type.Int type) {
    if (count.signum() < 0 || count.compareTo(BigInteger.valueOf(type.bits())) >= 0) {
      return Optional.empty();
    }
    int by = count.intValueExact();
    return Optional.of(
        operator.equals("<<") ? wrapped(left.shiftLeft(by), type) : left.shiftRight(by));
  }

  /** Whether a comparison of values of one type holds; empty for what is no comparison. */
  static Optional<Boolean> compared(String operator, BigInteger left, BigInteger right) {
    int order = left.compareTo(right);
    return switch (operator) {
      case "==" -> Optional.of(order == 0);
      case "!=" -> Optional.of(order != 0);
      case "<" -> Optional.of(order < 0);
      case ">" -> Optional.of(order > 0);
      case "<=" -> Optional.of(order <= 0);
      case ">=" -> Optional.of(order >= 0);
      default -> Optional.empty();
    };
  }
}
