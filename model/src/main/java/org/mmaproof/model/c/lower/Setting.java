// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.c.lower;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.mmaproof.model.c.Constants;
import org.mmaproof.model.c.Expander;
import org.mmaproof.model.c.Layouts;
import org.mmaproof.model.c.Names;
import org.mmaproof.model.c.TypeReader;
import org.mmaproof.model.flow.Place;
import org.mmaproof.model.flow.Target;
import org.mmaproof.model.flow.Type;
import org.mmaproof.model.ir.Presence;

/** What all functions of one lowering share. */
final class Setting {
  private final Names names;
  private final TypeReader types;
  private final Layouts layouts;
  private final Constants constants;
  private final Expander expander;
  private final Predicate<String> primitive;
  private final Arithmetic arithmetic;
  private final Map<Type.Struct, Map<String, OptionalInt>> widths = new HashMap<>();

  Setting(Names names, Target target, Expander expander, Predicate<String> primitive) {
    this.names = names;
    this.types = new TypeReader(names, target);
    this.layouts = types.layouts();
    this.constants = types.constants();
    this.expander = expander;
    this.primitive = primitive;
    this.arithmetic = new Arithmetic(target);
  }

  Names names() {
    return names;
  }

  TypeReader types() {
    return types;
  }

  Layouts layouts() {
    return layouts;
  }

  Constants constants() {
    return constants;
  }

  Expander expander() {
    return expander;
  }

  Arithmetic arithmetic() {
    return arithmetic;
  }

  /** Whether the function of that name is a call whatever the tree has. */
  boolean primitive(String name) {
    return primitive.test(name);
  }

  /** The configurations that have the definition of a struct: of several, one was chosen. */
  Presence when(Type type) {
    return type instanceof Type.Struct struct ? layouts.when(struct) : Presence.ALWAYS;
  }

  /** Width of a bit-field, bits; empty for every other place. */
  OptionalInt bits(Place place) {
    return place instanceof Place.Field field && field.of().type() instanceof Type.Struct struct
        ? widths
            .computeIfAbsent(struct, this::widths)
            .getOrDefault(field.name(), OptionalInt.empty())
        : OptionalInt.empty();
  }

  private Map<String, OptionalInt> widths(Type.Struct struct) {
    Map<String, OptionalInt> found = new HashMap<>();
    layouts.members(struct).forEach(member -> found.putIfAbsent(member.name(), member.bits()));
    return found;
  }
}
