// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.c.lower;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.mmaproof.model.c.Expander;
import org.mmaproof.model.c.Replacement;
import org.mmaproof.model.flow.Graph;
import org.mmaproof.model.flow.Place;
import org.mmaproof.model.flow.Site;
import org.mmaproof.model.flow.Value;
import org.mmaproof.model.ir.Expr;
import org.mmaproof.model.ir.Guard;
import org.mmaproof.model.ir.Macro;
import org.mmaproof.model.ir.Presence;
import org.mmaproof.model.ir.Span;
import org.mmaproof.model.ir.Stmt;

/** Uses of macros, read as what they stand for. */
final class MacroUses {
  /** A definition, and the configurations that have it. */
  private record Alternative(Presence when, Macro macro) {}

  private static final Pattern ASSEMBLER = Pattern.compile("\\b_*asm(_inline|__)?\\b");

  private final Reading reading;

  MacroUses(Reading reading) {
    this.reading = reading;
  }

  private Expander expander() {
    return reading.setting().expander();
  }

  /** The name that a use of a macro starts with. */
  private static Optional<Expr.Name> name(Expr use) {
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

  private List<Alternative> alternatives(Expr use) {
    Optional<Expr.Name> name =
        name(use)
            .filter(n -> reading.local(n.text()).isEmpty())
            .filter(n -> !reading.setting().primitive(n.text()));
    return name.map(n -> alternatives(n.text(), n.at(), use instanceof Expr.Call))
        .orElse(List.of());
  }

  private List<Alternative> alternatives(String name, Span at, boolean called) {
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

  /**
   * The value of {@code use}; empty where it is no macro.
   *
   * @param plain reads the use where it is none after all
   */
  Optional<Value> value(Expr use, boolean wanted, Supplier<Value> plain) {
    List<Alternative> found = alternatives(use);
    return found.isEmpty()
        ? Optional.empty()
        : Optional.of(either(found, 0, use, macro -> expression(macro, use, wanted, plain), plain));
  }

  /** The value under the alternatives from {@code index} on, as conditionals choose. */
  private Value either(
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
      if (!certain) {
        reading.assume(
            Graph.Assumption.Kind.CONFIG, first.macro().name() + " is defined: " + first.when());
      }
      return read.apply(first.macro());
    }
    Site at = reading.site(use.at());
    return reading.choice(
        at,
        new Value.Configured(at, Arithmetic.INT, first.when()),
        () -> reading.under(first.when(), () -> read.apply(first.macro())),
        () -> reading.under(first.when().not(), () -> either(found, index + 1, use, read, plain)));
  }

  /** Whether the name means something where no macro has it. */
  private boolean otherwise(Expr.Name name) {
    return reading.meanings().declared(name);
  }

  private Value expression(Macro macro, Expr use, boolean wanted, Supplier<Value> plain) {
    Replacement<Expr> replacement = expander().expression(macro, use, reading.from());
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
              .statements(macro, use, reading.from())
              .expanded()
              .map(Replacement.Expanded::tree);
      if (statements.isPresent()) {
        reading.steps().scoped(() -> statements.get().forEach(reading.steps()::of));
        return Reading.nothing(reading.site(use.at()));
      }
    }
    return machine(macro, use).orElseGet(() -> unread(use.at(), macro, kept.why()));
  }

  /**
   * The use of a macro that is assembler, or has no definition for so many arguments, as a call of
   * what has its name; empty where it could change its arguments.
   */
  private Optional<Value> machine(Macro macro, Expr use) {
    if (!(use instanceof Expr.Call call) || !(call.callee() instanceof Expr.Name name)) {
      return Optional.empty();
    }
    boolean assembler = ASSEMBLER.matcher(macro.body()).find();
    boolean writes = macro.parameters().stream().anyMatch(parameter -> sets(macro, parameter));
    boolean other =
        macro.functionLike()
            && !macro.body().contains("__VA_ARGS__")
            && macro.parameters().stream().noneMatch(p -> p.endsWith("..."))
            && macro.parameters().size() != call.arguments().size();
    if (!(assembler && !writes) && !other) {
      return Optional.empty();
    }
    List<Expr> given =
        call.arguments().stream()
            .filter(e -> !(e instanceof Expr.Opaque) && !(e instanceof Expr.TypeName))
            .toList();
    return Optional.of(reading.calls().direct(name, new Expr.Call(call.at(), name, given), true));
  }

  /** Whether the assembler in the body of {@code macro} writes to {@code parameter}. */
  private static boolean sets(Macro macro, String parameter) {
    return Pattern.compile("\"[=+][^\"]*\"\\s*\\([\\s(*]*" + Pattern.quote(parameter) + "\\b")
        .matcher(macro.body())
        .find();
  }

  /** The expression that a use of a macro with one meaning stands for. */
  Optional<Expr> one(Expr use) {
    List<Alternative> found = alternatives(use);
    return found.size() == 1 ? tree(found.get(0).macro(), use) : Optional.empty();
  }

