// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.flow;

/** Something that can be read, written, or have its address taken. */
public sealed interface Place {
  Type type();

  record Local(Slot slot) implements Place {
    @Override
    public Type type() {
      return slot.type();
    }
  }

  /**
   * A variable with static storage.
   *
   * @param name as written; a {@code static} local is {@code function.name}
   * @param from path of the file that uses the name, which decides what it means
   */
  record Global(String name, String from, Type type) implements Place {}

  /** {@code *pointer}; undefined where the pointer leads nowhere. */
  record Pointed(Site at, Value pointer, Type type) implements Place {}

  /**
   * A member of a struct or union; members of anonymous members are reached step by step.
   *
   * @param name an anonymous member has the name {@code @0}, {@code @1}, ... in the order in which
   *     they stand in the struct
   */
  record Field(Place of, String name, Type type) implements Place {}

  /**
   * An element of an array.
   *
   * @param of an array
   * @param index an integer of the width of a pointer
   */
  record Element(Place of, Value index, Type type) implements Place {}
}
