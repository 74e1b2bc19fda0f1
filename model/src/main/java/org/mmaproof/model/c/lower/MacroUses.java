// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.c.lower;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.mmaproof.model.c.Expander;
import org.mmaproof.model.c.Replacement;
import org.mmaproof.model.flow.Site;
import org.mmaproof.model.flow.Value;
import org.mmaproof.model.ir.Expr;
import org.mmaproof.model.ir.Macro;
import org.mmaproof.model.ir.Span;
import org.mmaproof.model.ir.Stmt;

/** Uses of macros, read as what they stand for. */
final class MacroUses {
  private final Reading reading;
  private final Alternatives alternatives;
  private final MacroLists lists;
  private final MacroPlaces places;
  private final MachineMacros machine;
  private final Undecided undecided;

  MacroUses(Reading reading) {
    this.reading = reading;
    this.alternatives = new Alternatives(reading);
    this.lists = new MacroLists(reading, alternatives);
    this.places = new MacroPlaces(reading, alternatives);
    this.machine = new MachineMacros(reading);
    this.undecided = new Undecided(alternatives);
  }

  Alternatives alternatives() {
    return alternatives;
  }

  MacroLists lists() {
    return lists;
  }

  MacroPlaces places() {
    return places;
  }

  private Expander expander() {
    return reading.setting().expander();
  }

  /**
   * The value of {@code use}; empty where it is no macro.
   *
   * @param plain reads the use where it is none after all
   */
  Optional<Value> value(Expr use, boolean wanted, Supplier<Value> plain) {
    List<Alternatives.Alternative> found = lists.without(alternatives.of(use), use);
    return found.isEmpty()
        ? Optional.empty()
        : Optional.of(
            alternatives.either(
                found, 0, use, macro -> expression(macro, use, wanted, plain), plain));
  }

  private Value expression(Macro macro, Expr use, boolean wanted, Supplier<Value> plain) {
    Replacement<Expr> replacement =
        expander().expression(macro, use, reading.from(), reading.when());
    if (replacement instanceof Replacement.Expanded<Expr> expanded) {
      if (wanted) {
        return reading.values().of(expanded.tree());
      }
      reading.values().effect(expanded.tree());
      return Reading.nothing(reading.site(use.at()));
    }
    Replacement.Kept<Expr> kept = (Replacement.Kept<Expr>) replacement;
    if (kept.reason() == Replacement.Reason.NO_USE) {
      return plain.get();
    }
    if (kept.reason() == Replacement.Reason.UNREADABLE) {
      Optional<List<Stmt>> statements =
          expander()
              .statements(macro, use, reading.from(), reading.when())
              .expanded()
              .map(Replacement.Expanded::tree);
      if (statements.isPresent()) {
        reading.steps().scoped(() -> statements.get().forEach(reading.steps()::of));
        return Reading.nothing(reading.site(use.at()));
      }
    }
    return undecided
        .split(macro, use, () -> expression(macro, use, wanted, plain))
        .or(() -> machine.call(macro, use))
        .orElseGet(() -> unread(use.at(), macro, kept.why()));
  }

  private Value unread(Span at, Macro macro, String why) {
    return reading.opaque(at, "macro " + macro.name() + ": " + why);
  }

  /** Reads a use that is a whole statement; false where it is no macro. */
  boolean statement(Stmt.Evaluate s) {
    Expr use = s.expression();
    List<Alternatives.Alternative> found =
        Alternatives.name(use).filter(n -> builtin(n, use)).isPresent()
            ? List.of()
            : alternatives.of(use);
    if (found.isEmpty()) {
      return false;
    }
    if (found.size() == 1) {
      Macro macro = found.get(0).macro();
      boolean certain = reading.when().implies(found.get(0).when());
      if (certain || Alternatives.name(use).filter(alternatives::otherwise).isEmpty()) {
        alternatives.assumed(found.get(0));
        reading.under(found.get(0).when(), () -> inPlace(macro, use));
        return true;
      }
    }
    Optional<Alternatives.Alternative> declares =
        found.stream().filter(a -> declares(a.macro(), use)).reduce((a, b) -> b);
    if (declares.isPresent()) {
      // What it declares has to be seen behind it, so that one definition has to do.
      alternatives.assumed(declares.get());
      reading.under(declares.get().when(), () -> inPlace(declares.get().macro(), use));
      return true;
    }
    Supplier<Value> plain =
        () -> {
          reading.values().effect(use);
          return Reading.nothing(reading.site(use.at()));
        };
    alternatives.either(found, 0, use, macro -> inPlace(macro, use), plain);
    return true;
  }

