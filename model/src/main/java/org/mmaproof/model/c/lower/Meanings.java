// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.c.lower;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.mmaproof.model.flow.Graph;
import org.mmaproof.model.flow.Place;
import org.mmaproof.model.flow.Site;
import org.mmaproof.model.flow.Type;
import org.mmaproof.model.flow.Value;
import org.mmaproof.model.ir.CType;
import org.mmaproof.model.ir.Expr;
import org.mmaproof.model.ir.Span;
import org.mmaproof.model.ir.Variable;

/** What names mean: locals, then macros, then what the tree declares. */
final class Meanings {
  private final Reading reading;
  private final Map<String, Optional<Type.Signature>> signatures = new HashMap<>();

  Meanings(Reading reading) {
    this.reading = reading;
  }

  /** The value of a name that is not called. */
  Value value(Expr.Name e) {
    Site at = reading.site(e.at());
    Optional<Place> local = reading.local(e.text());
    if (local.isPresent()) {
      return reading.read(at, local.get());
    }
    return reading.macros().value(e, true, () -> plain(e)).orElseGet(() -> plain(e));
  }

  /** The value of a name that is no macro here. */
  private Value plain(Expr.Name e) {
    Site at = reading.site(e.at());
    Optional<Value> constant = constant(e, at);
    if (constant.isPresent()) {
      return constant.get();
    }
    Optional<Place> variable = variable(e);
    if (variable.isPresent()) {
      return reading.read(at, variable.get());
    }
    Optional<Type.Signature> signature = signature(e.text(), e.at());
    if (signature.isPresent()) {
      return routine(at, e.text(), signature.get());
    }
    if (enumerator(e)) {
      reading.assume(Graph.Assumption.Kind.CONFIG, "the value of " + e.text());
      return reading.read(at, new Place.Global(e.text(), reading.from(), Arithmetic.INT));
    }
    return reading.read(at, unknown(e));
  }

  private Optional<Value> constant(Expr.Name e, Site at) {
    return switch (e.text()) {
      case "__func__", "__FUNCTION__", "__PRETTY_FUNCTION__" ->
          Optional.of(pointer(at, text(at, reading.function())));
      case "__FILE__", "__BASE_FILE__" -> Optional.of(pointer(at, text(at, at.at().file())));
      case "__LINE__" -> Optional.of(Arithmetic.number(at, at.at().line()));
      case "NULL", "nullptr" ->
          Optional.of(new Value.Constant(at, new Type.Pointer(Arithmetic.VOID), 0));
      case "true" -> Optional.of(Arithmetic.number(at, 1));
      case "false" -> Optional.of(Arithmetic.number(at, 0));
      default ->
          reading
              .setting()
              .constants()
              .fold(e, reading.from(), reading.env())
              .map(found -> new Value.Constant(at, found.type(), found.bits()));
    };
  }

  private static Value pointer(Site at, Value.Text text) {
    return new Value.Converted(at, new Type.Pointer(new Type.Int(8, true)), text);
  }

  private static Value.Text text(Site at, String content) {
    Type type = new Type.Array(new Type.Int(8, true), OptionalLong.of(content.length() + 1L));
    return new Value.Text(at, type, content);
  }

  Value.Text text(Expr.Text e) {
    return text(reading.site(e.at()), new Literals(reading).content(e));
  }

  /** The place that a name means; empty where it means none. */
  Optional<Place> place(Expr.Name e) {
    return reading
        .local(e.text())
        .or(() -> reading.macros().places().of(e))
        .or(() -> signature(e.text(), e.at()).isPresent() ? Optional.empty() : global(e));
  }

  private Optional<Place> global(Expr.Name e) {
    Optional<Place> variable = variable(e);
    return variable.isPresent() || reading.macros().alternatives().defines(e)
        ? variable
        : Optional.of(unknown(e));
  }

  private Place unknown(Expr.Name e) {
    reading.assume(
        e.text().startsWith("CONFIG_") ? Graph.Assumption.Kind.CONFIG : Graph.Assumption.Kind.NAME,
        "what " + e.text() + " is");
    return new Place.Global(e.text(), reading.from(), new Type.Unknown("type of " + e.text()));
  }

  /** Whether the name is a constant of an enum whose value depends on the configuration. */
  private boolean enumerator(Expr.Name e) {
    String elsewhere = reading.setting().expander().origin(e.at()).file();
    return reading.setting().names().enumeration(e.text(), reading.from()).isPresent()
        || (!elsewhere.equals(reading.from())
            && reading.setting().names().enumeration(e.text(), elsewhere).isPresent());
  }

  private Optional<Place> variable(Expr.Name e) {
    List<Variable> found = reading.setting().names().variables(e.text(), reading.from());
    String elsewhere = reading.setting().expander().origin(e.at()).file();
    if (found.isEmpty() && !elsewhere.equals(reading.from())) {
      found = reading.setting().names().variables(e.text(), elsewhere);
    }
    return found.stream()
        .findFirst()
        .filter(variable -> !(variable.type() instanceof CType.Function))
        .map(
            variable ->
                new Place.Global(
                    e.text(),
                    reading.from(),
                    reading
                        .setting()
                        .types()
                        .type(variable.type(), reading.from(), reading.env())));
  }

  // ---- functions

  /** A function by its name, as a pointer to it. */
  Value.Routine routine(Site at, String name, Type.Signature signature) {
    return new Value.Routine(at, new Type.Pointer(signature), name, reading.from());
  }

  /** A function of which nothing but its name is known. */
  Value.Routine routine(Site at, String name) {
    Type unknown = new Type.Unknown("type of " + name);
    return new Value.Routine(at, unknown, name, reading.from());
  }

  /** The type of the function of that name, as seen from the text at {@code at}. */
  Optional<Type.Signature> signature(String name, Span at) {
    return signatures.computeIfAbsent(name, wanted -> declared(wanted, at));
  }

  private Optional<Type.Signature> declared(String name, Span at) {
    Optional<CType.Function> written = reading.setting().names().signature(name, reading.from());
    String elsewhere = reading.setting().expander().origin(at).file();
    if (written.isEmpty() && !elsewhere.equals(reading.from())) {
      written = reading.setting().names().signature(name, elsewhere);
    }
    return written
        .map(type -> reading.setting().types().type(type, reading.from(), reading.env()))
        .filter(Type.Signature.class::isInstance)
        .map(Type.Signature.class::cast);
  }

  /** Whether the name is that of a type: what stands behind it in parentheses is cast. */
  boolean isType(Expr.Name e) {
    if (reading.local(e.text()).isPresent() || reading.macros().alternatives().defines(e)) {
      return false;
    }
    String elsewhere = reading.setting().expander().origin(e.at()).file();
    return !reading.setting().names().typedefs(e.text(), reading.from()).isEmpty()
        || (!elsewhere.equals(reading.from())
            && !reading.setting().names().typedefs(e.text(), elsewhere).isEmpty());
  }

  /** Whether the name means something when it is no macro. */
  boolean declared(Expr.Name e) {
    return signature(e.text(), e.at()).isPresent()
        || variable(e).isPresent()
        || constant(e, reading.site(e.at())).isPresent();
  }
}
