// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.c.lower;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.mmaproof.model.flow.Graph;
import org.mmaproof.model.flow.Place;
import org.mmaproof.model.flow.Site;
import org.mmaproof.model.flow.Slot;
import org.mmaproof.model.flow.Type;
import org.mmaproof.model.flow.Value;
import org.mmaproof.model.ir.Expr;
import org.mmaproof.model.ir.Span;
import org.mmaproof.model.ir.Stmt;

/**
 * {@code guard()}, {@code scoped_guard()}, {@code CLASS()} and {@code __free()}: what is taken at
 * the declaration and given back on every way out of its scope.
 */
final class Guards {
  /** What was taken: whether it has to be asked for is known by its class. */
  private record Taken(Optional<Value> held) {}

  private final Reading reading;
  private final GuardClasses classes;

  Guards(Reading reading) {
    this.reading = reading;
    this.classes = new GuardClasses(reading);
  }

  private static boolean named(Expr e, String name) {
    return e instanceof Expr.Name found && found.text().equals(name);
  }

  private static String text(Expr e) {
    return e instanceof Expr.Name name ? name.text() : "";
  }

  // ---- statements

  /** Reads a statement that takes something; false where {@code e} is none. */
  boolean statement(Expr e) {
    if (!(e instanceof Expr.Call outer && outer.callee() instanceof Expr.Call inner)) {
      return false;
    }
    List<Expr> what = inner.arguments();
    boolean guard = named(inner.callee(), "guard") && what.size() == 1;
    boolean declares =
        (named(inner.callee(), "CLASS") || named(inner.callee(), "ACQUIRE")) && what.size() == 2;
    if (!guard && !declares) {
      return false;
    }
    String name = guard ? "" : text(what.get(1));
    take(text(what.get(0)), name, outer.arguments(), e.at());
    return true;
  }

  /** Reads a scope that takes something; false where it is another. */
  boolean scope(Stmt.MacroScope s) {
    List<Expr> arguments = s.arguments();
    boolean conditional = s.macro().equals("scoped_cond_guard");
    boolean named = s.macro().equals("scoped_class");
    int skipped = conditional || named ? 2 : 1;
    boolean known = conditional || named || s.macro().equals("scoped_guard");
    if (!known || arguments.size() < skipped) {
      return false;
    }
    List<Expr> given = arguments.subList(skipped, arguments.size());
    String name = named ? text(arguments.get(1)) : "";
    reading
        .steps()
        .scoped(
            () -> {
              Taken taken = take(text(arguments.get(0)), name, given, s.at());
              Optional<Expr> fail = conditional ? Optional.of(arguments.get(1)) : Optional.empty();
              inside(s, taken, fail);
            });
    return true;
  }

  /** The body, which {@code break} and {@code continue} leave as if it were a loop. */
  private void inside(Stmt.MacroScope s, Taken taken, Optional<Expr> fail) {
    int end = reading.blocks().fresh();
    reading
        .flow()
        .within(
            end,
            OptionalInt.of(end),
            () -> {
              taken.held().ifPresent(held -> unless(s, held, fail, end));
              reading.steps().scoped(s.body());
            });
    reading.blocks().enter(end);
  }

  private void unless(Stmt.MacroScope s, Value held, Optional<Expr> fail, int end) {
    int yes = reading.blocks().fresh();
    int no = reading.blocks().fresh();
    reading.branch(reading.site(s.at()), held, yes, no);
    reading.blocks().go(no);
    fail.ifPresent(this::failed);
    reading.blocks().enter(end);
    reading.blocks().go(yes);
  }

  private void failed(Expr fail) {
    if (fail instanceof Expr.StatementExpr statement) {
      reading.steps().of(statement.block());
    } else {
      reading.steps().of(new Stmt.Evaluate(fail.at(), fail));
    }
  }

  // ---- taking

  private Taken take(String name, String variable, List<Expr> given, Span at) {
    Site site = reading.site(at);
    Optional<GuardClass> found = classes.guard(name);
    if (found.isEmpty()) {
      unknown(name, variable, given, at);
      return new Taken(Optional.empty());
    }
    GuardClass known = found.get();
    Env outside = reading.env();
    List<Value> values = given.stream().map(reading.values()::of).map(reading::kept).toList();
    Optional<Place> held = declare(known, values, at);
    if (known.conditional()) {
      classes.run(known.part(taking(known)), at);
    } else if (known.init().isPresent()) {
      classes
          .value(known.init().get(), at)
          .ifPresent(value -> held.ifPresent(place -> reading.assign(site, place, value)));
    } else {
      known.lock().ifPresent(lock -> classes.run(lock, at));
    }
    GuardClass.Part release = known.conditional() ? known.part(giving(known)) : known.unlock();
    reading.flow().cleanUp(() -> classes.run(release, at));
    Optional<Value> test =
        known.conditional() ? classes.value(known.part(success(known)), at) : Optional.empty();
    reading.env(outside);
    if (!variable.isEmpty()) {
      held.ifPresent(place -> reading.declare(variable, place));
    }
    return new Taken(test.map(reading::kept));
  }

