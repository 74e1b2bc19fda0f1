// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.c.lower;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mmaproof.model.c.Condition;
import org.mmaproof.model.c.Generics;
import org.mmaproof.model.flow.Exit;
import org.mmaproof.model.flow.Graph;
import org.mmaproof.model.flow.Place;
import org.mmaproof.model.flow.Site;
import org.mmaproof.model.flow.Type;
import org.mmaproof.model.flow.Value;
import org.mmaproof.model.ir.Expr;
import org.mmaproof.model.ir.Presence;

/** Calls that the compiler or the configuration answers. */
final class Builtins {
  /** Checks at compile time: they hold in every kernel that was built. */
  private static final Set<String> CHECKS =
      Set.of(
          "_Static_assert",
          "static_assert",
          "BUILD_BUG_ON",
          "BUILD_BUG_ON_MSG",
          "BUILD_BUG_ON_INVALID",
          "BUILD_BUG_ON_NOT_POWER_OF_2",
          "compiletime_assert",
          "compiletime_assert_atomic_type",
          "compiletime_assert_rwonce_type");

  /** The same with a value: zero. */
  private static final Set<String> ZEROES =
      Set.of(
          "BUILD_BUG_ON_ZERO",
          "BUILD_BUG_ON_ZERO_MSG",
          "__BUILD_BUG_ON_ZERO_MSG",
          "__must_be_array",
          "__must_be_byte_array",
          "__must_be_cstr",
          "__must_be_noncstr");

  /** The same with the value one. */
  private static final Set<String> ONES = Set.of("typecheck", "typecheck_pointer");

  private static final Set<String> ALIGNMENTS =
      Set.of("__alignof__", "__alignof", "_Alignof", "alignof");

  private static final Set<String> OPTIONS =
      Set.of("IS_ENABLED", "IS_BUILTIN", "IS_MODULE", "IS_REACHABLE");

  private final Reading reading;
  private final Accesses accesses;
  private final Overflows overflows;

  Builtins(Reading reading) {
    this.reading = reading;
    this.accesses = new Accesses(reading);
    this.overflows = new Overflows(reading);
  }

  /** Whether calls of that name can be answered here. */
  static boolean known(String name) {
    return CHECKS.contains(name)
        || ZEROES.contains(name)
        || ONES.contains(name)
        || OPTIONS.contains(name)
        || ALIGNMENTS.contains(name)
        || Accesses.known(name)
        || name.equals("_Generic")
        || name.equals("va_arg")
        || name.equals("offsetof")
        || name.startsWith("__builtin_");
  }

  /** The value of a call of {@code name}; empty where it is an ordinary one. */
  Optional<Value> value(String name, Expr.Call e) {
    Site at = reading.site(e.at());
    List<Expr> arguments = e.arguments();
    if (CHECKS.contains(name)) {
      return Optional.of(Reading.nothing(at));
    }
    if (ZEROES.contains(name)) {
      return Optional.of(Arithmetic.number(at, 0));
    }
    if (ONES.contains(name)) {
      return Optional.of(Arithmetic.number(at, 1));
    }
    if (ALIGNMENTS.contains(name) && arguments.size() == 1) {
      return constant(e, at)
          .or(() -> Optional.of(known("alignof(" + type(arguments.get(0)) + ")", at)));
    }
    if (name.equals("_Generic")) {
      return Optional.of(
          Generics.chosen(arguments, this::type)
              .or(() -> Generics.otherwise(arguments).map(this::assumed))
              .map(reading.values()::of)
              .orElseGet(() -> reading.opaque(e.at(), "_Generic on a type that is not known")));
    }
    if (Accesses.known(name)) {
      return accesses.value(name, e, at);
    }
    if (OPTIONS.contains(name) && arguments.size() == 1) {
      return arguments.get(0) instanceof Expr.Name option
          ? Optional.of(option(name, option.text(), at))
          : Optional.empty();
    }
    if (name.equals("offsetof")) {
      return constant(e, at).or(() -> offset(e, at));
    }
    if (name.equals("va_arg")) {
      return variable("va_arg", e, at);
    }
    return name.startsWith("__builtin_")
        ? builtin(name.substring("__builtin_".length()), e, at)
        : Optional.empty();
  }

  private Expr assumed(Expr chosen) {
    reading.assume(Graph.Assumption.Kind.WIDTH, "the type that _Generic decides on");
    return chosen;
  }

  private static Presence reachable(String option) {
    return Presence.atom("defined(" + option + ")")
        .or(Presence.atom("defined(" + option + "_MODULE)").and(Presence.atom("defined(MODULE)")));
  }

  private Value option(String query, String option, Site at) {
    Presence when =
        query.equals("IS_REACHABLE")
            ? reachable(option)
            : Condition.parse(query + "(" + option + ")");
    return configured(at, when);
  }

