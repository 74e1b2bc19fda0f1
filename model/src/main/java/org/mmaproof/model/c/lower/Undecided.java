// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.c.lower;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mmaproof.model.flow.Value;
import org.mmaproof.model.ir.Expr;
import org.mmaproof.model.ir.Macro;
import org.mmaproof.model.ir.Span;

/**
 * Macros whose bodies are C only when it is known which definition of another macro holds: one that
 * opens an {@code if} in some configurations, say.
 */
final class Undecided {
  private static final int DEEPEST = 4;
  private static final Pattern WORD = Pattern.compile("(?<![\\w.])[A-Za-z_]\\w*");
  private static final Pattern PIECE =
      Pattern.compile(
          "\\s*|(?:if|for|while|do|switch|else|return|static|struct)\\b.*|.*;\\s*", Pattern.DOTALL);

  private final Alternatives alternatives;
  private int depth;

  Undecided(Alternatives alternatives) {
    this.alternatives = alternatives;
  }

  /** Reads once for each definition of the macro in question; empty where there is none. */
  Optional<Value> split(Macro macro, Expr use, Supplier<Value> again) {
    List<Alternatives.Alternative> found = depth >= DEEPEST ? List.of() : question(macro, use.at());
    if (found.isEmpty()) {
      return Optional.empty();
    }
    depth++;
    Value value =
        alternatives.either(
            found,
            0,
            new Expr.Name(use.at(), found.get(0).macro().name()),
            chosen -> again.get(),
            again);
    depth--;
    return Optional.of(value);
  }

  /** The definitions of the first macro in the body that is a piece of C in one of them. */
  private List<Alternatives.Alternative> question(Macro macro, Span at) {
    Matcher word = WORD.matcher(macro.body());
    Set<String> names = new LinkedHashSet<>();
    while (word.find()) {
      names.add(word.group());
    }
    names.removeAll(macro.parameters());
    return names.stream()
        .map(name -> alternatives.of(name, at, true))
        .filter(found -> found.size() > 1)
        .filter(
            found ->
                found.stream().anyMatch(a -> PIECE.matcher(a.macro().body().strip()).matches()))
        .findFirst()
        .orElse(List.of());
  }
}
