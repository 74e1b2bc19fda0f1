// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.exec;

import org.mmaproof.model.flow.Site;
import org.mmaproof.model.flow.Type;
import org.mmaproof.model.flow.Value;

/**
 * Integers as C11 has them for given widths, wrapping where the kernel's compiler flags say so
 * ({@code -fno-strict-overflow}): only divisions and shifts can be undefined.
 */
final class Arithmetic {
  private Arithmetic() {}

  /** {@code left operator right}, both of type {@code operands}; the result is of {@code type}. */
  static long binary(
      Value.Operator operator, long left, long right, Type operands, Type type, Site at) {
    return switch (operator) {
      case ADD -> Datum.fit(left + right, type);
      case SUBTRACT -> Datum.fit(left - right, type);
      case MULTIPLY -> Datum.fit(left * right, type);
      case DIVIDE -> Datum.fit(divide(left, right, operands, at), type);
      case REMAINDER -> Datum.fit(remainder(left, right, operands, at), type);
      case AND -> left & right;
      case OR -> left | right;
      case XOR -> Datum.fit(left ^ right, type);
      case SHIFT_LEFT -> Datum.fit(left << shift(right, operands, at), type);
      case SHIFT_RIGHT -> right(left, shift(right, operands, at), operands);
      case EQUAL -> left == right ? 1 : 0;
      case UNEQUAL -> left != right ? 1 : 0;
      case LESS -> compare(left, right, operands) < 0 ? 1 : 0;
      case LESS_OR_EQUAL -> compare(left, right, operands) <= 0 ? 1 : 0;
      default -> throw new IllegalArgumentException("no binary operator: " + operator);
    };
  }

  static boolean signed(Type type) {
    return type instanceof Type.Int integer && integer.signed();
  }

  private static int compare(long left, long right, Type type) {
    return signed(type) ? Long.compare(left, right) : Long.compareUnsigned(left, right);
  }

  private static long divide(long left, long right, Type type, Site at) {
    check(right, at);
    return signed(type) ? left / right : Long.divideUnsigned(left, right);
  }

  private static long remainder(long left, long right, Type type, Site at) {
    check(right, at);
    return signed(type) ? left % right : Long.remainderUnsigned(left, right);
  }

  private static void check(long right, Site at) {
    if (right == 0) {
      throw new Stop(
          new Outcome.Undefined(Outcome.Undefined.Kind.DIVISION, at, "a division by zero"));
    }
  }

  private static int shift(long by, Type type, Site at) {
    int width = type instanceof Type.Int integer ? integer.bits() : 64;
    if (by < 0 || by >= width) {
      throw new Stop(
          new Outcome.Undefined(
              Outcome.Undefined.Kind.SHIFT, at, "a shift of " + width + " bits by " + by));
    }
    return (int) by;
  }

  private static long right(long left, int by, Type type) {
    return signed(type) ? left >> by : left >>> by;
  }
}
