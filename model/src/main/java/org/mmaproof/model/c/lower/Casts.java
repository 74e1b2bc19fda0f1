// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.c.lower;

import java.util.Optional;
import org.mmaproof.model.flow.Place;
import org.mmaproof.model.flow.Site;
import org.mmaproof.model.flow.Type;
import org.mmaproof.model.flow.Value;
import org.mmaproof.model.ir.CType;
import org.mmaproof.model.ir.Expr;
import org.mmaproof.model.ir.Span;

/** Casts, what only looks like one, and what does not look like one. */
final class Casts {
  private final Reading reading;
  private final Containers containers;

  Casts(Reading reading) {
    this.reading = reading;
    this.containers = new Containers(reading);
  }

  /** {@code (a) - b} where {@code a} turns out to be a type. */
  Optional<Expr> of(Expr.Binary e) {
    return e.left() instanceof Expr.Name name
            && "*&-+".contains(e.operator())
            && reading.meanings().isType(name)
        ? Optional.of(
            new Expr.Cast(
                e.at(),
                new CType.Alias(name.text()),
                new Expr.Unary(e.at(), e.operator(), e.right())))
        : Optional.empty();
  }

  /** {@code (a) OPERATOR (b)}, the operator out of a macro, looks like a cast of a call. */
  private Optional<Expr> operation(Expr.Cast e) {
    if (!(e.type() instanceof CType.Alias left)
        || reading.local(left.name()).isEmpty()
        || !(e.operand() instanceof Expr.Call call)
        || !(call.callee() instanceof Expr.Name operator)
        || call.arguments().size() != 1) {
      return Optional.empty();
    }
    Span at = e.at();
    Span first = new Span(at.file(), at.start(), Math.min(at.end(), at.start() + 1), at.line());
    return reading
        .macros()
        .alternatives()
        .body(operator)
        .map(
            text ->
                new Expr.Binary(
                    at, text, new Expr.Name(first, left.name()), call.arguments().get(0)));
  }

  /** The value of a cast. */
  Value value(Expr.Cast e) {
    Optional<Expr> operation = operation(e);
    if (operation.isPresent()) {
      return reading.values().of(operation.get());
    }
    Type to = reading.setting().types().type(e.type(), reading.from(), reading.env());
    if (to instanceof Type.Void) {
      reading.values().effect(e.operand());
      return Reading.nothing(reading.site(e.at()));
    }
    Site at = reading.site(e.at());
    Optional<Place> literal =
        to instanceof Type.Struct || to instanceof Type.Unknown
            ? reading.initialisers().literal(e)
            : Optional.empty();
    if (literal.isPresent()) {
      return reading.read(at, literal.get());
    }
    Optional<Value> container = containers.of(e, to, at);
    if (container.isPresent()) {
      return container.get();
    }
    Value value = reading.values().of(e.operand());
    if (value.type() instanceof Type.Void) {
      return reading.opaque(e.at(), to, "a cast of no value");
    }
    if (to instanceof Type.Struct && !value.type().equals(to)) {
      return union(e, to, value);
    }
    return reading.arithmetic().convert(at, value, to);
  }

  /** GNU: a cast to a union makes one that holds the value. */
  private Value union(Expr.Cast e, Type to, Value value) {
    Site at = reading.site(e.at());
    return reading.setting().layouts().members((Type.Struct) to).stream()
        .filter(member -> member.type().equals(value.type()))
        .findFirst()
        .<Value>map(
            member -> {
              Place.Local whole = reading.temporary(to, at);
              reading.assign(at, new Place.Field(whole, member.name(), member.type()), value);
              return new Value.Load(at, whole);
            })
        .orElseGet(() -> reading.opaque(e.at(), to, "a cast to a struct"));
  }
}
