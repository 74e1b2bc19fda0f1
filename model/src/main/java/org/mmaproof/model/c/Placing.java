// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.c;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.mmaproof.model.c.Composites.Definition;
import org.mmaproof.model.c.Layouts.Layout;
import org.mmaproof.model.c.Layouts.Member;
import org.mmaproof.model.flow.Graph.Assumption;
import org.mmaproof.model.flow.Type;
import org.mmaproof.model.ir.CType;
import org.mmaproof.model.ir.Expr;
import org.mmaproof.model.ir.Macro;
import org.mmaproof.model.ir.Typedef;

/** Lays the members of one struct or union out one after the other. */
final class Placing {
  /** Macros that declare members are followed this far into each other. */
  private static final int DEEPEST = 4;

  private static final int LONGEST = 1 << 14;

  private final TypeReader types;
  private final Layouts layouts;
  private final Annotated annotated;
  private final Definition definition;
  private final boolean union;
  private final Attributes attributes;
  private final List<Member> members = new ArrayList<>();

  private int anonymous;

  /** Where the next member can start, bits; and how far members reach, for unions. */
  private long next;

  private long align = 1;

  /** Whether all sizes and alignments so far are known. */
  private boolean sure = true;

  Placing(TypeReader types, Layouts layouts, Annotated annotated, Definition definition) {
    this.types = types;
    this.layouts = layouts;
    this.annotated = annotated;
    this.definition = definition;
    this.union = definition.composite().kind() == CType.Tag.UNION;
    this.attributes = annotated.of(definition.composite());
  }

  Layout layout() {
    View view = View.of(definition.from(), Locals.NONE);
    sure = !attributes.unclear();
    if (attributes.randomised()) {
      types.assume(Assumption.Kind.CONFIG, "CONFIG_RANDSTRUCT is off: members keep their order");
    }
    definition.composite().fields().stream()
        .filter(field -> types.facts().possible(field.guards()))
        .flatMap(field -> written(field, view, 0))
        .forEach(field -> place(field, view));
    long least = asked(attributes, view);
    align = Math.max(align, least);
    return sure
        ? new Layout(members, OptionalLong.of(up(next, align * 8) / 8), OptionalLong.of(align))
        : new Layout(members, OptionalLong.empty(), OptionalLong.empty());
  }

  /** The members that a field is: those that a macro makes of it where it is the use of one. */
  private Stream<CType.Field> written(CType.Field field, View view, int level) {
    if (!(field.type() instanceof CType.Unknown unknown) || level > DEEPEST) {
      return Stream.of(field);
    }
    String text = unknown.text();
    int end = CText.nameEnd(text, 0);
    List<Macro> macros =
        end == 0 ? List.of() : types.names().macros(text.substring(0, end), view.from());
    if (macros.size() != 1) {
      return Stream.of(field);
    }
    Optional<String> members =
        Macros.use(macros.get(0), text, 0)
            .map(use -> Macros.replace(macros.get(0), use.arguments()))
            .filter(replaced -> replaced.length() < LONGEST);
    Optional<CType.Composite> made = members.flatMap(this::composite);
    if (made.isEmpty() || Attributes.in(members.get()).unclear()) {
      return Stream.of(field);
    }
    return made.get().fields().stream()
        .map(
            inner ->
                new CType.Field(
                    field.at(), inner.name(), inner.type(), inner.bits(), field.guards()))
        .flatMap(inner -> written(inner, view, level + 1));
  }

  private Optional<CType.Composite> composite(String members) {
    Expr read = types.macros().expression("sizeof(struct {" + members + ";})");
    return read instanceof Expr.SizeOf size
            && size.operand() instanceof Expr.TypeName name
            && name.type() instanceof CType.Inline inline
        ? Optional.of(inline.composite())
        : Optional.empty();
  }