  /** Calls that are read as such before macros are looked for. */
  private boolean builtin(Expr.Name name, Expr use) {
    return use instanceof Expr.Call && reading.calls().isBuiltin(name.text());
  }

  private boolean declares(Macro macro, Expr use) {
    return expander()
        .statements(macro, use, reading.from(), reading.when())
        .expanded()
        .filter(found -> found.tree().stream().anyMatch(Stmt.Declare.class::isInstance))
        .isPresent();
  }

  private Value inPlace(Macro macro, Expr use) {
    Site at = reading.site(use.at());
    Replacement<List<Stmt>> replacement =
        expander().statements(macro, use, reading.from(), reading.when());
    if (replacement instanceof Replacement.Expanded<List<Stmt>> expanded) {
      expanded.tree().forEach(reading.steps()::of);
    } else {
      Replacement.Kept<List<Stmt>> kept = (Replacement.Kept<List<Stmt>>) replacement;
      if (kept.reason() == Replacement.Reason.NO_USE) {
        reading.values().effect(use);
      } else if (undecided.split(macro, use, () -> inPlace(macro, use)).isEmpty()
          && machine.call(macro, use).isEmpty()) {
        unread(use.at(), macro, kept.why());
      }
    }
    return Reading.nothing(at);
  }

  /** Branches on {@code use}; false where that is no macro with one meaning. */
  boolean branch(Expr use, int then, int otherwise) {
    if (use instanceof Expr.Call call
        && call.callee() instanceof Expr.Name name
        && name.text().equals("__builtin_expect")
        && !call.arguments().isEmpty()) {
      reading.flow().branch(call.arguments().get(0), then, otherwise);
      return true;
    }
    if (Alternatives.name(use).filter(n -> builtin(n, use)).isPresent()) {
      return false;
    }
    List<Alternatives.Alternative> found = alternatives.of(use);
    if (found.size() != 1 || !reading.when().implies(found.get(0).when())) {
      return false;
    }
    Optional<Replacement.Expanded<Expr>> expanded =
        expander().expression(found.get(0).macro(), use, reading.from(), reading.when()).expanded();
    expanded.ifPresent(e -> reading.flow().branch(e.tree(), then, otherwise));
    return expanded.isPresent();
  }

  /** Reads a loop that a macro opens. */
  void loop(Stmt.MacroLoop s) {
    around(s.at(), s.macro(), macro -> expander().loop(macro, s, reading.from(), reading.when()));
  }

  /** Reads a scope that a macro opens. */
  void scope(Stmt.MacroScope s) {
    around(s.at(), s.macro(), macro -> expander().scope(macro, s, reading.from(), reading.when()));
  }

  private void around(Span at, String name, Function<Macro, Replacement<Stmt>> read) {
    List<Alternatives.Alternative> found = alternatives.of(name, at, true);
    if (found.isEmpty()) {
      reading.opaque(at, "macro " + name + " is not known");
      return;
    }
    Expr.Name use = new Expr.Name(at, name);
    alternatives.either(
        found,
        0,
        use,
        macro -> {
          Replacement<Stmt> replacement = read.apply(macro);
          replacement
              .expanded()
              .ifPresentOrElse(
                  expanded -> reading.steps().scoped(expanded.tree()),
                  () -> unread(at, macro, ((Replacement.Kept<Stmt>) replacement).why()));
          return Reading.nothing(reading.site(at));
        },
        () -> reading.opaque(at, "macro " + name + " is not known"));
  }
}
