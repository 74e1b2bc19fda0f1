// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.flow;

import org.mmaproof.model.ir.Presence;

/**
 * A value computed without side effects. Calls, assignments and short circuits are no values: they
 * are operations and branches that leave their result in a temporary.
 */
public sealed interface Value {
  Site at();

  Type type();

  /**
   * An integer or null pointer constant.
   *
   * @param bits the value, sign-extended from the width of a signed type, zero-extended else
   */
  record Constant(Site at, Type type, long bits) implements Value {}

  /** A string literal; its type is an array. */
  record Text(Site at, Type type, String text) implements Value {}

  /** What a place holds. */
  record Load(Site at, Place place) implements Value {
    @Override
    public Type type() {
      return place.type();
    }
  }

  /** {@code &place}; an array where its first element is meant. */
  record Address(Site at, Type type, Place place) implements Value {}

  /**
   * The address of a function.
   *
   * @param from path of the file that uses the name, which decides what it means
   */
  record Routine(Site at, Type type, String name, String from) implements Value {}

  /** {@code -} or {@code ~}; {@code !x} is {@code x == 0}. Operand and result have one type. */
  record Unary(Site at, Type type, Operator operator, Value operand) implements Value {}

  /**
   * Both operands have the same type, but for shifts, whose right one has its own; comparisons give
   * {@code int}.
   */
  record Binary(Site at, Type type, Operator operator, Value left, Value right) implements Value {}

  /**
   * A pointer moved by so many elements of what it points to.
   *
   * @param count a signed integer of the width of a pointer
   */
  record Moved(Site at, Type type, Value pointer, Value count) implements Value {}

  /** How many elements lie between two pointers: {@code left - right}. */
  record Distance(Site at, Type type, Value left, Value right) implements Value {}

  /**
   * The object around a member: {@code container_of(pointer, T, member)}.
   *
   * @param type pointer to the struct or union
   * @param pointer to the member
   * @param member the way to it as {@code offsetof} has it: {@code a.b[2].c}
   */
  record Container(Site at, Type type, Value pointer, String member) implements Value {}

  /** The operand in another type, as a cast or an implicit conversion makes it. */
  record Converted(Site at, Type type, Value operand) implements Value {}

  /** One in configurations under {@code when}, else zero; an {@code int}. */
  record Configured(Site at, Type type, Presence when) implements Value {}

  /** C that was seen and not understood. */
  record Opaque(Site at, Type type, String why) implements Value {}

  /** What is done to operands. */
  enum Operator {
    NEGATE,
    COMPLEMENT,
    ADD,
    SUBTRACT,
    MULTIPLY,
    DIVIDE,
    REMAINDER,
    AND,
    OR,
    XOR,
    SHIFT_LEFT,
    SHIFT_RIGHT,
    EQUAL,
    UNEQUAL,
    LESS,
    LESS_OR_EQUAL
  }
}
