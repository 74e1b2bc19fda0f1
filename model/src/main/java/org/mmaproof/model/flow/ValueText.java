// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.flow;

import java.util.List;
import java.util.function.Function;

/** Values and places as C writes them. */
record ValueText(Wording wording, Function<Slot, String> slots) {
  private TypeText types() {
    return new TypeText(wording);
  }

  String of(Value value) {
    if (value instanceof Value.Constant constant) {
      return constant(constant);
    }
    if (value instanceof Value.Text text) {
      return literal(text.text());
    }
    if (value instanceof Value.Load load) {
      return load(load.place());
    }
    if (value instanceof Value.Address address) {
      return address(address);
    }
    if (value instanceof Value.Routine routine) {
      return wording.routine(routine.name());
    }
    if (value instanceof Value.Unary unary) {
      String operator = unary.operator() == Value.Operator.NEGATE ? "-" : "~";
      return whole(unary.type(), "(" + operator + of(unary.operand()) + ")");
    }
    if (value instanceof Value.Binary binary) {
      String text = of(binary.left()) + " " + sign(binary.operator()) + " " + of(binary.right());
      return whole(binary.type(), "(" + text + ")");
    }
    if (value instanceof Value.Moved moved) {
      String text = "(" + of(moved.pointer()) + " + " + of(moved.count()) + ")";
      return moved.type().equals(moved.pointer().type()) ? text : cast(moved.type(), text);
    }
    if (value instanceof Value.Distance distance) {
      String text = "(" + of(distance.left()) + " - " + of(distance.right()) + ")";
      return wording.exact() ? cast(distance.type(), text) : text;
    }
    if (value instanceof Value.Container container) {
      return container(container);
    }
    if (value instanceof Value.Converted converted) {
      return cast(converted.type(), of(converted.operand()));
    }
    if (value instanceof Value.Configured configured) {
      return wording
          .configured(configured.when())
          .map(is -> is ? "1" : "0")
          .orElse("__configured(\"" + quoted(configured.when().toString()) + "\")");
    }
    return "__opaque(\"" + quoted(((Value.Opaque) value).why()) + "\")";
  }

  String of(Place place) {
    if (place instanceof Place.Local local) {
      return slots.apply(local.slot());
    }
    if (place instanceof Place.Global global) {
      return wording.global(global.name());
    }
    if (place instanceof Place.Pointed pointed) {
      return "(*" + pointer(pointed) + ")";
    }
    if (place instanceof Place.Field field) {
      return field(field);
    }
    Place.Element element = (Place.Element) place;
    return of(element.of()) + "[" + of(element.index()) + "]";
  }

  /** Members of anonymous members are reached as if they were the outer one's own. */
  private String field(Place.Field field) {
    Place of = field.of();
    while (of instanceof Place.Field inner && isAnonymous(inner)) {
      of = inner.of();
    }
    if (isAnonymous(field)) {
      return of(of); // Its members are named at the outer one.
    }
    return of instanceof Place.Pointed pointed
        ? pointer(pointed) + "->" + field.name()
        : of(of) + "." + field.name();
  }

  /** Anonymous members are numbered; no name of C begins with what their numbers begin with. */
  private static boolean isAnonymous(Place.Field field) {
    return field.name().isEmpty() || field.name().startsWith("@");
  }

  /** The pointer as one to what is meant at its end. */
  private String pointer(Place.Pointed pointed) {
    Type wanted = new Type.Pointer(pointed.type());
    String pointer = of(pointed.pointer());
    return pointed.pointer().type().equals(wanted) ? pointer : cast(wanted, pointer);
  }

  /**
   * A bit-field has the precision of its width in C, an integer that of its type here: where those
   * may differ in what is computed, the type is said.
   */
  private String load(Place place) {
    String text = of(place);
    boolean wide =
        place.type() instanceof Type.Int integer
            && (integer.bits() > 32 || integer.bits() == 32 && !integer.signed());
    return wording.exact() && wide && place instanceof Place.Field
        ? cast(place.type(), text)
        : text;
  }

  private String address(Value.Address address) {
    Place place = address.place();
    String text = place instanceof Place.Pointed pointed ? of(pointed.pointer()) : "&" + of(place);
    boolean fits =
        place instanceof Place.Pointed pointed
            ? pointed.pointer().type().equals(address.type())
            : address.type().equals(new Type.Pointer(place.type()));
    return fits ? "(" + text + ")" : cast(address.type(), text);
  }

  /** Anonymous members on the way are left out, as C leaves them out. */
  private String container(Value.Container container) {
    Type around =
        container.type() instanceof Type.Pointer pointer ? pointer.to() : container.type();
    String way = container.member().replaceAll("@\\d+\\.", "");
    String offset = "__builtin_offsetof(" + types().of(around) + ", " + way + ")";
    return cast(container.type(), "((char *)" + of(container.pointer()) + " - " + offset + ")");
  }

  private String cast(Type type, String operand) {
    return "((" + types().of(type) + ")" + operand + ")";
  }

  /** Arithmetic in types narrower than an {@code int} is done in an {@code int} and cut. */
  private String whole(Type type, String text) {
    return type instanceof Type.Int integer && integer.bits() < 32 ? cast(type, text) : text;
  }

  private String constant(Value.Constant constant) {
    if (constant.type() instanceof Type.Int integer && integer.bits() >= 32) {
      return integer(integer, constant.bits());
    }
    Type.Int whole = new Type.Int(64, !(constant.type() instanceof Type.Pointer));
    return constant.bits() == 0 && constant.type() instanceof Type.Pointer && !wording.exact()
        ? "NULL"
        : cast(constant.type(), integer(whole, constant.bits()));
  }

  private String integer(Type.Int type, long bits) {
    String suffix = (type.signed() ? "" : "u") + (type.bits() == 32 ? "" : "ll");
    if (type.bits() == 128) {
      return cast(type, integer(new Type.Int(64, type.signed()), bits));
    }
    if (!type.signed()) {
      long value = type.bits() == 32 ? bits & 0xffffffffL : bits;
      boolean small = value >= 0 && value < 4096;
      return small ? value + suffix : "0x" + Long.toHexString(value) + suffix;
    }
    long least = type.bits() == 32 ? Integer.MIN_VALUE : Long.MIN_VALUE;
    return bits == least
        ? "(" + (bits + 1) + suffix + " - 1" + suffix + ")"
        : bits < 0 ? "(" + bits + suffix + ")" : bits + suffix;
  }

  private static String sign(Value.Operator operator) {
    return switch (operator) {
      case ADD -> "+";
      case SUBTRACT, NEGATE -> "-";
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
      case COMPLEMENT -> "~";
    };
  }

  /** One char a byte; three octal digits end an escape whatever follows. */
  private static String literal(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        out.append("\\n");
      } else if (c < ' ' || c > '~') {
        out.append(String.format("\\%03o", (int) c));
      } else {
        out.append(c == '"' || c == '\\' ? "\\" : "").append(c);
      }
    }
    return out.append('"').toString();
  }

  /** Text that can stand in a string literal. */
  static String quoted(String text) {
    return text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\s+", " ");
  }

  String arguments(List<Value> values) {
    return String.join(", ", values.stream().map(this::of).toList());
  }
}
