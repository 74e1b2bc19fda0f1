// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.report;

import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.mmaproof.model.flow.Exit;
import org.mmaproof.model.flow.Op;
import org.mmaproof.model.flow.Place;
import org.mmaproof.model.flow.Slot;
import org.mmaproof.model.flow.Type;
import org.mmaproof.model.flow.Value;

/** What graphs are made of, as a person would write it in C; types with their widths. */
final class FlowText {
  private FlowText() {}

  static String of(Op op) {
    if (op instanceof Op.Assign assign) {
      return of(assign.to()) + " = " + of(assign.value());
    }
    if (op instanceof Op.Clear clear) {
      return of(clear.place()) + " = {}";
    }
    if (op instanceof Op.Begin begin) {
      return "begin " + of(begin.slot());
    }
    if (op instanceof Op.End end) {
      return "end " + of(end.slot());
    }
    if (op instanceof Op.Call call) {
      String result = call.result().map(to -> of(to) + " = ").orElse("");
      return result + inner(call.callee()) + "(" + all(call.arguments()) + ")";
    }
    return "opaque: " + ((Op.Opaque) op).why();
  }

  static String of(Exit exit) {
    if (exit instanceof Exit.Jump jump) {
      return "go to " + jump.to();
    }
    if (exit instanceof Exit.Branch branch) {
      return "if (%s) go to %d else %d"
          .formatted(of(branch.condition()), branch.then(), branch.otherwise());
    }
    return exit instanceof Exit.Return back
        ? "return" + back.value().map(value -> " " + of(value)).orElse("")
        : "unreachable: " + ((Exit.Unreachable) exit).why();
  }

  /** A slot by its name, which several can have, and its number. */
  static String of(Slot slot) {
    return slot.name().isEmpty() ? "t" + slot.number() : slot.name() + "#" + slot.number();
  }

  static String of(Place place) {
    if (place instanceof Place.Local local) {
      return of(local.slot());
    }
    if (place instanceof Place.Global global) {
      return global.name();
    }
    if (place instanceof Place.Pointed pointed) {
      return "*" + inner(pointed.pointer());
    }
    if (place instanceof Place.Element element) {
      return inner(element.of()) + "[" + of(element.index()) + "]";
    }
    Place.Field field = (Place.Field) place;
    String name = field.name().isEmpty() ? "{}" : field.name();
    return field.of() instanceof Place.Pointed pointed
        ? inner(pointed.pointer()) + "->" + name
        : inner(field.of()) + "." + name;
  }

  private static String inner(Place place) {
    return place instanceof Place.Pointed ? "(" + of(place) + ")" : of(place);
  }

  static String of(Value value) {
    if (value instanceof Value.Constant constant) {
      return number(constant);
    }
    if (value instanceof Value.Text text) {
      return text.text();
    }
    if (value instanceof Value.Load load) {
      return of(load.place());
    }
    if (value instanceof Value.Address address) {
      return "&" + inner(address.place());
    }
    if (value instanceof Value.Routine routine) {
      return routine.name();
    }
    if (value instanceof Value.Unary unary) {
      return sign(unary.operator()) + inner(unary.operand());
    }
    if (value instanceof Value.Binary binary) {
      return inner(binary.left()) + " " + sign(binary.operator()) + " " + inner(binary.right());
    }
    return rest(value);
  }

  private static String rest(Value value) {
    if (value instanceof Value.Moved moved) {
      return inner(moved.pointer()) + " + " + inner(moved.count());
    }
    if (value instanceof Value.Distance distance) {
      return inner(distance.left()) + " - " + inner(distance.right());
    }
    if (value instanceof Value.Converted converted) {
      return "(" + of(converted.type()) + ")" + inner(converted.operand());
    }
    if (value instanceof Value.Container container) {
      String around =
          container.type() instanceof Type.Pointer pointer
              ? of(pointer.to())
              : of(container.type());
      return "container_of(%s, %s, %s)"
          .formatted(of(container.pointer()), around, container.member());
    }
    return value instanceof Value.Configured configured
        ? "[" + configured.when() + "]"
        : "opaque(" + ((Value.Opaque) value).why() + ")";
  }

  private static String number(Value.Constant constant) {
    long bits = constant.bits();
    boolean signed = constant.type() instanceof Type.Int type && type.signed();
    if (constant.type() instanceof Type.Pointer && bits == 0) {
      return "NULL";
    }
    return signed || bits >= 0 && bits < 10 ? Long.toString(bits) : "0x" + Long.toHexString(bits);
  }

  private static String inner(Value value) {
    boolean infix =
        value instanceof Value.Binary
            || value instanceof Value.Moved
            || value instanceof Value.Distance
            || value instanceof Value.Address;
    return infix ? "(" + of(value) + ")" : of(value);
  }

  private static String all(List<Value> values) {
    return values.stream().map(FlowText::of).collect(Collectors.joining(", "));
  }

  private static String sign(Value.Operator operator) {
    return switch (operator) {
      case NEGATE, SUBTRACT -> "-";
      case COMPLEMENT -> "~";
      case ADD -> "+";
      case MULTIPLY -> "*";
      case DIVIDE -> "/";
      case REMAINDER -> "%";
      case AND -> "&";
      case OR -> "|";
      case XOR -> "^";
      case SHIFT_LEFT -> "<<";
      case SHIFT_RIGHT -> ">>";
      case EQUAL -> "==";
      case UNEQUAL -> "!=";
      case LESS -> "<";
      case LESS_OR_EQUAL -> "<=";
    };
  }

  /** A type; {@code s32} and {@code u64} are integers by width and sign. */
  static String of(Type type) {
    if (type instanceof Type.Void) {
      return "void";
    }
    if (type instanceof Type.Bool) {
      return "bool";
    }
    if (type instanceof Type.Int integer) {
      return (integer.signed() ? "s" : "u") + integer.bits();
    }
    if (type instanceof Type.Real real) {
      return "f" + real.bits();
    }
    if (type instanceof Type.Pointer pointer) {
      return of(pointer.to()) + " *";
    }
    if (type instanceof Type.Array array) {
      return of(array.of()) + "[" + length(array.length()) + "]";
    }
    if (type instanceof Type.Struct struct) {
      String kind = struct.kind().name().toLowerCase(java.util.Locale.ROOT);
      return kind + (struct.tag().isEmpty() ? " {}" : " " + struct.tag());
    }
    return type instanceof Type.Signature signature
        ? of(signature)
        : "unknown " + ((Type.Unknown) type).text();
  }

  private static String length(OptionalLong length) {
    return length.isPresent() ? Long.toString(length.getAsLong()) : "";
  }

  private static String of(Type.Signature signature) {
    String parameters =
        signature.parameters().stream().map(FlowText::of).collect(Collectors.joining(", "));
    String more = signature.variadic() ? (parameters.isEmpty() ? "..." : ", ...") : "";
    return of(signature.returns()) + "(" + parameters + more + ")";
  }
}
