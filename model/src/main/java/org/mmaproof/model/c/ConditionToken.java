// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.c;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** One preprocessing token of a condition. */
record ConditionToken(Kind kind, String text) {
  enum Kind {
    NAME,
    NUMBER,
    CHARACTER,
    PUNCTUATION,
    /** Behind the last token. */
    END
  }

  private static final Set<String> TWO =
      Set.of("&&", "||", "==", "!=", "<=", ">=", "<<", ">>", "::", "##");

  static final ConditionToken LAST = new ConditionToken(Kind.END, "");

  boolean is(String wanted) {
    return kind == Kind.PUNCTUATION && text.equals(wanted);
  }

  /** The tokens of one line without comments. */
  static List<ConditionToken> of(String line) {
    List<ConditionToken> found = new ArrayList<>();
    int at = 0;
    while (at < line.length()) {
      int start = at;
      char c = line.charAt(at);
      Kind kind = Kind.PUNCTUATION;
      if (word(c) || (c == '.' && at + 1 < line.length() && digit(line.charAt(at + 1)))) {
        kind = digit(c) || c == '.' ? Kind.NUMBER : Kind.NAME;
        at = kind == Kind.NUMBER ? numberEnd(line, at) : wordEnd(line, at);
      } else if (c == '\'' || c == '"') {
        kind = c == '"' ? Kind.PUNCTUATION : Kind.CHARACTER;
        at = literalEnd(line, at);
      } else {
        at += at + 2 <= line.length() && TWO.contains(line.substring(at, at + 2)) ? 2 : 1;
      }
      if (c > ' ') {
        found.add(new ConditionToken(kind, line.substring(start, at)));
      }
    }
    return found;
  }

  private static int wordEnd(String line, int from) {
    int at = from;
    while (at < line.length() && word(line.charAt(at))) {
      at++;
    }
    return at;
  }

  /** C's preprocessing numbers hold signs behind their exponents: {@code 0x1e+2} is one. */
  private static int numberEnd(String line, int from) {
    int at = from;
    while (at < line.length()) {
      char c = line.charAt(at);
      boolean sign = (c == '+' || c == '-') && "eEpP".indexOf(line.charAt(at - 1)) >= 0;
      if (!word(c) && c != '.' && !(at > from && sign)) {
        break;
      }
      at++;
    }
    return at;
  }

  private static int literalEnd(String line, int from) {
    int at = from + 1;
    while (at < line.length() && line.charAt(at) != line.charAt(from)) {
      at += line.charAt(at) == '\\' ? 2 : 1;
    }
    return Math.min(line.length(), at + 1);
  }

  private static boolean word(char c) {
    return c < 0x80 && (Character.isLetterOrDigit(c) || c == '_' || c == '$');
  }

  private static boolean digit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Tokens as text in one spelling, whatever white space stood between them. */
  static String text(List<ConditionToken> tokens) {
    StringBuilder out = new StringBuilder();
    ConditionToken before = LAST;
    for (ConditionToken token : tokens) {
      boolean words = before.wordLike() && token.wordLike();
      if (words || before.is(",")) {
        out.append(' ');
      }
      out.append(token.text);
      before = token;
    }
    return out.toString();
  }

  private boolean wordLike() {
    return kind == Kind.NAME || kind == Kind.NUMBER;
  }
}
