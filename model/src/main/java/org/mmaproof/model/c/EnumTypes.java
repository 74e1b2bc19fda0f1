// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.c;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mmaproof.model.c.Constants.Folded;
import org.mmaproof.model.flow.Graph.Assumption;
import org.mmaproof.model.flow.Type;
import org.mmaproof.model.ir.Enumeration;
import org.mmaproof.model.ir.Enumeration.Enumerator;
import org.mmaproof.model.ir.Span;

/**
 * The integer types that hold enums, and the values of their constants, as gcc has them since 13:
 * constants are {@code int}, or all of the enum's type where one of them does not fit.
 */
final class EnumTypes {
  private static final Type UNSIGNED = new Type.Int(32, false);

  private final TypeReader types;
  private final Map<Span, Map<String, Folded>> known = new HashMap<>();

  EnumTypes(TypeReader types) {
    this.types = types;
  }

  Type tagged(String tag, View view) {
    Optional<Enumeration> found =
        tag.isEmpty() ? Optional.empty() : types.names().enumerationTagged(tag, view.from());
    if (found.isEmpty()) {
      types.assume(Assumption.Kind.WIDTH, "enum " + tag + " is taken to be unsigned int");
      return UNSIGNED;
    }
    return of(found.get(), view.in(found.get().at().file()));
  }

  /** The type that holds all constants whose values are known; the others are taken to fit. */
  Type of(Enumeration enumeration, View view) {
    return holding(values(enumeration, view).values().stream().map(Folded::value).toList());
  }

  private static Type holding(List<BigInteger> values) {
    BigInteger least = values.stream().reduce(BigInteger.ZERO, BigInteger::min);
    BigInteger most = values.stream().reduce(BigInteger.ZERO, BigInteger::max);
    boolean signed = least.signum() < 0;
    int bits = Math.max(least.bitLength() + 1, most.bitLength() + (signed ? 1 : 0));
    return new Type.Int(bits > 32 ? 64 : 32, signed);
  }

  /** The value of the constant {@code name}; empty where it depends on the configuration. */
  Optional<Folded> constant(String name, View view) {
    return types
        .names()
        .enumeration(name, view.from())
        .flatMap(
            enumeration ->
                Optional.ofNullable(
                    values(enumeration, view.in(enumeration.at().file())).get(name)));
  }

  /** Whether {@code name} is a constant of some enum. */
  boolean isConstant(String name, View view) {
    return types.names().enumeration(name, view.from()).isPresent();
  }

  private Map<String, Folded> values(Enumeration enumeration, View view) {
    // Text of a macro has no place to be remembered by.
    boolean placed = !enumeration.at().file().isEmpty();
    Map<String, Folded> before = placed ? known.get(enumeration.at()) : null;
    if (before != null) {
      return before;
    }
    Map<String, Folded> values = new HashMap<>();
    if (placed) {
      known.put(enumeration.at(), values);
    }
    // Values may name earlier constants of the same enum: they are seen as they are found.
    Set<String> several = new HashSet<>();
    Optional<Folded> next = Optional.of(new Folded(Scalars.INT, BigInteger.ZERO));
    for (Enumerator enumerator : enumeration.enumerators()) {
      if (!types.facts().possible(enumerator.guards())) {
        continue;
      }
      Optional<Folded> implied = next;
      Optional<Folded> value =
          enumerator.value().isPresent()
              ? enumerator.value().flatMap(e -> types.constants().fold(e, view))
              : implied;
      if (value.isPresent()) {
        Folded other = values.putIfAbsent(enumerator.name(), value.get());
        if (other != null && !other.equals(value.get())) {
          several.add(enumerator.name());
        }
      }
      boolean certain = types.facts().certain(enumerator.guards());
      next =
          certain && !enumerator.name().isEmpty() ? value.map(EnumTypes::next) : Optional.empty();
    }
    values.keySet().removeAll(several);
    if (values.values().stream().allMatch(v -> v.value().bitLength() < 32)) {
      values.replaceAll((name, c) -> new Folded(Scalars.INT, c.value()));
    } else {
      Type whole = holding(values.values().stream().map(Folded::value).toList());
      values.replaceAll((name, c) -> new Folded(whole, c.value()));
    }
    return values;
  }

  private static Folded next(Folded before) {
    return new Folded(before.type(), before.value().add(BigInteger.ONE));
  }
}