  /**
   * Reads, for each definition of a macro, the list that it stands for.
   *
   * @return false where {@code use} stands for no list
   */
  boolean lists(Expr use, Consumer<Expr> read) {
    List<Alternative> found =
        use instanceof Expr.Name || use instanceof Expr.Call ? alternatives(use) : List.of();
    boolean lists =
        found.stream().anyMatch(a -> reading.initialisers().isList(tree(a.macro(), use)));
    if (!lists) {
      return false;
    }
    Supplier<Value> plain = () -> reading.opaque(use.at(), "an initialiser that is not read");
    either(
        found,
        0,
        use,
        macro -> {
          Optional<Expr> tree = tree(macro, use);
          if (tree.isEmpty()) {
            return plain.get();
          }
          read.accept(tree.get());
          return Reading.nothing(reading.site(use.at()));
        },
        plain);
    return true;
  }

  private Optional<Expr> tree(Macro macro, Expr use) {
    return expander()
        .expression(macro, use, reading.from())
        .expanded()
        .map(Replacement.Expanded::tree);
  }

  /** Whether {@code use} may stand for nothing at all; that it does is assumed then. */
  boolean nothing(Expr use) {
    Optional<Alternative> empty =
        (use instanceof Expr.Name || use instanceof Expr.Call
                ? alternatives(use)
                : List.<Alternative>of())
            .stream().filter(a -> a.macro().body().isBlank()).findFirst();
    empty
        .filter(a -> !reading.when().implies(a.when()))
        .ifPresent(
            a ->
                reading.assume(
                    Graph.Assumption.Kind.CONFIG, a.macro().name() + " is empty: " + a.when()));
    return empty.isPresent();
  }

  private Value unread(Span at, Macro macro, String why) {
    return reading.opaque(at, "macro " + macro.name() + ": " + why);
  }

  /** Reads a use that is a whole statement; false where it is no macro. */
  boolean statement(Stmt.Evaluate s) {
    Expr use = s.expression();
    List<Alternative> found =
        name(use).filter(n -> builtin(n, use)).isPresent() ? List.of() : alternatives(use);
    if (found.isEmpty()) {
      return false;
    }
    if (found.size() == 1) {
      Macro macro = found.get(0).macro();
      boolean certain = reading.when().implies(found.get(0).when());
      if (certain || name(use).filter(this::otherwise).isEmpty()) {
        inPlace(macro, use);
        return true;
      }
    }
    Optional<Alternative> declares =
        found.stream().filter(a -> declares(a.macro(), use)).reduce((a, b) -> b);
    if (declares.isPresent()) {
      // What it declares has to be seen behind it, so that one definition has to do.
      reading.assume(
          Graph.Assumption.Kind.CONFIG,
          declares.get().macro().name() + " is defined: " + declares.get().when());
      inPlace(declares.get().macro(), use);
      return true;
    }
    Supplier<Value> plain =
        () -> {
          reading.values().effect(use);
          return Reading.nothing(reading.site(use.at()));
        };
    either(found, 0, use, macro -> inPlace(macro, use), plain);
    return true;
  }

  /** Calls that are read as such before macros are looked for. */
  private boolean builtin(Expr.Name name, Expr use) {
    return use instanceof Expr.Call && reading.calls().isBuiltin(name.text());
  }

  private boolean declares(Macro macro, Expr use) {
    return expander()
        .statements(macro, use, reading.from())
        .expanded()
        .filter(found -> found.tree().stream().anyMatch(Stmt.Declare.class::isInstance))
        .isPresent();
  }

  private Value inPlace(Macro macro, Expr use) {
    Site at = reading.site(use.at());
    Replacement<List<Stmt>> replacement = expander().statements(macro, use, reading.from());
    if (replacement instanceof Replacement.Expanded<List<Stmt>> expanded) {
      expanded.tree().forEach(reading.steps()::of);
    } else {
      Replacement.Kept<List<Stmt>> kept = (Replacement.Kept<List<Stmt>>) replacement;
      if (kept.reason() == Replacement.Reason.NO_USE) {
        reading.values().effect(use);
      } else if (machine(macro, use).isEmpty()) {
        unread(use.at(), macro, kept.why());
      }
    }
    return Reading.nothing(at);
  }

  /** The place that {@code use} means; empty where it is no macro or stands for no place. */
  Optional<Place> place(Expr use) {
    List<Alternative> found = alternatives(use);
    if (found.size() != 1) {
      return Optional.empty();
    }
    return expander()
        .expression(found.get(0).macro(), use, reading.from())
        .expanded()
        .flatMap(expanded -> reading.places().of(expanded.tree()));
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
    if (name(use).filter(n -> builtin(n, use)).isPresent()) {
      return false;
    }
    List<Alternative> found = alternatives(use);
    if (found.size() != 1 || !reading.when().implies(found.get(0).when())) {
      return false;
    }
    Optional<Replacement.Expanded<Expr>> expanded =
        expander().expression(found.get(0).macro(), use, reading.from()).expanded();
    expanded.ifPresent(e -> reading.flow().branch(e.tree(), then, otherwise));
    return expanded.isPresent();
  }

  /** Reads a loop that a macro opens. */
  void loop(Stmt.MacroLoop s) {
    around(s.at(), s.macro(), macro -> expander().loop(macro, s, reading.from()));
  }

  /** Reads a scope that a macro opens. */
  void scope(Stmt.MacroScope s) {
    around(s.at(), s.macro(), macro -> expander().scope(macro, s, reading.from()));
  }

  private void around(Span at, String name, Function<Macro, Replacement<Stmt>> read) {
    List<Alternative> found = alternatives(name, at, true);
    if (found.isEmpty()) {
      reading.opaque(at, "macro " + name + " is not known");
      return;
    }
    Expr.Name use = new Expr.Name(at, name);
    either(
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