  private void place(CType.Field field, View view) {
    Type type = types.type(field.type(), view);
    Attributes own = annotated.of(field);
    boolean conditional = !types.facts().certain(field.guards());
    if (own.unclear() || conditional) {
      unsure(field, type, view);
      return;
    }
    OptionalLong size = flexible(field) ? OptionalLong.of(0) : layouts.sizeOf(type);
    OptionalLong natural = alignment(field.type(), type, view);
    if (size.isEmpty() || natural.isEmpty()) {
      unsure(field, type, view);
      return;
    }
    boolean packed = attributes.packed() || own.packed();
    long least = asked(own, view);
    if (!field.bits().isEmpty()) {
      bits(field, type, packed, size.getAsLong(), least, view);
      return;
    }
    long wanted = Math.max(packed ? 1 : natural.getAsLong(), least);
    long at = union ? 0 : up(next, wanted * 8);
    add(field.name(), type, at, OptionalInt.empty());
    next = union ? Math.max(next, size.getAsLong() * 8) : at + size.getAsLong() * 8;
    align = Math.max(align, wanted);
  }

  private static boolean flexible(CType.Field field) {
    return field.type() instanceof CType.Array array && array.size().isBlank();
  }

  /** A bit-field does not cross a boundary of its type, unless it is packed. */
  private void bits(
      CType.Field field, Type type, boolean packed, long size, long least, View view) {
    OptionalInt width = width(field, view);
    long unit = size * 8;
    if (width.isEmpty() || width.getAsInt() > unit || least > 1) {
      unsure(field, type, view);
      return;
    }
    int bits = width.getAsInt();
    long at = union ? 0 : next;
    boolean crosses = !packed && at / unit != (at + bits - 1) / unit;
    if (bits == 0 || crosses) {
      at = union ? 0 : up(at, unit);
    }
    if (!field.name().isEmpty()) {
      add(field.name(), type, at, width);
      align = Math.max(align, packed ? 1 : size);
    }
    next = union ? Math.max(next, bits) : at + bits;
  }

  private OptionalInt width(CType.Field field, View view) {
    return types
        .constants()
        .fold(types.macros().expression(field.bits()), view.over(field.bits()))
        .map(Constants.Folded::value)
        .filter(value -> value.signum() >= 0 && value.bitLength() < 9)
        .map(value -> OptionalInt.of(value.intValueExact()))
        .orElse(OptionalInt.empty());
  }

  /** A member that leaves open where the ones behind it are. */
  private void unsure(CType.Field field, Type type, View view) {
    sure = false;
    OptionalInt bits = field.bits().isEmpty() ? OptionalInt.empty() : width(field, view);
    add(field.name(), type, 0, bits);
  }

  private void add(String name, Type type, long at, OptionalInt bits) {
    OptionalLong offset = union || sure ? OptionalLong.of(at) : OptionalLong.empty();
    String known = name.isEmpty() ? "@" + anonymous++ : name;
    members.add(new Member(known, type, offset, bits));
  }

  /** The alignment of a type as written: a typedef may ask for its own. */
  private OptionalLong alignment(CType written, Type type, View view) {
    CType at = written;
    for (int i = 0; i < DEEPEST * 4; i++) {
      if (at instanceof CType.Array array) {
        at = array.of();
      } else if (at instanceof CType.Alias alias) {
        List<Typedef> found =
            types.names().typedefs(alias.name(), view.from()).stream()
                .filter(typedef -> types.facts().possible(typedef.guards()))
                .toList();
        if (found.isEmpty()) {
          break;
        }
        Attributes own = annotated.of(found.get(0).at());
        if (own.unclear()) {
          return OptionalLong.empty();
        }
        if (!own.aligned().isEmpty()) {
          return OptionalLong.of(asked(own, view));
        }
        at = found.get(0).type();
      } else {
        break;
      }
    }
    return layouts.alignOf(type);
  }

  /** The greatest alignment that annotations ask for, bytes; one where they ask for none. */
  private long asked(Attributes asking, View view) {
    long most = 1;
    for (String written : asking.aligned()) {
      Optional<BigInteger> value =
          types
              .constants()
              .fold(types.macros().expression(written), view.over(written))
              .map(Constants.Folded::value)
              .filter(v -> v.bitCount() == 1 && v.bitLength() < 20);
      if (value.isEmpty()) {
        sure = false;
      } else {
        most = Math.max(most, value.get().longValueExact());
      }
    }
    return most;
  }

  private static long up(long value, long to) {
    return (value + to - 1) / to * to;
  }
}
