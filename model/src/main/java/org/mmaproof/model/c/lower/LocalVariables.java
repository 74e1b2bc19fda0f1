// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.c.lower;

import java.util.Optional;
import org.mmaproof.model.flow.Place;
import org.mmaproof.model.flow.Site;
import org.mmaproof.model.flow.Slot;
import org.mmaproof.model.flow.Type;
import org.mmaproof.model.flow.Value;
import org.mmaproof.model.ir.CType;
import org.mmaproof.model.ir.Expr;
import org.mmaproof.model.ir.Span;
import org.mmaproof.model.ir.Stmt;
import org.mmaproof.model.ir.Variable;

/** Declarations of variables inside functions. */
final class LocalVariables {
  private final Reading reading;

  LocalVariables(Reading reading) {
    this.reading = reading;
  }

  /**
   * The product that {@code a * b;} is where {@code a} is a variable: the grammar takes it for the
   * declaration of a pointer.
   */
  static Optional<Expr> product(Stmt stmt, Env env) {
    if (!(stmt instanceof Stmt.Declare declare) || declare.variables().size() != 1) {
      return Optional.empty();
    }
    Variable variable = declare.variables().get(0);
    if (!(variable.type() instanceof CType.Pointer pointer)
        || !(pointer.to() instanceof CType.Alias left)
        || variable.initialiser().isPresent()
        || env.find(left.name()).isEmpty()) {
      return Optional.empty();
    }
    Span at = stmt.at();
    int end = Math.min(at.start() + left.name().length(), at.end());
    Expr first = new Expr.Name(new Span(at.file(), at.start(), end, at.line()), left.name());
    Expr second = new Expr.Name(variable.nameAt(), variable.name());
    return Optional.of(new Expr.Binary(at, "*", first, second));
  }

  void declare(Variable variable) {
    if (variable.type() instanceof CType.Function || variable.name().isEmpty()) {
      return; // a function declared inside another means the same as outside
    }
    switch (variable.storage()) {
      case EXTERN -> global(variable, variable.name());
      case STATIC -> {
        global(variable, reading.function() + "." + variable.name());
        reading.first(variable);
      }
      case PLAIN -> automatic(variable);
    }
  }

  private void global(Variable variable, String name) {
    Type type = type(variable);
    reading.declare(variable.name(), new Place.Global(name, reading.from(), type));
  }

  private void automatic(Variable variable) {
    Site at = reading.site(variable.at());
    Optional<Expr> initialiser = variable.initialiser();
    boolean auto =
        initialiser.isPresent()
            && variable.type() instanceof CType.Of of
            && of.expression().equals(initialiser.get());
    if (auto) {
      Value value = reading.values().of(initialiser.get());
      Place.Local place = begin(variable, at, value.type());
      reading.assign(at, place, value);
    } else {
      Place.Local place = begin(variable, at, type(variable));
      initialiser.ifPresent(value -> reading.initialisers().of(place, value));
    }
    if (!variable.cleanup().isEmpty()) {
      Place place = reading.local(variable.name()).orElseThrow();
      reading.guards().free(variable.cleanup(), place, variable.nameAt());
    }
  }

  private Place.Local begin(Variable variable, Site at, Type type) {
    Slot slot = reading.slot(Slot.Kind.LOCAL, variable.name(), type, at.text());
    Place.Local place = reading.flow().begin(at, slot);
    reading.declare(variable.name(), place);
    return place;
  }

  /** The declared type; an array without length as long as its initialiser. */
  Type type(Variable variable) {
    Type type = reading.setting().types().type(variable.type(), reading.from(), reading.env());
    return type instanceof Type.Array array && array.length().isEmpty()
        ? variable
            .initialiser()
            .map(value -> reading.initialisers().length(array, value))
            .filter(length -> length.isPresent())
            .<Type>map(length -> new Type.Array(array.of(), length))
            .orElse(type)
        : type;
  }
}