  /** One where {@code when} holds, decided at once where the surroundings decide it. */
  private Value configured(Site at, Presence when) {
    if (reading.when().implies(when)) {
      return Arithmetic.number(at, 1);
    }
    return reading.when().implies(when.not())
        ? Arithmetic.number(at, 0)
        : new Value.Configured(at, Arithmetic.INT, when);
  }

  private Optional<Value> constant(Expr.Call e, Site at) {
    return reading
        .setting()
        .constants()
        .fold(e, reading.from(), reading.env())
        .map(found -> new Value.Constant(at, found.type(), found.bits()));
  }

  /** An offset that is not known is one and the same number everywhere. */
  private Optional<Value> offset(Expr.Call e, Site at) {
    if (e.arguments().size() != 2) {
      return Optional.empty();
    }
    return Containers.path(e.arguments().get(1))
        .map(path -> "offsetof(" + type(e.arguments().get(0)) + ", " + path + ")")
        .map(text -> known(text, at));
  }

  /** A number that is not known but the same everywhere. */
  private Value known(String text, Site at) {
    Type size = new Type.Int(reading.setting().types().target().bits(), false);
    reading.assume(Graph.Assumption.Kind.WIDTH, text);
    return new Value.Load(at, new Place.Global(text, reading.from(), size));
  }

  private Optional<Value> builtin(String name, Expr.Call e, Site at) {
    List<Expr> arguments = e.arguments();
    int count = arguments.size();
    switch (name) {
      case "expect", "expect_with_probability" -> {
        return count < 2
            ? Optional.empty()
            : Optional.of(reading.values().of(arguments.get(0), reading.arithmetic().word()));
      }
      case "constant_p" -> {
        return count == 1
            ? Optional.of(Arithmetic.number(at, folded(arguments.get(0)).isPresent() ? 1 : 0))
            : Optional.empty();
      }
      case "choose_expr" -> {
        return count == 3 ? Optional.of(chosen(arguments)) : Optional.empty();
      }
      case "types_compatible_p" -> {
        return constant(e, at).or(() -> compatible(arguments, at));
      }
      case "offsetof" -> {
        return constant(e, at).or(() -> offset(e, at));
      }
      case "unreachable", "trap" -> {
        reading.blocks().end(new Exit.Unreachable(at, "__builtin_" + name + "()"));
        return Optional.of(Reading.nothing(at));
      }
      case "object_size", "dynamic_object_size" -> {
        // What a compiler answers that knows nothing: no bound.
        Type size = new Type.Int(reading.setting().types().target().bits(), false);
        return Optional.of(reading.arithmetic().convert(at, Arithmetic.number(at, -1), size));
      }
      case "va_start", "va_end", "va_copy", "va_arg" -> {
        return variable(name, e, at);
      }
      case "alloca" -> {
        return Optional.of(reading.opaque(e.at(), "__builtin_alloca"));
      }
      default -> {
        return overflows.value(name, e, at);
      }
    }
  }

  /** Variable arguments: functions by their names that are given the addresses of the lists. */
  private Optional<Value> variable(String name, Expr.Call e, Site at) {
    boolean copies = name.equals("va_copy");
    List<Value> lists =
        e.arguments().stream()
            .limit(copies ? 2 : 1)
            .flatMap(list -> reading.places().of(list).stream())
            .map(place -> Arithmetic.address(at, place))
            .toList();
    if (lists.isEmpty()) {
      return Optional.of(reading.opaque(e.at(), name));
    }
    boolean gives = name.equals("va_arg") && e.arguments().size() == 2;
    Type returns = gives ? type(e.arguments().get(1)) : Arithmetic.VOID;
    Type.Signature signature =
        new Type.Signature(returns, lists.stream().map(Value::type).toList(), false);
    Value callee = reading.meanings().routine(at, "__builtin_" + name, signature);
    return Optional.of(reading.calls().write(at, callee, lists, gives));
  }

  private Optional<Value.Constant> folded(Expr e) {
    return reading.setting().constants().fold(e, reading.from(), reading.env());
  }

  private Value chosen(List<Expr> arguments) {
    Optional<Value.Constant> condition = folded(arguments.get(0));
    if (condition.isEmpty()) {
      return reading.values().of(arguments.get(2));
    }
    return reading.values().of(arguments.get(condition.get().bits() != 0 ? 1 : 2));
  }

  private Optional<Value> compatible(List<Expr> arguments, Site at) {
    if (arguments.size() != 2) {
      return Optional.empty();
    }
    Type left = type(arguments.get(0));
    return Optional.of(Arithmetic.number(at, left.equals(type(arguments.get(1))) ? 1 : 0));
  }

  private Type type(Expr e) {
    return e instanceof Expr.TypeName name
        ? reading.setting().types().type(name.type(), reading.from(), reading.env())
        : reading.setting().types().typeOf(e, reading.from(), reading.env());
  }
}
