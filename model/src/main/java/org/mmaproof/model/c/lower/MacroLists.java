// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.c.lower;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.mmaproof.model.flow.Graph;
import org.mmaproof.model.flow.Value;
import org.mmaproof.model.ir.Expr;
import org.mmaproof.model.ir.Macro;

/** Macros that stand for initialiser lists, or for nothing in one. */
final class MacroLists {
  /** Macros that stand for macros are followed this far to a list. */
  private static final int LISTS_DEEPEST = 8;

  /** A body that is nothing but the use of another macro. */
  private static final Pattern USE = Pattern.compile("[A-Za-z_]\\w*\\s*(?:\\([^()]*\\))?");

  private final Reading reading;
  private final Alternatives alternatives;

  MacroLists(Reading reading, Alternatives alternatives) {
    this.reading = reading;
    this.alternatives = alternatives;
  }

  /**
   * Reads, for each definition of a macro, the list that it stands for.
   *
   * @return false where {@code use} stands for no list
   */
  boolean lists(Expr use, Consumer<Expr> read) {
    List<Alternatives.Alternative> found =
        use instanceof Expr.Name || use instanceof Expr.Call ? alternatives.of(use) : List.of();
    if (found.isEmpty() || !isList(use, 0)) {
      return false;
    }
    Supplier<Value> plain = () -> reading.opaque(use.at(), "an initialiser that is not read");
    alternatives.either(
        found,
        0,
        use,
        macro -> {
          Optional<Expr> tree = alternatives.tree(macro, use);
          if (tree.isEmpty()) {
            return plain.get();
          }
          read.accept(tree.get());
          return Reading.nothing(reading.site(use.at()));
        },
        plain);
    return true;
  }

  /**
   * The definitions that are no list, where some are: what is a list in some configurations and is
   * used as a value is not compiled in those.
   */
  List<Alternatives.Alternative> without(List<Alternatives.Alternative> found, Expr use) {
    if (found.size() < 2) {
      return found;
    }
    List<Alternatives.Alternative> values =
        found.stream().filter(a -> !isList(a.macro(), use)).toList();
    return values.isEmpty() ? found : values;
  }

  private boolean isList(Macro macro, Expr use) {
    String body = macro.body().strip();
    return body.startsWith("{")
        || (USE.matcher(body).matches()
            && alternatives.tree(macro, use).filter(tree -> isList(tree, 1)).isPresent());
  }

  /** Whether a definition of the macro that {@code e} uses is a list, or a macro for one. */
  boolean isList(Expr e) {
    return isList(e, 0);
  }

  private boolean isList(Expr e, int depth) {
    if (e instanceof Expr.InitList) {
      return true;
    }
    return (e instanceof Expr.Name || e instanceof Expr.Call)
        && depth < LISTS_DEEPEST
        && alternatives.of(e).stream()
            .flatMap(a -> alternatives.tree(a.macro(), e).stream())
            .anyMatch(tree -> isList(tree, depth + 1));
  }

  /** Whether {@code use} may stand for nothing at all; that it does is assumed then. */
  boolean nothing(Expr use) {
    Optional<Alternatives.Alternative> empty =
        (use instanceof Expr.Name || use instanceof Expr.Call
                ? alternatives.of(use)
                : List.<Alternatives.Alternative>of())
            .stream().filter(a -> a.macro().body().isBlank()).findFirst();
    empty
        .filter(a -> !reading.when().implies(a.when()))
        .ifPresent(
            a ->
                reading.assume(
                    Graph.Assumption.Kind.CONFIG, a.macro().name() + " is empty: " + a.when()));
    return empty.isPresent();
  }
}
