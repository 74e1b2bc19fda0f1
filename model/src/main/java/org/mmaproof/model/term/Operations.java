// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.term;

/**
 * What the operators mean, on concrete values: 64-bit wrapping, divisions and shifts as SMT-LIB.
 */
final class Operations {
  private Operations() {}

  /**
   * The number that a binary operator makes.
   *
   * @throws IllegalArgumentException for an operator that makes no number of two numbers
   */
  static long apply(Term.Op op, long a, long b) {
    return switch (op) {
      case ADD -> a + b;
      case MULTIPLY -> a * b;
      case UDIV -> b == 0 ? -1 : Long.divideUnsigned(a, b);
      case UREM -> b == 0 ? a : Long.remainderUnsigned(a, b);
      case SDIV -> b == 0 ? (a < 0 ? 1 : -1) : a / b;
      case SREM -> b == 0 ? a : a % b;
      case AND -> a & b;
      case OR -> a | b;
      case XOR -> a ^ b;
      case SHL -> far(b) ? 0 : a << b;
      case LSHR -> far(b) ? 0 : a >>> b;
      case ASHR -> far(b) ? a >> 63 : a >> b;
      default -> throw new IllegalArgumentException(op.name());
    };
  }

  /**
   * What a comparison says.
   *
   * @throws IllegalArgumentException for an operator that compares no numbers
   */
  static boolean compare(Term.Op op, long a, long b) {
    return switch (op) {
      case EQ -> a == b;
      case ULT -> Long.compareUnsigned(a, b) < 0;
      case ULE -> Long.compareUnsigned(a, b) <= 0;
      case SLT -> a < b;
      case SLE -> a <= b;
      default -> throw new IllegalArgumentException(op.name());
    };
  }

  /** The low {@code width} bits, extended to 64. */
  static long cut(long x, int width, boolean signed) {
    int rest = 64 - width;
    return signed ? x << rest >> rest : x << rest >>> rest;
  }

  private static boolean far(long shift) {
    return Long.compareUnsigned(shift, 64) >= 0;
  }
}
