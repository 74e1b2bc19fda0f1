// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.c;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/**
 * Replaces one use of a macro and nothing in it. C would replace the macros in its arguments first:
 * here they stay, marked as pending, until {@code #}, {@code ##} or a comma needs what they stand
 * for.
 */
final class OneLevel {
  private static final String COUNTER = "__COUNTER__";

  /** Macros in macros are asked this far whether they count. */
  private static final int COUNTING_DEPTH = 3;

  private final Function<String, Optional<Definition>> definitions;
  private final Map<String, Boolean> counting = new HashMap<>();

  /**
   * @param definitions what a name calls; empty where it is no macro or not just one
   */
  OneLevel(Function<String, Optional<Definition>> definitions) {
    this.definitions = definitions;
  }

  /** What one use is replaced by, or why not. */
  sealed interface Outcome {}

  /**
   * The replacement.
   *
   * @param end the token behind the use
   */
  record Replaced(List<PpToken> tokens, int end) implements Outcome {
    Replaced {
      tokens = List.copyOf(tokens);
    }
  }

  /** No replacement. */
  record Refused(Replacement.Reason reason, String why) implements Outcome {}

  private static Refused noUse(String why) {
    return new Refused(Replacement.Reason.NO_USE, why);
  }

  /** Replaces the use of {@code definition} that starts at token {@code at}. */
  Outcome step(Definition definition, List<PpToken> tokens, int at) {
    PpToken name = tokens.get(at);
    if (name.painted()) {
      return noUse("stands in its own replacement");
    }
    int close = at;
    Optional<Invocation> invocation = Optional.of(Invocation.NONE);
    if (definition.macro().functionLike()) {
      close = at + 1 < tokens.size() && tokens.get(at + 1).is("(") ? close(tokens, at + 1) : -1;
      if (close < 0) {
        return noUse("not called");
      }
      invocation = invocation(definition, tokens.subList(at + 2, close), name.pending());
    }
    if (invocation.isEmpty()) {
      return new Refused(Replacement.Reason.UNREADABLE, "another number of arguments");
    }
    Set<String> hidden = new HashSet<>(name.hidden());
    if (close > at) {
      hidden.retainAll(tokens.get(close).hidden());
    }
    hidden.add(definition.name());
    Operands operands = new Operands(definition, invocation.get(), hidden, name.pending());
    Optional<List<PpToken>> made =
        new Substitution(
                definition,
                invocation.get().omitted(),
                operands,
                Optional.empty(),
                Set.copyOf(hidden),
                name.pending())
            .run();
    if (made.isEmpty() || operands.failed) {
      return new Refused(Replacement.Reason.UNREADABLE, "## or # that makes no token");
    }
    List<PpToken> out = new ArrayList<>();
    out.add(PpToken.before(name));
    out.addAll(made.get());
    return new Replaced(PpTokens.settle(out), close + 1);
  }

  /** The token that closes the parenthesis at {@code open}; -1 if none does. */
  static int close(List<PpToken> tokens, int open) {
    int depth = 0;
    for (int i = open; i < tokens.size(); i++) {
      depth += tokens.get(i).is("(") ? 1 : tokens.get(i).is(")") ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return -1;
  }

  /** An argument that stands for several in a macro's own arguments is several. */
  private Optional<Invocation> invocation(
      Definition definition, List<PpToken> inside, int pending) {
    Optional<Invocation> plain = Invocation.of(definition, inside);
    boolean asked = plain.isEmpty() || definition.variadic();
    if (!asked || inside.stream().noneMatch(token -> token.pending() > pending)) {
      return plain;
    }
    Optional<List<PpToken>> forced = forced(inside, pending);
    return forced.isEmpty() || commas(forced.get()) == commas(inside)
        ? plain
        : Invocation.of(definition, forced.get());
  }

  private static int commas(List<PpToken> tokens) {
    int depth = 0;
    int commas = 0;
    for (PpToken token : tokens) {
      depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
      commas += depth == 0 && token.is(",") ? 1 : 0;
    }
    return commas;
  }

  /**
   * {@code tokens} with what is pending more often than {@code pending} replaced; empty where that
   * makes no C or too much.
   */
  private Optional<List<PpToken>> forced(List<PpToken> tokens, int pending) {
    List<PpToken> out = new ArrayList<>();
    int at = 0;
    while (at < tokens.size()) {
      int end = at;
      while (end < tokens.size() && tokens.get(end).pending() > pending) {
        end++;
      }
      if (end == at) {
        out.add(tokens.get(at++));
      } else {
        Optional<List<PpToken>> full = full(tokens.subList(at, end));
        if (full.isEmpty()) {
          return full;
        }
        full.get().forEach(token -> out.add(token.waiting(pending)));
        at = end;
      }
    }
    return Optional.of(out);
  }

  /** {@code tokens} with all macros replaced. */
  Optional<List<PpToken>> full(List<PpToken> tokens) {
    return new Rescan(definitions).run(tokens).map(PpTokens::settle);
  }

  /**
   * {@code tokens} from {@code first} on with the calls in them replaced that count: each must give
   * one number, however often it is written out later.
   *
   * @param wanted whether a token is one to look at
   */
  List<PpToken> counted(List<PpToken> tokens, int first, IntPredicate wanted) {
    List<PpToken> out = new ArrayList<>(tokens.size());
    int at = 0;
    while (at < tokens.size()) {
      PpToken token = tokens.get(at);
      int end = at + 1;
      if (at >= first && token.name() && wanted.test(at)) {
        boolean called = end < tokens.size() && tokens.get(end).is("(");
        int close = called ? close(tokens, end) : at;
        if (close >= at && (called || token.text().equals(COUNTER)) && counts(token.text(), 0)) {
          Optional<List<PpToken>> full = full(tokens.subList(at, close + 1));
          if (full.isPresent()) {
            out.addAll(full.get());
            at = close + 1;
            continue;
          }
        }
      }
      out.add(token);
      at = end;
    }
    return out;
  }

  private boolean counts(String name, int depth) {
    if (name.equals(COUNTER)) {
      return true;
    }
    Boolean known = counting.get(name);
    if (known != null || depth > COUNTING_DEPTH) {
      return known != null && known;
    }
    counting.put(name, false);
    boolean found =
        definitions.apply(name).stream()
            .flatMap(definition -> definition.body().stream())
            .filter(PpToken::name)
            .anyMatch(token -> counts(token.text(), depth + 1));
    counting.put(name, found);
    return found;
  }

  /**
   * {@code tokens} with one level of the macros replaced that start at a token {@code wanted}; the
   * same list where there is none.
   */
  List<PpToken> deeper(List<PpToken> tokens, Predicate<PpToken> wanted) {
    List<PpToken> out = new ArrayList<>(tokens.size());
    boolean changed = false;
    int at = 0;
    while (at < tokens.size()) {
      PpToken token = tokens.get(at);
      Optional<Definition> definition =
          token.name() && !token.painted() && wanted.test(token)
              ? definitions.apply(token.text())
              : Optional.empty();
      if (definition.isPresent()
          && step(definition.get(), tokens, at) instanceof Replaced replaced) {
        PpToken last = tokens.get(replaced.end() - 1);
        PpToken.Place place = token.place().through(last.place());
        for (PpToken made : replaced.tokens()) {
          out.add(
              made.place().argument()
                  ? made.at(inner(tokens.subList(at, replaced.end()), made, place))
                  : made.at(place));
        }
        changed = true;
        at = replaced.end();
      } else {
        out.add(token);
        at++;
      }
    }
    return changed ? out : tokens;
  }

  /** A token of an argument stands where it stood before. */
  private static PpToken.Place inner(List<PpToken> tokens, PpToken made, PpToken.Place otherwise) {
    for (PpToken token : tokens) {
      PpToken.Place at = token.place();
      if (at.from() == made.place().from() && at.to() == made.place().to()) {
        return at;
      }
    }
    return otherwise;
  }

  /** The arguments of one use. */
  private final class Operands implements Substitution.Operands {
    private final Definition definition;
    private final Invocation invocation;
    private final Set<String> hidden;
    private final int pending;
    private boolean failed;

    Operands(Definition definition, Invocation invocation, Set<String> hidden, int pending) {
      this.definition = definition;
      this.invocation = invocation;
      this.hidden = hidden;
      this.pending = pending;
    }

    @Override
    public List<PpToken> raw(int parameter) {
      Optional<List<PpToken>> forced = forced(invocation.arguments().get(parameter), pending);
      failed |= forced.isEmpty();
      // Nobody has replaced the macros in it: that is done where the body is read again.
      return forced.orElse(List.of()).stream().map(token -> token.hiding(hidden)).toList();
    }

    @Override
    public boolean some(int parameter) {
      List<PpToken> argument = invocation.arguments().get(parameter);
      return !argument.isEmpty() && OneLevel.this.full(argument).filter(List::isEmpty).isEmpty();
    }

    @Override
    public List<PpToken> full(int parameter) {
      List<PpToken> argument = invocation.arguments().get(parameter);
      List<PpToken> out = new ArrayList<>(argument.size());
      for (int i = 0; i < argument.size(); i++) {
        PpToken token = argument.get(i);
        boolean called = i + 1 < argument.size() && argument.get(i + 1).is("(");
        // Its own name without parentheses would be called by what follows: C paints it.
        boolean own =
            token.name()
                && token.text().equals(definition.name())
                && definition.macro().functionLike()
                && !called;
        out.add((own ? token.hiding(Set.of(token.text())) : token).waiting(token.pending() + 1));
      }
      return out;
    }
  }
}
