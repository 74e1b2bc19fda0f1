// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.path;

import java.util.List;
import java.util.Optional;

/** Works out operators whose operands are numbers; everything else stays as applied. */
final class Arithmetic {
  private Arithmetic() {}

  static Value apply(String operator, List<Value> operands) {
    Optional<Value> folded =
        operands.size() == 1
            ? unary(operator, operands.get(0))
            : binary(operator, operands.get(0), operands.get(1));
    return folded.orElseGet(() -> new Value.Apply(operator, operands));
  }

  private static Optional<Value> unary(String operator, Value operand) {
    if (operand instanceof Value.Constant number) {
      return unary(operator, number.value()).map(Value.Constant::new);
    }
    return operand instanceof Value.Apply inner && inner.operands().size() == 1
        ? undo(operator, inner.operator(), inner.operands().get(0))
        : Optional.empty();
  }

  private static Optional<Long> unary(String operator, long value) {
    return switch (operator) {
      case "-" -> Optional.of(-value);
      case "+" -> Optional.of(value);
      case "~" -> Optional.of(~value);
      case "!" -> Optional.of(value == 0 ? 1L : 0L);
      default -> Optional.empty();
    };
  }

  /** {@code - -x}, and an error number that was made a pointer and is made a number again. */
  private static Optional<Value> undo(String outer, String inner, Value operand) {
    boolean inverse =
        (outer.equals("-") && inner.equals("-"))
            || (outer.equals(Idiom.POINTER_ERROR) && inner.equals(Idiom.ERROR_POINTER));
    return inverse ? Optional.of(operand) : Optional.empty();
  }

  private static Optional<Value> binary(String operator, Value left, Value right) {
    if (left instanceof Value.Constant a && right instanceof Value.Constant b) {
      return binary(operator, a.value(), b.value()).map(Value.Constant::new);
    }
    boolean neutral =
        (operator.equals("+") || operator.equals("-") || operator.equals("|"))
            && right.equals(Value.Constant.ZERO);
    return neutral ? Optional.of(left) : Optional.empty();
  }

  private static Optional<Long> binary(String operator, long a, long b) {
    return switch (operator) {
      case "+" -> Optional.of(a + b);
      case "-" -> Optional.of(a - b);
      case "*" -> Optional.of(a * b);
      case "/" -> b == 0 ? Optional.empty() : Optional.of(a / b);
      case "%" -> b == 0 ? Optional.empty() : Optional.of(a % b);
      case "<<" -> b < 0 || b > 63 ? Optional.empty() : Optional.of(a << b);
      case ">>" -> b < 0 || b > 63 ? Optional.empty() : Optional.of(a >> b);
      case "&" -> Optional.of(a & b);
      case "|" -> Optional.of(a | b);
      case "^" -> Optional.of(a ^ b);
      case "==" -> Optional.of(a == b ? 1L : 0L);
      case "!=" -> Optional.of(a != b ? 1L : 0L);
      case "<" -> Optional.of(a < b ? 1L : 0L);
      case "<=" -> Optional.of(a <= b ? 1L : 0L);
      case ">" -> Optional.of(a > b ? 1L : 0L);
      case ">=" -> Optional.of(a >= b ? 1L : 0L);
      default -> Optional.empty();
    };
  }
}
