// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.proof;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mmaproof.model.c.Names;
import org.mmaproof.model.ir.Expr;
import org.mmaproof.model.ir.Function;
import org.mmaproof.model.ir.Item;
import org.mmaproof.model.ir.Stmt;
import org.mmaproof.model.ir.Walk;
import org.mmaproof.model.kernel.Effects;
import org.mmaproof.model.kernel.KernelModel;

/** The functions of one file that take a lock, themselves or through others of the file. */
final class Rivals {
  private static final Set<String> SCOPES = Set.of("guard", "scoped_guard");

  private final Names names;
  private final String file;
  private final KernelModel kernel;
  private final Set<String> own;

  Rivals(Names names, String file, KernelModel kernel) {
    this.names = names;
    this.file = file;
    this.kernel = kernel;
    this.own =
        names.unit(file).stream()
            .flatMap(unit -> unit.items().stream())
            .filter(item -> item.kind() == Item.Kind.FUNCTION)
            .map(Item::name)
            .collect(Collectors.toSet());
  }

  /**
   * Who takes a lock.
   *
   * @param lock the name of its variable, or of its member with a dot in front
   */
  List<Rival> of(String lock) {
    Map<String, Function> takers = new LinkedHashMap<>();
    Deque<Function> open = new ArrayDeque<>(mentioning(plain(lock), call -> takes(call, lock)));
    scoped(lock).forEach(open::add);
    macros(lock).forEach(macro -> open.addAll(mentioning(macro, call -> true)));
    while (!open.isEmpty()) {
      Function taker = open.pop();
      if (takers.putIfAbsent(taker.name(), taker) == null && !gives(taker, lock)) {
        open.addAll(mentioning(taker.name(), call -> Rival.callee(call).equals(taker.name())));
      }
    }
    return takers.values().stream()
        .map(taker -> Rival.of(taker, helpers(taker), own, kernel))
        .toList();
  }

  private static String plain(String name) {
    return name.startsWith(".") ? name.substring(1) : name;
  }

  private List<Function> mentioning(String word, Predicate<Expr.Call> wanted) {
    return names.functionsMentioning(file, word).stream()
        .filter(function -> calls(function).anyMatch(wanted))
        .toList();
  }

  private static Stream<Expr.Call> calls(Function function) {
    return function.bodies().stream()
        .flatMap(body -> Walk.all(Expr.Call.class, body.block()).stream());
  }

  private boolean takes(Expr.Call call, String lock) {
    return passes(call.arguments(), lock)
        && (isScope(call) || has(call, Effects.Effect.Lock.class::isInstance));
  }

  /** Whether the function gives the lock back as well, so that its callers do not hold it. */
  private boolean gives(Function function, String lock) {
    return scoped(lock).anyMatch(function::equals)
        || calls(function)
            .filter(call -> passes(call.arguments(), lock))
            .anyMatch(call -> isScope(call) || has(call, Effects.Effect.Unlock.class::isInstance));
  }

  private boolean has(Expr.Call call, Predicate<Effects.Effect> wanted) {
    return kernel.effectsOf(Rival.callee(call)).stream().anyMatch(wanted);
  }

  private static boolean isScope(Expr.Call call) {
    return call.callee() instanceof Expr.Call inner && SCOPES.contains(Rival.callee(inner));
  }

  private Stream<Function> scoped(String lock) {
    return names.functionsMentioning(file, plain(lock)).stream()
        .filter(
            function ->
                function.bodies().stream()
                    .flatMap(body -> Walk.statements(body.block()).stream())
                    .anyMatch(
                        stmt ->
                            stmt instanceof Stmt.MacroScope scope
                                && passes(scope.arguments(), lock)));
  }

  private static boolean passes(List<Expr> arguments, String lock) {
    return arguments.stream()
        .flatMap(argument -> Walk.expressions(argument).stream())
        .anyMatch(part -> Rival.named(part).equals(Optional.of(lock)));
  }

  /** Macros of the file that speak of the lock. */
  private List<String> macros(String lock) {
    return names.unit(file).stream()
        .flatMap(
            unit ->
                unit.items().stream()
                    .filter(item -> item.kind() == Item.Kind.MACRO)
                    .filter(
                        item ->
                            unit.text()
                                .slice(item.bodyStart(), item.bodyEnd())
                                .matches("(?s).*\\b" + plain(lock) + "\\b.*")))
        .map(Item::name)
        .toList();
  }

  /** The functions of the file that one calls, and so on. */
  private List<Function> helpers(Function function) {
    Set<Function> found = new LinkedHashSet<>();
    Deque<Function> open = new ArrayDeque<>(List.of(function));
    while (!open.isEmpty()) {
      calls(open.pop())
          .map(Rival::callee)
          .filter(own::contains)
          .flatMap(name -> names.functions(name, file).stream())
          .filter(called -> !called.equals(function))
          .filter(found::add)
          .forEach(open::add);
    }
    return new ArrayList<>(found);
  }
}
