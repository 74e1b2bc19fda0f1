// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.c;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.mmaproof.model.ir.CType;
import org.mmaproof.model.ir.Expr;
import org.mmaproof.model.ir.Function;
import org.mmaproof.model.ir.Span;
import org.mmaproof.model.ir.Stmt;
import org.mmaproof.model.ir.Variable;
import org.mmaproof.model.ir.Walk;

/**
 * The parameters and locals of one function body, each with the bytes it is visible in.
 *
 * <p>Of several of one name the innermost counts. A place that is not in the function, as in the
 * body of a macro, sees every name whose declarations agree on its type.
 */
public final class Scope {
  /** No names at all. */
  public static final Scope EMPTY = new Scope(List.of());

  /** A name with the span in which it means {@code type}. */
  private record Entry(String name, CType type, Span visible) {}

  private final List<Entry> entries;

  private Scope(List<Entry> entries) {
    this.entries = List.copyOf(entries);
  }

  /** The names of {@code body}, one of the bodies of {@code function}. */
  public static Scope of(Function function, Function.Body body) {
    List<Entry> entries = new ArrayList<>();
    for (CType.Parameter parameter : function.type().parameters()) {
      entries.add(new Entry(parameter.name(), parameter.type(), function.at()));
    }
    for (Stmt stmt : Walk.statements(body.block())) {
      for (Stmt child : declaring(stmt)) {
        if (child instanceof Stmt.Declare declare) {
          declare.variables().forEach(v -> entries.add(entry(v, stmt.at())));
        }
      }
    }
    return new Scope(entries);
  }

  /** This scope with one more name, visible everywhere unless something hides it. */
  public Scope and(String name, CType type) {
    List<Entry> more = new ArrayList<>(entries);
    more.add(new Entry(name, type, new Span("", 0, 0, 1)));
    return new Scope(more);
  }

  /** The statements whose declarations are visible to the end of {@code stmt}. */
  private static List<Stmt> declaring(Stmt stmt) {
    if (stmt instanceof Stmt.Block block) {
      return block.statements();
    }
    if (stmt instanceof Stmt.For loop) {
      return loop.first().stream().toList();
    }
    // A macro loop can declare its cursor in an argument.
    return stmt instanceof Stmt.MacroLoop loop
        ? loop.arguments().stream()
            .flatMap(argument -> Walk.all(Expr.StatementExpr.class, argument).stream())
            .flatMap(written -> written.block().statements().stream())
            .toList()
        : List.of();
  }

  private static Entry entry(Variable variable, Span around) {
    int start = variable.nameAt().end();
    return new Entry(
        variable.name(),
        variable.type(),
        new Span(around.file(), start, Math.max(start, around.end()), variable.nameAt().line()));
  }

  /** The type of {@code name} as used at {@code at}; empty when no declaration is in sight. */
  public Optional<CType> type(String name, Span at) {
    List<Entry> named = entries.stream().filter(entry -> entry.name().equals(name)).toList();
    Optional<Entry> visible =
        named.stream()
            .filter(entry -> entry.visible().contains(at))
            .max(Comparator.comparingInt(entry -> entry.visible().start()));
    if (visible.isPresent()) {
      return visible.map(Entry::type);
    }
    boolean inside = entries.stream().anyMatch(entry -> entry.visible().contains(at));
    List<CType> types =
        named.stream()
            .filter(entry -> !inside || entry.visible().file().isEmpty())
            .map(Entry::type)
            .distinct()
            .toList();
    return types.size() == 1 ? Optional.of(types.get(0)) : Optional.empty();
  }
}
