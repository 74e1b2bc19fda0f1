// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.path;

import java.util.Optional;

/** Something that can be written. Equal places are the same memory on one path. */
public sealed interface Place {

  /** A local variable or parameter; {@code frame} tells apart the calls of one function. */
  record Local(int frame, String name) implements Place {}

  /** A variable at file scope. */
  record Global(String name) implements Place {}

  record Field(Place object, String name) implements Place {}

  record Element(Place array, Value index) implements Place {}

  /** What a pointer points to; never made for an address, see {@link #at}. */
  record Target(Value pointer) implements Place {}

  /** A value without a name: a compound literal, a struct that a call returned. */
  record Unnamed(int number) implements Place {}

  /** What {@code pointer} points to. */
  static Place at(Value pointer) {
    return pointer instanceof Value.Address address ? address.of() : new Target(pointer);
  }

  /** The variable or pointer target that this place is, or is part of. */
  default Place root() {
    if (this instanceof Field field) {
      return field.object().root();
    }
    if (this instanceof Element element) {
      return element.array().root();
    }
    return this;
  }

  /** The place that this is a member or element of. */
  default Optional<Place> owner() {
    if (this instanceof Field field) {
      return Optional.of(field.object());
    }
    if (this instanceof Element element) {
      return Optional.of(element.array());
    }
    return Optional.empty();
  }

  /** Whether this is {@code whole} or part of it. */
  default boolean within(Place whole) {
    Optional<Place> part = Optional.of(this);
    while (part.isPresent() && !part.get().equals(whole)) {
      part = part.get().owner();
    }
    return part.isPresent();
  }

  /** Whether the outermost function was given it: what a parameter leads to. */
  default boolean given() {
    Place root = root();
    while (root instanceof Target target && target.pointer() instanceof Value.Content content) {
      root = content.place().root();
      if (root instanceof Local local) {
        return local.frame() == 0;
      }
    }
    return false;
  }

  /** How many parts it is made of. */
  default int weight() {
    if (this instanceof Field field) {
      return 1 + field.object().weight();
    }
    if (this instanceof Element element) {
      return 1 + element.array().weight() + element.index().weight();
    }
    return this instanceof Target target ? 1 + target.pointer().weight() : 1;
  }

  /** Whether it is a variable of a function or part of one. */
  default boolean local() {
    return root() instanceof Local || root() instanceof Unnamed;
  }
}
