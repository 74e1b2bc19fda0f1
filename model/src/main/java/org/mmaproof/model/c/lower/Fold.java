// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.c.lower;

import java.util.Optional;
import org.mmaproof.model.flow.Site;
import org.mmaproof.model.flow.Target;
import org.mmaproof.model.flow.Type;
import org.mmaproof.model.flow.Value;

/** Operations on constants; empty where C does not define the result or it is too wide. */
final class Fold {
  private final Target target;

  Fold(Target target) {
    this.target = target;
  }

  /** Width and sign of a type whose constants are folded. */
  private Optional<Type.Int> integer(Type type) {
    if (type instanceof Type.Int integer) {
      return Optional.of(integer).filter(i -> i.bits() <= 64);
    }
    return type instanceof Type.Pointer
        ? Optional.of(new Type.Int(target.bits(), false))
        : Optional.empty();
  }

  private static long cut(Type.Int type, long bits) {
    if (type.bits() >= 64) {
      return bits;
    }
    int away = 64 - type.bits();
    return type.signed() ? bits << away >> away : bits << away >>> away;
  }

  Optional<Value.Constant> convert(Site at, Type to, Value.Constant value) {
    if (to instanceof Type.Bool) {
      return Optional.of(new Value.Constant(at, to, value.bits() == 0 ? 0 : 1));
    }
    boolean readable = integer(value.type()).isPresent() || value.type() instanceof Type.Bool;
    return readable
        ? integer(to).map(type -> new Value.Constant(at, to, cut(type, value.bits())))
        : Optional.empty();
  }

  Optional<Value.Constant> unary(
      Site at, Type type, Value.Operator operator, Value.Constant operand) {
    if (!(type instanceof Type.Int integer) || integer.bits() > 64) {
      return Optional.empty();
    }
    long bits = operator == Value.Operator.NEGATE ? -operand.bits() : ~operand.bits();
    return within(integer, bits).map(b -> new Value.Constant(at, type, b));
  }

  /** Unsigned arithmetic wraps; signed has to fit. */
  private static Optional<Long> within(Type.Int type, long bits) {
    long cut = cut(type, bits);
    return type.signed() && cut != bits ? Optional.empty() : Optional.of(cut);
  }

  Optional<Value.Constant> binary(
      Site at, Type type, Value.Operator operator, Value.Constant left, Value.Constant right) {
    Optional<Type.Int> operands = integer(left.type());
    Optional<Type.Int> result = integer(type);
    if (operands.isEmpty() || result.isEmpty()) {
      return Optional.empty();
    }
    return computed(operator, operands.get(), left.bits(), right.bits())
        .flatMap(bits -> within(result.get(), bits))
        .map(bits -> new Value.Constant(at, type, bits));
  }

  private static Optional<Long> computed(Value.Operator operator, Type.Int type, long a, long b) {
    boolean signed = type.signed();
    return switch (operator) {
      case ADD -> exact(a + b, signed && ((a ^ (a + b)) & (b ^ (a + b))) < 0);
      case SUBTRACT -> exact(a - b, signed && ((a ^ b) & (a ^ (a - b))) < 0);
      case MULTIPLY -> exact(a * b, signed && Math.multiplyHigh(a, b) != (a * b) >> 63);
      case DIVIDE ->
          exact(
              b == 0 ? 0 : signed ? a / b : Long.divideUnsigned(a, b),
              b == 0 || (signed && a == Long.MIN_VALUE && b == -1));
      case REMAINDER ->
          exact(
              b == 0 ? 0 : signed ? a % b : Long.remainderUnsigned(a, b),
              b == 0 || (signed && a == Long.MIN_VALUE && b == -1));
      case AND -> Optional.of(a & b);
      case OR -> Optional.of(a | b);
      case XOR -> Optional.of(a ^ b);
      case SHIFT_LEFT -> exact(a << b, outside(type, b) || (signed && (a < 0 || a << b >> b != a)));
      case SHIFT_RIGHT -> exact(signed ? a >> b : a >>> b, outside(type, b));
      case EQUAL -> truth(a == b);
      case UNEQUAL -> truth(a != b);
      case LESS -> truth(signed ? a < b : Long.compareUnsigned(a, b) < 0);
      case LESS_OR_EQUAL -> truth(signed ? a <= b : Long.compareUnsigned(a, b) <= 0);
      case NEGATE, COMPLEMENT -> Optional.empty();
    };
  }

  private static boolean outside(Type.Int type, long count) {
    return count < 0 || count >= type.bits();
  }

  private static Optional<Long> exact(long bits, boolean undefined) {
    return undefined ? Optional.empty() : Optional.of(bits);
  }

  private static Optional<Long> truth(boolean holds) {
    return Optional.of(holds ? 1L : 0L);
  }
}
