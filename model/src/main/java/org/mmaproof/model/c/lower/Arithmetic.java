// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.c.lower;

import java.util.Optional;
import org.mmaproof.model.c.TypeReader;
import org.mmaproof.model.flow.Place;
import org.mmaproof.model.flow.Site;
import org.mmaproof.model.flow.Target;
import org.mmaproof.model.flow.Type;
import org.mmaproof.model.flow.Value;

/** C's operators on values: conversions written out, constants folded. */
final class Arithmetic {
  static final Type.Int INT = new Type.Int(32, true);
  static final Type.Void VOID = new Type.Void();

  private final Target target;
  private final Fold fold;

  Arithmetic(Target target) {
    this.target = target;
    this.fold = new Fold(target);
  }

  /** {@code long}, and what counts elements. */
  Type.Int word() {
    return new Type.Int(target.bits(), true);
  }

  static Value.Constant number(Site at, long value) {
    return new Value.Constant(at, INT, value);
  }

  /** {@code value} in type {@code to}; what is of that type already stays as it is. */
  Value convert(Site at, Value value, Type to) {
    if (value.type().equals(to) || to instanceof Type.Void) {
      return value;
    }
    if (value instanceof Value.Constant constant) {
      Optional<Value.Constant> folded = fold.convert(at, to, constant);
      if (folded.isPresent()) {
        return folded.get();
      }
    }
    boolean pointers =
        to instanceof Type.Pointer
            && value instanceof Value.Converted inner
            && inner.type() instanceof Type.Pointer
            && inner.operand().type() instanceof Type.Pointer;
    return pointers
        ? convert(at, ((Value.Converted) value).operand(), to)
        : new Value.Converted(at, to, value);
  }

  /** What a place holds when it is used as an operand: arrays and functions become pointers. */
  static Value loaded(Site at, Place place) {
    if (place.type() instanceof Type.Array array) {
      return new Value.Address(at, new Type.Pointer(array.of()), place);
    }
    if (place.type() instanceof Type.Signature) {
      return address(at, place);
    }
    return new Value.Load(at, place);
  }

  /** {@code &place}. */
  static Value address(Site at, Place place) {
    return place instanceof Place.Pointed pointed
            && pointed.pointer().type().equals(new Type.Pointer(place.type()))
        ? pointed.pointer()
        : new Value.Address(at, new Type.Pointer(place.type()), place);
  }

  /** {@code *pointer}. */
  static Place pointed(Site at, Value pointer) {
    Type to =
        pointer.type() instanceof Type.Pointer typed
            ? typed.to()
            : new Type.Unknown("what a value of unknown type points to");
    return pointer instanceof Value.Address address && address.place().type().equals(to)
        ? address.place()
        : new Place.Pointed(at, pointer, to);
  }

  /** {@code base[index]}. */
  Place element(Site at, Value base, Value index) {
    boolean swapped = index.type() instanceof Type.Pointer;
    Value pointer = swapped ? index : base;
    Value count = convert(at, swapped ? base : index, word());
    return pointer instanceof Value.Address address
            && address.place().type() instanceof Type.Array array
            && pointer.type().equals(new Type.Pointer(array.of()))
        ? new Place.Element(address.place(), count, array.of())
        : pointed(at, moved(at, pointer, count));
  }

  private Value moved(Site at, Value pointer, Value count) {
    return count instanceof Value.Constant constant && constant.bits() == 0
        ? pointer
        : new Value.Moved(at, pointer.type(), pointer, convert(at, count, word()));
  }

  Value promoted(Site at, Value value) {
    return convert(at, value, TypeReader.promoted(value.type()));
  }

  /** {@code ! - + ~} as written; empty for others. */
  Optional<Value> unary(Site at, String operator, Value operand) {
    return Optional.ofNullable(
        switch (operator) {
          case "!" -> binary(at, Value.Operator.EQUAL, operand, number(at, 0));
          case "+" -> promoted(at, operand);
          case "-" -> unary(at, Value.Operator.NEGATE, promoted(at, operand));
          case "~" -> unary(at, Value.Operator.COMPLEMENT, promoted(at, operand));
          default -> null;
        });
  }

  private Value unary(Site at, Value.Operator operator, Value operand) {
    if (operand instanceof Value.Constant constant) {
      Optional<Value.Constant> folded = fold.unary(at, operand.type(), operator, constant);
      if (folded.isPresent()) {
        return folded.get();
      }
    }
    return new Value.Unary(at, operand.type(), operator, operand);
  }

