// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.c;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The body of a macro with arguments in the place of parameters, {@code #}, {@code ##}, {@code
 * __VA_OPT__} and GNU's {@code , ##} obeyed (C11 6.10.3.1 to 6.10.3.3). Nothing is rescanned.
 */
final class Substitution {
  /** What an argument is where it stands in the body. */
  interface Operands {
    /** As written: next to {@code #} and {@code ##}. */
    List<PpToken> raw(int parameter);

    /** With its own macros replaced: everywhere else. */
    List<PpToken> full(int parameter);

    /** Whether anything is left of it when its own macros are replaced. */
    boolean some(int parameter);
  }

  private final Definition definition;
  private final boolean omitted;
  private final Operands operands;
  private final Optional<PpToken.Place> outside;
  private final Set<String> hidden;
  private final int pending;
  private boolean failed;

  /**
   * @param omitted whether the variable arguments are left out with their comma
   * @param outside where all tokens of the body are to be placed; where they stand if empty
   * @param hidden what the names of the body do not call
   * @param pending how often the use itself is pending
   */
  Substitution(
      Definition definition,
      boolean omitted,
      Operands operands,
      Optional<PpToken.Place> outside,
      Set<String> hidden,
      int pending) {
    this.definition = definition;
    this.omitted = omitted;
    this.operands = operands;
    this.outside = outside;
    this.hidden = hidden;
    this.pending = pending;
  }

  /** The tokens; empty where {@code ##} makes no token. */
  Optional<List<PpToken>> run() {
    List<PpToken> out = new ArrayList<>(definition.body().size() + 8);
    tokens(0, definition.body().size(), out);
    return failed ? Optional.empty() : Optional.of(out);
  }

  private void tokens(int from, int to, List<PpToken> out) {
    int at = from;
    while (at < to) {
      int first = at;
      int end = operandEnd(at, to);
      boolean pasted = paste(end, to);
      if (definition.parameter(body(at)) >= 0 && at > 0) {
        out.add(PpToken.before(body(at)));
      }
      List<PpToken> left = operand(at, end, pasted);
      while (paste(end, to)) {
        boolean comma = end == first + 1 && body(first).is(",");
        at = end + 1;
        end = operandEnd(at, to);
        List<PpToken> right = operand(at, end, true);
        left = comma && variable(body(at)) ? after(left, right) : pasted(left, right);
      }
      out.addAll(left);
      if (definition.parameter(body(at)) >= 0) {
        out.add(PpToken.after(body(at)));
      }
      at = end;
    }
  }

  private PpToken body(int at) {
    return definition.body().get(at);
  }

  /** Whether {@code ##} stands at {@code at} with something behind it. */
  private boolean paste(int at, int to) {
    return at + 1 < to && body(at).is("##");
  }

  private boolean variable(PpToken token) {
    return definition.variadic()
        && definition.parameter(token) == definition.parameters().size() - 1;
  }

  /** GNU: {@code , ## args} is nothing without arguments, and no paste with some. */
  private List<PpToken> after(List<PpToken> comma, List<PpToken> arguments) {
    return omitted ? List.of() : joined(comma, arguments);
  }

  private static List<PpToken> joined(List<PpToken> left, List<PpToken> right) {
    List<PpToken> all = new ArrayList<>(left);
    all.addAll(right);
    return all;
  }

  private int operandEnd(int at, int to) {
    if (optional(at, to)) {
      return close(at + 1, to) + 1;
    }
    return stringified(at, to) ? operandEnd(at + 1, to) : at + 1;
  }

  private boolean stringified(int at, int to) {
    return definition.macro().functionLike()
        && body(at).is("#")
        && at + 1 < to
        && (definition.parameter(body(at + 1)) >= 0 || optional(at + 1, to));
  }

  private boolean optional(int at, int to) {
    return definition.variadic()
        && body(at).text().equals("__VA_OPT__")
        && at + 1 < to
        && body(at + 1).is("(")
        && close(at + 1, to) < to;
  }

  private int close(int open, int to) {
    int depth = 0;
    for (int i = open; i < to; i++) {
      depth += body(i).is("(") ? 1 : body(i).is(")") ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return to;
  }

  private List<PpToken> operand(int at, int end, boolean pasted) {
    PpToken token = body(at);
    if (end > at + 1 && token.is("#")) {
      List<PpToken> inner = operand(at + 1, end, true);
      return List.of(own(token, PpToken.Kind.LITERAL, PpTokens.quoted(inner), end));
    }
    if (end > at + 1) {
      List<PpToken> inner = new ArrayList<>();
      if (operands.some(definition.parameters().size() - 1)) {
        tokens(at + 2, end - 1, inner);
      }
      return inner;
    }
    int parameter = definition.parameter(token);
    if (parameter < 0) {
      return List.of(own(token, token.kind(), token.text(), end));
    }
    return placed(pasted ? operands.raw(parameter) : operands.full(parameter), token);
  }

  /** A token of the body, or one made of those up to {@code end}. */
  private PpToken own(PpToken token, PpToken.Kind kind, String text, int end) {
    PpToken.Place at = outside.orElseGet(() -> token.place().through(body(end - 1).place()));
    return new PpToken(kind, text, token.space(), hidden, pending, at);
  }

  private List<PpToken> placed(List<PpToken> argument, PpToken parameter) {
    if (outside.isPresent()) {
      return argument;
    }
    List<PpToken> out = new ArrayList<>(argument.size());
    PpToken.Place body = parameter.place();
    for (PpToken token : argument) {
      PpToken.Place at = token.place();
      out.add(token.at(new PpToken.Place(body.bodyFrom(), body.bodyTo(), at.from(), at.to())));
    }
    return out;
  }

  private List<PpToken> pasted(List<PpToken> left, List<PpToken> right) {
    if (left.isEmpty() || right.isEmpty()) {
      return left.isEmpty() ? right : left;
    }
    PpToken a = left.get(left.size() - 1);
    PpToken b = right.get(0);
    List<PpToken> made = PpTokens.read(a.text() + b.text(), 0);
    if (made.size() != 1) {
      failed = true;
      return left;
    }
    List<PpToken> out = new ArrayList<>(left.subList(0, left.size() - 1));
    PpToken.Place at = outside.orElseGet(() -> a.place().through(b.place()));
    PpToken one = made.get(0);
    out.add(new PpToken(one.kind(), one.text(), a.space(), hidden, pending, at));
    out.addAll(right.subList(1, right.size()));
    return out;
  }
}
