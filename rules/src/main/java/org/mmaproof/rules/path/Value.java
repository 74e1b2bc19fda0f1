// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.path;

import java.util.List;
import org.mmaproof.model.ir.CType;

/** What an expression comes to on a path. Equal values are the same value on one path. */
public sealed interface Value {
  record Constant(long value) implements Value {
    public static final Constant ZERO = new Constant(0);
    public static final Constant ONE = new Constant(1);
  }

  /** A name whose value is not known here: an enumerator, a macro, a function. */
  record Symbol(String name) implements Value {}

  record Text(String text) implements Value {}

  /** What a place held before the path wrote it. */
  record Content(Place place) implements Value {}

  record Address(Place of) implements Value {}

  /** What a call gave that was not looked into; {@code number} tells apart the calls of a path. */
  record Result(int number, String callee, List<Value> arguments) implements Value {
    public Result {
      arguments = List.copyOf(arguments);
    }
  }

  record Apply(String operator, List<Value> operands) implements Value {
    public Apply {
      operands = List.copyOf(operands);
    }
  }

  /** A value about which nothing is known, not even that it equals itself elsewhere. */
  record Unknown(int number) implements Value {}

  /** What {@code sizeof} gives for an object of {@code type}. */
  record Size(CType type) implements Value {}

  /** Whether it is the size of a pointer. */
  default boolean isSizeOfPointer() {
    return this instanceof Size size && size.type() instanceof CType.Pointer;
  }

  /** How many parts it is made of. */
  default int weight() {
    if (this instanceof Apply apply) {
      return 1 + weight(apply.operands());
    }
    if (this instanceof Result result) {
      return 1 + weight(result.arguments());
    }
    if (this instanceof Content content) {
      return content.place().weight();
    }
    return this instanceof Address address ? address.of().weight() : 1;
  }

  private static int weight(List<Value> values) {
    return values.stream().mapToInt(Value::weight).sum();
  }

  /** The address of a place; of what a pointer points to, the pointer. */
  static Value addressOf(Place place) {
    return place instanceof Place.Target target ? target.pointer() : new Address(place);
  }

  /** {@code operator} applied, with what is certain already worked out. */
  static Value apply(String operator, Value... operands) {
    return Arithmetic.apply(operator, List.of(operands));
  }
}
