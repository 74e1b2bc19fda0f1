// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.c;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.mmaproof.model.flow.Type;
import org.mmaproof.model.ir.Presence;

/**
 * Sizes, and the members of structs and unions with their offsets, as the System V ABI of x86-64
 * lays them out, little-endian. For {@link org.mmaproof.model.flow.Target#BITS32} scalars are
 * aligned to their size too, 64-bit ones to 8 bytes as on Arm and unlike i386.
 *
 * <p>Nothing is guessed: where members depend on the configuration, or an annotation was not
 * understood, there is no size and no offset. Layouts that a configuration randomises are taken not
 * to be, which is an assumption.
 */
public final class Layouts {
  private final TypeReader types;
  private final Annotated annotated;
  private final Map<Type.Struct, Layout> known = new HashMap<>();
  private final Set<Type.Struct> open = new HashSet<>();

  Layouts(TypeReader types) {
    this.types = types;
    this.annotated = new Annotated(types.names());
  }

  /**
   * A member.
   *
   * @param name {@code @0}, {@code @1}, ... for the anonymous structs and unions of one struct, so
   *     that each is a place of its own
   * @param offset from the start of the struct that it is directly in, bits; empty where a member
   *     in front depends on the configuration or has no known size
   * @param bits width of a bit-field, empty for others
   */
  public record Member(String name, Type type, OptionalLong offset, OptionalInt bits) {
    boolean anonymous() {
      return name.startsWith("@");
    }
  }

  /** Members, and bytes where those are known. */
  record Layout(List<Member> members, OptionalLong size, OptionalLong align) {
    static final Layout UNKNOWN = new Layout(List.of(), OptionalLong.empty(), OptionalLong.empty());

    Layout {
      members = List.copyOf(members);
    }
  }

  /** Bytes; one for void and functions, as gcc has it; empty where it is not known. */
  public OptionalLong sizeOf(Type type) {
    if (type instanceof Type.Array array) {
      OptionalLong element = sizeOf(array.of());
      return array.length().isPresent() && element.isPresent()
          ? OptionalLong.of(element.getAsLong() * array.length().getAsLong())
          : OptionalLong.empty();
    }
    if (type instanceof Type.Struct struct) {
      return layout(struct).size();
    }
    return type instanceof Type.Void || type instanceof Type.Signature
        ? OptionalLong.of(1)
        : scalar(type);
  }

  /** Bytes; empty where it is not known. */
  public OptionalLong alignOf(Type type) {
    if (type instanceof Type.Array array) {
      return alignOf(array.of());
    }
    if (type instanceof Type.Struct struct) {
      return layout(struct).align();
    }
    return type instanceof Type.Void || type instanceof Type.Signature
        ? OptionalLong.of(1)
        : scalar(type);
  }

  private OptionalLong scalar(Type type) {
    if (type instanceof Type.Bool) {
      return OptionalLong.of(1);
    }
    if (type instanceof Type.Int integer) {
      return OptionalLong.of(integer.bits() / 8);
    }
    if (type instanceof Type.Real real) {
      return OptionalLong.of(real.bits() / 8);
    }
    return type instanceof Type.Pointer
        ? OptionalLong.of(types.target().bits() / 8)
        : OptionalLong.empty();
  }

  /** The members in order; none where the definition could not be found. */
  public List<Member> members(Type.Struct struct) {
    return layout(struct).members();
  }

  /** The way to a member through the anonymous ones around it, outermost first. */
  public Optional<List<Member>> path(Type.Struct struct, String member) {
    return Paths.to(this, struct, member);
  }

  /** The conditionals around the definition of {@code struct}; always where none was found. */
  public Presence when(Type.Struct struct) {
    return types
        .composites()
        .of(struct)
        .map(definition -> types.composites().guards(definition.composite()))
        .map(Facts::when)
        .orElse(Presence.ALWAYS);
  }

  private Layout layout(Type.Struct struct) {
    Layout found = known.get(struct);
    if (found != null) {
      return found;
    }
    // A struct that holds itself is no C.
    if (!open.add(struct)) {
      return Layout.UNKNOWN;
    }
    Layout made =
        types
            .composites()
            .of(struct)
            .map(definition -> new Placing(types, this, annotated, definition).layout())
            .orElse(Layout.UNKNOWN);
    open.remove(struct);
    // A definition that is not seen from here may be seen from where the next question comes.
    if (!made.equals(Layout.UNKNOWN)) {
      known.put(struct, made);
    }
    return made;
  }
}
