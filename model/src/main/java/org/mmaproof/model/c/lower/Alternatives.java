// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.c.lower;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.mmaproof.model.c.Expander;
import org.mmaproof.model.c.Replacement;
import org.mmaproof.model.flow.Graph;
import org.mmaproof.model.flow.Site;
import org.mmaproof.model.flow.Value;
import org.mmaproof.model.ir.Expr;
import org.mmaproof.model.ir.Guard;
import org.mmaproof.model.ir.Macro;
import org.mmaproof.model.ir.Presence;
import org.mmaproof.model.ir.Span;

/** The definitions of a macro that its uses can mean, and the choice between them. */
final class Alternatives {
  /** A definition, and the configurations that have it. */
  record Alternative(Presence when, Macro macro) {}

  private final Reading reading;

  Alternatives(Reading reading) {
    this.reading = reading;
  }

  private Expander expander() {
    return reading.setting().expander();
  }

  /** The name that a use of a macro starts with. */
  static Optional<Expr.Name> name(Expr use) {
    Expr first = use instanceof Expr.Call call ? call.callee() : use;
    return first instanceof Expr.Name name ? Optional.of(name) : Optional.empty();
  }

  /** Whether a macro of that name could stand here, called or not. */
  boolean defines(Expr.Name name) {
    return !macros(name.text(), name.at()).isEmpty();
  }

  /** The body of the one macro without parameters of that name. */
  Optional<String> body(Expr.Name name) {
    List<Macro> found = macros(name.text(), name.at());
    return found.size() == 1 && !found.get(0).functionLike()
        ? Optional.of(found.get(0).body().strip())
        : Optional.empty();
  }

  private List<Macro> macros(String name, Span at) {
    List<Macro> found = expander().macros(name, at, reading.from());
    String elsewhere = expander().origin(at).file();
    return found.isEmpty() && !elsewhere.equals(reading.from()) && !elsewhere.isEmpty()
        ? expander().macros(name, at, elsewhere)
        : found;
  }

  List<Alternative> of(Expr use) {
    Optional<Expr.Name> name =
        name(use)
            .filter(n -> reading.local(n.text()).isEmpty())
            .filter(n -> !reading.setting().primitive(n.text()));
    return name.map(n -> of(n.text(), n.at(), use instanceof Expr.Call)).orElse(List.of());
  }

  List<Alternative> of(String name, Span at, boolean called) {
    List<Alternative> found = new ArrayList<>();
    for (Macro macro : macros(name, at)) {
      Presence when = when(macro);
      boolean possible = !reading.when().and(when).equals(Presence.NEVER);
      boolean seen = found.stream().anyMatch(other -> same(other.macro(), macro));
      if (possible && (called || !macro.functionLike()) && !seen) {
        found.add(new Alternative(when, macro));
      }
    }
    return found;
  }

  private static boolean same(Macro a, Macro b) {
    return a.functionLike() == b.functionLike()
        && a.parameters().equals(b.parameters())
        && a.body().equals(b.body());
  }

  /** Where the macro is defined; that nothing else defines it before is no condition. */
  private static Presence when(Macro macro) {
    Presence self = Presence.atom("defined(" + macro.name() + ")").not();
    return macro.guards().stream()
        .map(Guard::when)
        .filter(when -> !when.equals(self))
        .reduce(Presence.ALWAYS, Presence::and);
  }

  /** The value under the alternatives from {@code index} on, as conditionals choose. */
  Value either(
      List<Alternative> found,
      int index,
      Expr use,
      Function<Macro, Value> read,
      Supplier<Value> plain) {
    if (index == found.size()) {
      return plain.get();
    }
    Alternative first = found.get(index);
    boolean certain = reading.when().implies(first.when());
    boolean last = index == found.size() - 1 && !name(use).filter(this::otherwise).isPresent();
    if (certain || last) {
      assumed(first);
      return reading.under(first.when(), () -> read.apply(first.macro()));
    }
    Site at = reading.site(use.at());
    return reading.choice(
        at,
        new Value.Configured(at, Arithmetic.INT, first.when()),
        () -> reading.under(first.when(), () -> read.apply(first.macro())),
        () -> reading.under(first.when().not(), () -> either(found, index + 1, use, read, plain)));
  }

  /** Says that this definition is taken to be the one, unless it is. */
  void assumed(Alternative chosen) {
    if (!reading.when().implies(chosen.when())) {
      reading.assume(
          Graph.Assumption.Kind.CONFIG, chosen.macro().name() + " is defined: " + chosen.when());
    }
  }

  /** Whether the name means something where no macro has it. */
  boolean otherwise(Expr.Name name) {
    return reading.meanings().declared(name);
  }

  /** The expression that a use of a macro with one meaning stands for. */
  Optional<Expr> one(Expr use) {
    List<Alternative> found = of(use);
    return found.size() == 1 ? tree(found.get(0).macro(), use) : Optional.empty();
  }

  Optional<Expr> tree(Macro macro, Expr use) {
    return expander()
        .expression(macro, use, reading.from(), reading.when())
        .expanded()
        .map(Replacement.Expanded::tree);
  }
}
