// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.c;

import java.util.HashMap;
import java.util.Map;

/** Replaces macro arguments that are no expressions by a name that stands for them. */
final class Arguments {
  private final Blanking blanking;
  private final Lexemes lexemes;
  private final Map<Integer, Integer> rewritten = new HashMap<>();

  Arguments(Blanking blanking, Lexemes lexemes) {
    this.blanking = blanking;
    this.lexemes = lexemes;
  }

  /** The token behind the replaced argument that starts at {@code i}; {@code i} if none does. */
  int rewritten(int i) {
    return rewritten.getOrDefault(i, i);
  }

  /** Rewrites the arguments between the parenthesis at {@code open} and its partner. */
  void rewrite(int open) {
    int close = lexemes.match(open);
    int first = open + 1;
    for (int at = first; at <= close; at = Math.max(at, lexemes.match(at)) + 1) {
      if (at == close || lexemes.kind(at) == ',') {
        argument(first, at);
        first = at + 1;
      }
    }
  }

  private void argument(int first, int end) {
    if (first >= end) {
      return;
    }
    if (TypeWords.surely(lexemes, first, end)) {
      replace(first, end, Mark.Kind.TYPE_ARGUMENT);
    } else if (statement(first, end)) {
      replace(first, end, Mark.Kind.STATEMENT_ARGUMENT);
    } else if (designated(first) || lexemes.kind(first) == '{') {
      replace(first, end, Mark.Kind.INITIALISER_ARGUMENT);
    } else if (adjacent(first, end)) {
      replace(first, end, Mark.Kind.TEXT_ARGUMENT);
    } else if (operators(first, end)) {
      replace(first, end, Mark.Kind.OPAQUE);
    }
  }

  private void replace(int first, int end, Mark.Kind kind) {
    int from = lexemes.start(first);
    // What was already put out of sight is longer than what stands for it.
    int to = blanking.solidEnd(from, lexemes.start(end));
    blanking.mark(from, kind, from, to);
    blanking.put("_", from, to);
    rewritten.put(first, end);
  }

  private boolean statement(int first, int end) {
    String word = lexemes.name(first);
    if (Words.statement(word) || Words.startsType(word) || declaration(first, end)) {
      return true;
    }
    for (int i = first; i < end; i = Math.max(i, lexemes.match(i)) + 1) {
      if (lexemes.kind(i) == ';') {
        return true;
      }
    }
    return lexemes.kind(first) == '{' && semicolonInside(first);
  }

  /** {@code alias name} or {@code alias *name}, perhaps initialised. */
  private boolean declaration(int first, int end) {
    int i = first + 1;
    while (lexemes.kind(i) == '*') {
      i++;
    }
    boolean two = lexemes.isName(first) && lexemes.isName(i) && i < end;
    boolean initialised = lexemes.kind(i + 1) == '=' && lexemes.kind(i + 2) != '=';
    return two
        && (i == first + 1 || initialised)
        && (i + 1 == end || initialised)
        && !Words.shouting(lexemes.name(first));
  }

  /** Whether the tokens are several strings, or macros that stand for some, side by side. */
  private boolean adjacent(int first, int end) {
    int parts = 0;
    boolean literal = false;
    boolean plain = true;
    for (int i = first; i < end; i++) {
      char kind = lexemes.kind(i);
      if (kind == '(' && lexemes.isName(i - 1) && lexemes.match(i) > i) {
        i = lexemes.match(i);
        plain = false;
      } else if (kind == Lexemes.LITERAL || kind == Lexemes.NAME) {
        parts++;
        literal |= kind == Lexemes.LITERAL;
      } else {
        return false;
      }
    }
    return parts > 1 && (literal || plain);
  }

  private boolean semicolonInside(int brace) {
    for (int i = brace; i < lexemes.match(brace); i++) {
      if (lexemes.kind(i) == ';') {
        return true;
      }
    }
    return false;
  }

  private boolean designated(int first) {
    return lexemes.kind(first) == '.' && lexemes.isName(first + 1);
  }

  private boolean operators(int first, int end) {
    for (int i = first; i < end; i++) {
      if ("=<>!+-*/%&|^".indexOf(lexemes.kind(i)) < 0) {
        return false;
      }
    }
    return true;
  }
}