  /** An infix operator as written, without short circuits; empty for one that C does not have. */
  Optional<Value> binary(Site at, String operator, Value left, Value right) {
    return Optional.ofNullable(
        switch (operator) {
          case "+" -> plus(at, left, right);
          case "-" -> minus(at, left, right);
          case "*" -> binary(at, Value.Operator.MULTIPLY, left, right);
          case "/" -> binary(at, Value.Operator.DIVIDE, left, right);
          case "%" -> binary(at, Value.Operator.REMAINDER, left, right);
          case "&" -> binary(at, Value.Operator.AND, left, right);
          case "|" -> binary(at, Value.Operator.OR, left, right);
          case "^" -> binary(at, Value.Operator.XOR, left, right);
          case "<<" -> binary(at, Value.Operator.SHIFT_LEFT, left, right);
          case ">>" -> binary(at, Value.Operator.SHIFT_RIGHT, left, right);
          case "==" -> binary(at, Value.Operator.EQUAL, left, right);
          case "!=" -> binary(at, Value.Operator.UNEQUAL, left, right);
          case "<" -> binary(at, Value.Operator.LESS, left, right);
          case "<=" -> binary(at, Value.Operator.LESS_OR_EQUAL, left, right);
          case ">" -> binary(at, Value.Operator.LESS, right, left);
          case ">=" -> binary(at, Value.Operator.LESS_OR_EQUAL, right, left);
          default -> null;
        });
  }

  private Value plus(Site at, Value left, Value right) {
    if (left.type() instanceof Type.Pointer) {
      return moved(at, left, right);
    }
    return right.type() instanceof Type.Pointer
        ? moved(at, right, left)
        : binary(at, Value.Operator.ADD, left, right);
  }

  private Value minus(Site at, Value left, Value right) {
    if (!(left.type() instanceof Type.Pointer)) {
      return binary(at, Value.Operator.SUBTRACT, left, right);
    }
    return right.type() instanceof Type.Pointer
        ? new Value.Distance(at, word(), left, convert(at, right, left.type()))
        : moved(at, left, unary(at, Value.Operator.NEGATE, convert(at, right, word())));
  }

  Value binary(Site at, Value.Operator operator, Value left, Value right) {
    Value a;
    Value b;
    Type result;
    switch (operator) {
      case SHIFT_LEFT, SHIFT_RIGHT -> {
        a = promoted(at, left);
        b = promoted(at, right);
        result = a.type();
      }
      default -> {
        Type operands = common(left, right);
        a = convert(at, left, operands);
        b = convert(at, right, operands);
        result =
            switch (operator) {
              case EQUAL, UNEQUAL, LESS, LESS_OR_EQUAL -> INT;
              default -> operands;
            };
      }
    }
    if (a instanceof Value.Constant x && b instanceof Value.Constant y) {
      Optional<Value.Constant> folded = fold.binary(at, result, operator, x, y);
      if (folded.isPresent()) {
        return folded.get();
      }
    }
    return new Value.Binary(at, result, operator, a, b);
  }

  /** The type in which two operands meet: pointers win over integers. */
  Type common(Value left, Value right) {
    Type a = left.type();
    Type b = right.type();
    if (a instanceof Type.Pointer x && b instanceof Type.Pointer y) {
      return x.to() instanceof Type.Void ? a : y.to() instanceof Type.Void ? b : a;
    }
    if (a instanceof Type.Pointer || b instanceof Type.Pointer) {
      return a instanceof Type.Pointer ? a : b;
    }
    if (a instanceof Type.Unknown || b instanceof Type.Unknown) {
      return a instanceof Type.Unknown ? a : b;
    }
    return a.equals(b) && a instanceof Type.Struct ? a : TypeReader.common(a, b, target);
  }

  /** The type of {@code c ? left : right}. */
  Type joined(Value left, Value right) {
    Type a = left.type();
    Type b = right.type();
    if (a.equals(b) && !(a instanceof Type.Int) && !(a instanceof Type.Bool)) {
      return a;
    }
    if (a instanceof Type.Void || b instanceof Type.Void) {
      return VOID;
    }
    if (a instanceof Type.Pointer && b instanceof Type.Pointer) {
      return nothing(left) ? b : nothing(right) ? a : common(left, right);
    }
    return common(left, right);
  }

  /** Whether it is a null pointer constant. */
  private static boolean nothing(Value value) {
    return value instanceof Value.Constant constant
        && constant.bits() == 0
        && constant.type().equals(new Type.Pointer(VOID));
  }
}
