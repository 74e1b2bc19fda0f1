// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.c;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Full macro replacement of a list of tokens, as GNU cpp does it where the standard leaves a
 * choice: a macro is off as long as tokens of its replacement are to be read.
 */
final class Rescan {
  /** More tokens are not made. */
  private static final int MOST = 20_000;

  /** Uses in arguments of uses are followed this far. */
  private static final int DEEPEST = 100;

  /** Tokens still to be read, of the replacement of {@code macro} (empty for other tokens). */
  private static final class Frame {
    private final List<PpToken> tokens;
    private final String macro;
    private int at;

    Frame(List<PpToken> tokens, String macro) {
      this.tokens = tokens;
      this.macro = macro;
    }
  }

  private final Function<String, Optional<Definition>> definitions;
  private final Deque<Frame> frames = new ArrayDeque<>();
  private final Set<String> off = new HashSet<>();
  private int made;
  private int depth;
  private boolean failed;

  /**
   * @param definitions what a name calls; empty where it is no macro or not just one
   */
  Rescan(Function<String, Optional<Definition>> definitions) {
    this.definitions = definitions;
  }

  /** {@code tokens} with all macros replaced; empty where that makes no C or too much. */
  Optional<List<PpToken>> run(List<PpToken> tokens) {
    List<PpToken> out = new ArrayList<>();
    frames.push(new Frame(tokens, ""));
    int base = frames.size();
    Optional<PpToken> next = next(base, false);
    while (next.isPresent()) {
      out.add(next.get());
      next = next(base, false);
    }
    frames.pop();
    return failed ? Optional.empty() : Optional.of(out);
  }

  /** The next token of the frames down to number {@code base}; empty at the end or on failure. */
  private Optional<PpToken> next(int base, boolean collecting) {
    while (!failed) {
      Frame top = frames.element();
      if (top.at == top.tokens.size()) {
        if (frames.size() == base) {
          return Optional.empty();
        }
        PpToken last = top.tokens.isEmpty() ? PADDING : top.tokens.get(top.at - 1);
        frames.pop();
        off.remove(top.macro);
        return Optional.of(PpToken.after(last));
      }
      PpToken token = top.tokens.get(top.at++);
      if (!token.name() || token.painted()) {
        return Optional.of(token);
      }
      if (off.contains(token.text())) {
        return Optional.of(token.hiding(Set.of(token.text())));
      }
      if (collecting) {
        return Optional.of(token);
      }
      Optional<Definition> definition = definitions.apply(token.text());
      if (definition.isEmpty() || !entered(definition.get(), token, base)) {
        return Optional.of(token);
      }
      return Optional.of(PpToken.before(token));
    }
    return Optional.empty();
  }

  private static final PpToken PADDING =
      new PpToken(PpToken.Kind.PADDING, "", false, Set.of(), 0, PpToken.Place.ofUse(0, 0));

  /** Goes into the replacement of the use that {@code name} starts, if it is one. */
  private boolean entered(Definition definition, PpToken name, int base) {
    Invocation invocation = Invocation.NONE;
    PpToken last = name;
    if (definition.macro().functionLike()) {
      if (!opened(base)) {
        return false;
      }
      List<PpToken> inside = new ArrayList<>();
      Optional<PpToken> close = closed(base, inside);
      Optional<Invocation> found = Invocation.of(definition, inside);
      if (close.isEmpty() || found.isEmpty()) {
        failed = true;
        return false;
      }
      last = close.get();
      invocation = found.get();
    }
    PpToken.Place at = name.place().through(last.place());
    Optional<List<PpToken>> replaced =
        new Substitution(
                definition,
                invocation.omitted(),
                new Arguments(invocation),
                Optional.of(at),
                name.hidden(),
                name.pending())
            .run();
    made += replaced.map(List::size).orElse(0) + 1;
    failed |= replaced.isEmpty() || made > MOST;
    off.add(name.text());
    frames.push(new Frame(replaced.orElse(List.of()), name.text()));
    return true;
  }

  /** Reads an opening parenthesis if it is next. */
  private boolean opened(int base) {
    Optional<PpToken> padding = Optional.empty();
    Optional<PpToken> next = next(base, true);
    while (next.isPresent() && next.get().padding()) {
      if (padding.isEmpty() || (!padding.get().space() && next.get().text().isEmpty())) {
        padding = next;
      }
      next = next(base, true);
    }
    if (next.isPresent() && next.get().is("(")) {
      return true;
    }
    if (next.isPresent()) {
      Frame top = frames.element();
      // What was painted on the way must stay so.
      List<PpToken> back = new ArrayList<>(top.tokens);
      back.set(top.at - 1, next.get());
      Frame again = new Frame(back, top.macro);
      again.at = top.at - 1;
      frames.pop();
      frames.push(again);
    }
    padding.ifPresent(p -> frames.push(new Frame(List.of(p), "")));
    return false;
  }

  /** Reads up to the closing parenthesis; empty if there is none. */
  private Optional<PpToken> closed(int base, List<PpToken> inside) {
    int open = 1;
    Optional<PpToken> next = next(base, true);
    while (next.isPresent()) {
      open += next.get().is("(") ? 1 : next.get().is(")") ? -1 : 0;
      if (open == 0) {
        return next;
      }
      inside.add(next.get());
      next = next(base, true);
    }
    return Optional.empty();
  }

  /** The arguments of one use, each replaced when first asked for. */
  private final class Arguments implements Substitution.Operands {
    private final Invocation invocation;
    private final Map<Integer, List<PpToken>> known = new HashMap<>();

    Arguments(Invocation invocation) {
      this.invocation = invocation;
    }

    @Override
    public List<PpToken> raw(int parameter) {
      return invocation.arguments().get(parameter);
    }

    @Override
    public List<PpToken> full(int parameter) {
      List<PpToken> found = known.get(parameter);
      if (found == null) {
        found = replaced(raw(parameter));
        known.put(parameter, found);
      }
      return found;
    }

    @Override
    public boolean some(int parameter) {
      return full(parameter).stream().anyMatch(token -> !token.padding());
    }

    private List<PpToken> replaced(List<PpToken> argument) {
      if (depth >= DEEPEST) {
        failed = true;
        return List.of();
      }
      depth++;
      List<PpToken> out = new ArrayList<>();
      frames.push(new Frame(argument, ""));
      int base = frames.size();
      Optional<PpToken> next = next(base, false);
      while (next.isPresent()) {
        out.add(next.get());
        next = next(base, false);
      }
      while (frames.size() >= base) {
        frames.pop();
      }
      depth--;
      made += out.size();
      return out;
    }
  }
}