  /** C for taking what may fail: the pointer becomes the error. */
  private static String taking(GuardClass known) {
    String pointer = known.pointer();
    return "{ int _RET = ("
        + known.lock().map(GuardClass.Part::text).orElse("0")
        + "); if ("
        + pointer
        + " && !("
        + known.condition()
        + ")) "
        + pointer
        + " = (void *)(long)_RET; }";
  }

  private static String success(GuardClass known) {
    return "(unsigned long)" + known.pointer() + " - 1 < -4095UL - 1";
  }

  private static String giving(GuardClass known) {
    return "if (" + success(known) + ") { " + known.unlock().text() + "; }";
  }

  /** Declares what the parts of the class name; answers the variable that is guarded by. */
  private Optional<Place> declare(GuardClass known, List<Value> values, Span at) {
    Site site = reading.site(at);
    for (int i = 0; i < known.parameters().size(); i++) {
      classes.run(known.parameters().get(i), at);
      Optional<Place> parameter = reading.local(known.parameters().get(i).declared());
      if (parameter.isPresent() && i < values.size()) {
        reading.assign(site, parameter.get(), values.get(i));
      }
    }
    known.members().forEach(member -> classes.run(member, at));
    return known
        .variable()
        .flatMap(
            variable -> {
              classes.run(variable, at);
              Optional<Place> place = reading.local(variable.declared());
              if (place.isPresent() && known.parameters().isEmpty() && !values.isEmpty()) {
                reading.assign(site, place.get(), values.get(0));
              }
              return place;
            });
  }

  /** A class whose definition is not in sight: its functions by their names. */
  private void unknown(String name, String variable, List<Expr> given, Span at) {
    Site site = reading.site(at);
    Type type = new Type.Unknown("class_" + name + "_t");
    reading.assume(Graph.Assumption.Kind.NAME, "guard class " + name);
    List<Value> values = given.stream().map(reading.values()::of).map(reading::kept).toList();
    Slot slot = reading.slot(Slot.Kind.LOCAL, variable, type, site.text());
    Place.Local place = reading.flow().begin(site, slot);
    Value taker = reading.meanings().routine(site, "class_" + name + "_constructor");
    Value taken = reading.calls().write(site, taker, values, true);
    reading.assign(site, place, taken);
    if (!variable.isEmpty()) {
      reading.declare(variable, place);
    }
    calledAtEnd("class_" + name + "_destructor", place, site);
  }

  /** A function that is not in sight gets what the variable holds then. */
  private void calledAtEnd(String function, Place place, Site site) {
    Value callee = reading.meanings().routine(site, function);
    reading
        .flow()
        .cleanUp(
            () -> reading.calls().write(site, callee, List.of(reading.read(site, place)), false));
  }

  /** An attribute's function. */
  private void called(String function, Place place, Site site, Span at) {
    Value callee =
        reading
            .meanings()
            .signature(function, at)
            .<Value>map(type -> reading.meanings().routine(site, function, type))
            .orElseGet(() -> reading.meanings().routine(site, function));
    List<Value> arguments = List.of(Arithmetic.address(site, place));
    reading.flow().cleanUp(() -> reading.calls().write(site, callee, arguments, false));
  }

  /** {@code __free(name)} on the variable at {@code place}. */
  void free(String name, Place place, Span at) {
    Site site = reading.site(at);
    if (name.endsWith("()")) {
      called(name.substring(0, name.length() - 2), place, site, at);
      return;
    }
    Optional<GuardClass> found = classes.free(name);
    if (found.isEmpty()) {
      reading.assume(Graph.Assumption.Kind.NAME, "clean-up " + name);
      calledAtEnd("__free_" + name, place, site);
      return;
    }
    GuardClass known = found.get();
    reading
        .flow()
        .cleanUp(
            () -> {
              known.variable().ifPresent(variable -> classes.run(variable, at));
              reading
                  .local("_T")
                  .ifPresent(held -> reading.assign(site, held, reading.read(site, place)));
              classes.run(known.unlock(), at);
            });
  }
}
