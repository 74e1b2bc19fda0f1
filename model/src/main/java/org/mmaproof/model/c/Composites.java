// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.c;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mmaproof.model.flow.Type;
import org.mmaproof.model.ir.CType;
import org.mmaproof.model.ir.Guard;
import org.mmaproof.model.ir.Item;
import org.mmaproof.model.ir.Span;
import org.mmaproof.model.ir.Unit;

/** The definitions that struct types stand for. */
final class Composites {
  private static final int MOST = 50;

  private final Names names;
  private final Map<Type.Struct, Definition> known = new HashMap<>();

  /** The files that questions came from: they can see what a header only declares. */
  private final Set<String> askers = new LinkedHashSet<>();

  /**
   * A definition.
   *
   * @param from path of the file whose names its members use
   */
  record Definition(CType.Composite composite, String from) {}

  Composites(Names names) {
    this.names = names;
  }

  /** Remembers where a question comes from. */
  void asked(String from) {
    if (askers.size() < MOST) {
      askers.add(from);
    }
  }

  /** The definitions that {@code from} sees, or else that the files see that use its types. */
  List<CType.Composite> named(CType.Tag kind, String tag, String from) {
    List<CType.Composite> found = names.composites(kind, tag, from);
    for (String asker : found.isEmpty() ? askers : Set.<String>of()) {
      found = names.composites(kind, tag, asker);
      if (!found.isEmpty()) {
        break;
      }
    }
    return found;
  }

  /** The type that a definition makes. */
  Type known(CType.Composite composite, String from) {
    Span at = composite.at();
    // Text of a macro has no place of its own: its length and what it says tell it from others.
    Span place =
        at.file().isEmpty()
            ? new Span("", 0, 1 + (composite.hashCode() >>> 2), 1)
            : new Span(at.file(), at.start(), at.end(), at.line());
    Type.Struct type = new Type.Struct(composite.kind(), composite.tag(), place);
    Definition before = known.putIfAbsent(type, new Definition(composite, from));
    return before == null || before.composite().equals(composite)
        ? type
        : new Type.Unknown("a struct of the same place as another");
  }

  /** The definition of {@code type}; empty where there is none to be found. */
  Optional<Definition> of(Type.Struct type) {
    Definition found = known.get(type);
    if (found != null) {
      return Optional.of(found);
    }
    Span at = type.definition();
    if (at.start() == at.end() && !type.tag().isEmpty()) {
      return named(type.kind(), type.tag(), at.file()).stream()
          .findFirst()
          .map(composite -> new Definition(composite, composite.at().file()));
    }
    Optional<CType.Composite> again =
        type.tag().isEmpty()
            ? Optional.empty()
            : names.composites(type.kind(), type.tag(), at.file()).stream()
                .filter(composite -> composite.at().equals(at))
                .findFirst();
    if (again.isEmpty()) {
      again = names.unit(at.file()).flatMap(unit -> inside(unit, at));
    }
    Optional<Definition> definition = again.map(composite -> new Definition(composite, at.file()));
    definition.ifPresent(d -> known.put(type, d));
    return definition;
  }

  /** The conditionals around a definition. */
  List<Guard> guards(CType.Composite composite) {
    Span at = composite.at();
    return names.unit(at.file()).stream()
        .flatMap(unit -> unit.items().stream())
        .filter(item -> item.start() <= at.start() && at.end() <= item.end())
        .findFirst()
        .map(Item::guards)
        .orElse(List.of());
  }

  /** The definition at that place, in whatever stands around it. */
  private Optional<CType.Composite> inside(Unit unit, Span at) {
    return unit.items().stream()
        .filter(item -> item.start() <= at.start() && at.end() <= item.end())
        .flatMap(item -> types(unit, item))
        .flatMap(type -> find(type, at, 0))
        .findFirst();
  }

  private Stream<CType> types(Unit unit, Item item) {
    return switch (item.kind()) {
      case TYPEDEF -> names.alias(item.name(), unit.path()).stream();
      case VARIABLE -> names.variables(item.name(), unit.path()).stream().map(v -> v.type());
      case COMPOSITE ->
          Stream.of(CType.Tag.STRUCT, CType.Tag.UNION)
              .flatMap(kind -> names.composite(kind, item.name(), unit.path()).stream())
              .map(CType.Inline::new);
      default -> Stream.empty();
    };
  }

  private static Stream<CType.Composite> find(CType type, Span at, int level) {
    if (level > 20) {
      return Stream.empty();
    }
    if (type instanceof CType.Pointer pointer) {
      return find(pointer.to(), at, level + 1);
    }
    if (type instanceof CType.Array array) {
      return find(array.of(), at, level + 1);
    }
    if (!(type instanceof CType.Inline inline)) {
      return Stream.empty();
    }
    return inline.composite().at().equals(at)
        ? Stream.of(inline.composite())
        : inline.composite().fields().stream().flatMap(f -> find(f.type(), at, level + 1));
  }
}
