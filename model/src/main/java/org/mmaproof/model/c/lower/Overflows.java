// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.c.lower;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mmaproof.model.flow.Op;
import org.mmaproof.model.flow.Place;
import org.mmaproof.model.flow.Site;
import org.mmaproof.model.flow.Type;
import org.mmaproof.model.flow.Value;
import org.mmaproof.model.ir.Expr;

/** The compiler's arithmetic that tells of an overflow, of unsigned numbers of one width. */
final class Overflows {
  private static final Map<String, Value.Operator> OPERATORS =
      Map.of(
          "add_overflow", Value.Operator.ADD,
          "sub_overflow", Value.Operator.SUBTRACT,
          "mul_overflow", Value.Operator.MULTIPLY);

  private final Reading reading;

  Overflows(Reading reading) {
    this.reading = reading;
  }

  /** The value of a call of {@code __builtin_NAME}; empty where it is none of these, or signed. */
  Optional<Value> value(String name, Expr.Call e, Site at) {
    if (!OPERATORS.containsKey(name) || e.arguments().size() != 3) {
      return Optional.empty();
    }
    if (!(type(e.arguments().get(2)) instanceof Type.Pointer to)
        || !(to.to() instanceof Type.Int result)
        || result.signed()
        || !fits(e.arguments().get(0), result)
        || !fits(e.arguments().get(1), result)) {
      return Optional.empty();
    }
    Value left = operand(e.arguments().get(0), result, at);
    Value right = operand(e.arguments().get(1), result, at);
    Value pointer = reading.kept(reading.values().of(e.arguments().get(2)));
    return Optional.of(written(OPERATORS.get(name), List.of(left, right), pointer, at));
  }

  private Value written(Value.Operator operator, List<Value> operands, Value pointer, Site at) {
    Place.Pointed to = new Place.Pointed(at, pointer, ((Type.Pointer) pointer.type()).to());
    Value left = operands.get(0);
    Value right = operands.get(1);
    Arithmetic arithmetic = reading.arithmetic();
    Value exact = arithmetic.binary(at, operator, left, right);
    Value result = reading.kept(arithmetic.convert(at, exact, to.type()));
    reading.blocks().add(new Op.Assign(at, to, result));
    return switch (operator) {
      case ADD -> arithmetic.binary(at, Value.Operator.LESS, result, left);
      case SUBTRACT -> arithmetic.binary(at, Value.Operator.LESS, left, right);
      default -> multiplied(result, left, right, at);
    };
  }

  /** Whether dividing does not give back what was multiplied; by zero nothing is divided. */
  private Value multiplied(Value result, Value left, Value right, Site at) {
    Arithmetic arithmetic = reading.arithmetic();
    Value zero = arithmetic.binary(at, Value.Operator.EQUAL, right, Arithmetic.number(at, 0));
    Value divisor = arithmetic.binary(at, Value.Operator.OR, right, zero);
    Value back = arithmetic.binary(at, Value.Operator.DIVIDE, result, divisor);
    Value other = arithmetic.binary(at, Value.Operator.UNEQUAL, back, left);
    Value some = arithmetic.binary(at, Value.Operator.EQUAL, zero, Arithmetic.number(at, 0));
    return arithmetic.binary(at, Value.Operator.AND, other, some);
  }

  private Value operand(Expr e, Type.Int result, Site at) {
    return reading.kept(reading.arithmetic().convert(at, reading.values().of(e), result));
  }

  /** Whether every value of {@code e} is one of the type. */
  private boolean fits(Expr e, Type.Int result) {
    return type(e) instanceof Type.Int integer
            && !integer.signed()
            && integer.bits() <= result.bits()
        || reading
            .setting()
            .constants()
            .fold(e, reading.from(), reading.env())
            .filter(constant -> constant.bits() >= 0)
            .filter(constant -> result.bits() == 64 || constant.bits() >>> result.bits() == 0)
            .isPresent();
  }

  private Type type(Expr e) {
    return reading.setting().types().typeOf(e, reading.from(), reading.env());
  }
}
