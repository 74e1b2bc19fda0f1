// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.c.lower;

import java.util.List;
import java.util.Optional;
import org.mmaproof.model.c.Layouts;
import org.mmaproof.model.flow.Graph;
import org.mmaproof.model.flow.Place;
import org.mmaproof.model.flow.Site;
import org.mmaproof.model.flow.Type;
import org.mmaproof.model.flow.Value;
import org.mmaproof.model.ir.Expr;
import org.mmaproof.model.ir.Span;

/** Expressions as places. */
final class Places {
  private final Reading reading;

  Places(Reading reading) {
    this.reading = reading;
  }

  /** The place that {@code e} means; empty where it is none. Side effects in it are written out. */
  Optional<Place> of(Expr e) {
    return reading.deeper(Optional::empty, () -> place(e));
  }

  private Optional<Place> place(Expr e) {
    if (e instanceof Expr.Name name) {
      return reading.meanings().place(name);
    }
    if (e instanceof Expr.Unary unary && unary.operator().equals("*")) {
      Value pointer = reading.values().of(unary.operand());
      return Optional.of(Arithmetic.pointed(reading.site(e.at()), pointer));
    }
    if (e instanceof Expr.Index index) {
      return Optional.of(element(index));
    }
    if (e instanceof Expr.Member member) {
      return Optional.of(member(member));
    }
    if (e instanceof Expr.Compound compound) {
      return Optional.of(reading.initialisers().literal(compound));
    }
    if (e instanceof Expr.Call call) {
      return reading.macros().places().of(call).or(() -> result(call));
    }
    if (e instanceof Expr.Text text) {
      return Optional.of(literal(text));
    }
    return e instanceof Expr.Cast || e instanceof Expr.StatementExpr || e instanceof Expr.Comma
        ? held(e)
        : Optional.empty();
  }

  private Place literal(Expr.Text e) {
    Site at = reading.site(e.at());
    Value.Text text = reading.meanings().text(e);
    Place.Local whole = reading.temporary(text.type(), at);
    reading.assign(at, whole, text);
    return whole;
  }

  private Optional<Place> result(Expr.Call e) {
    return struct(reading.calls().call(e, true));
  }

  /** GNU: what has a struct for its value can be asked for a member. */
  private Optional<Place> held(Expr e) {
    return struct(reading.values().of(e));
  }

  private Optional<Place> struct(Value value) {
    if (value instanceof Value.Load load) {
      return Optional.of(load.place());
    }
    if (!(value.type() instanceof Type.Struct)) {
      return Optional.empty();
    }
    Place.Local whole = reading.temporary(value.type(), value.at());
    reading.assign(value.at(), whole, value);
    return Optional.of(whole);
  }

  private Place element(Expr.Index e) {
    Value base = reading.values().of(e.array());
    Blocks.Mark mark = reading.blocks().mark();
    Value index = reading.values().of(e.index());
    return reading.arithmetic().element(reading.site(e.at()), reading.kept(mark, base), index);
  }

  private Place member(Expr.Member e) {
    Site at = reading.site(e.at());
    if (e.arrow()) {
      return field(at, Arithmetic.pointed(at, reading.values().of(e.object())), e.name(), name(e));
    }
    Place object =
        of(e.object())
            .orElseGet(
                () ->
                    new Place.Pointed(
                        at,
                        reading.opaque(e.object().at(), "a member of what is no place"),
                        new Type.Unknown("what has a member " + e.name())));
    return field(at, object, e.name(), name(e));
  }

  private static Span name(Expr.Member e) {
    Span at = e.at();
    int start = Math.max(at.start(), at.end() - e.name().length());
    return new Span(at.file(), start, at.end(), at.line());
  }

  /** What a macro stands for that a member is asked for by. */
  private Optional<Expr> alias(String name, Span use) {
    return reading.macros().alternatives().one(new Expr.Name(use, name));
  }

  /** The part of {@code object} that a macro's body leads to: {@code a.b[1]}. */
  private Place inside(Place object, Expr way, Site at) {
    if (way instanceof Expr.Member member && !member.arrow()) {
      return field(at, inside(object, member.object(), at), member.name(), name(member));
    }
    if (way instanceof Expr.Index index) {
      Value base = reading.read(at, inside(object, index.array(), at));
      return reading.arithmetic().element(at, base, reading.values().of(index.index()));
    }
    return way instanceof Expr.Name name
        ? field(at, object, name.text(), name.at())
        : new Place.Field(object, "?", new Type.Unknown("a member that is not read"));
  }

  /** The member of that name, anonymous ones around it step by step. */
  Place field(Site at, Place object, String name, Span use) {
    Optional<List<Layouts.Member>> path =
        object.type() instanceof Type.Struct struct
            ? reading.setting().layouts().path(struct, name)
            : Optional.empty();
    Optional<Expr> other = path.isEmpty() ? alias(name, use) : Optional.empty();
    if (other.isPresent()) {
      return inside(object, other.get(), at);
    }
    if (path.isEmpty()) {
      String of = object.type() instanceof Type.Struct struct ? struct.tag() : "unknown";
      String text = "type of member " + name + " of " + of;
      reading.assume(Graph.Assumption.Kind.WIDTH, text);
      return new Place.Field(object, name, new Type.Unknown(text));
    }
    Place place = object;
    for (Layouts.Member member : path.get()) {
      place = new Place.Field(place, member.name(), member.type());
    }
    return place;
  }
}
