// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.c;

import java.util.ArrayList;
import java.util.List;
import org.mmaproof.model.ir.Presence;

/**
 * Reads the condition of a preprocessor directive.
 *
 * <p>{@code defined}, {@code IS_ENABLED} and its kin, {@code ! && ||}, parentheses and integer
 * constants are understood. Everything else (comparisons, other macros) is one atom: its text with
 * single spaces. Nothing is refused: text that is no condition is an atom too.
 */
public final class Condition {
  /** With more of them mixed the diagram could grow beyond use: the condition is one atom then. */
  private static final int MOST_MIXED = 12;

  private static final int MOST_OPERATORS = 100;

  private static final int DEEPEST = 200;
  private static final int LONGEST = 10_000;

  private final String text;
  private final List<Token> tokens;

  /** A token of {@code text}: bytes {@code start} (inclusive) to {@code end} (exclusive). */
  private record Token(String text, int start, int end) {}

  private Condition(String text) {
    this.text = text;
    this.tokens = tokens(text);
  }

  /** The presence condition that {@code written}, what stands behind {@code #if}, states. */
  public static Presence parse(String written) {
    String text = singleSpaced(written);
    if (text.length() > LONGEST) {
      return whole(text);
    }
    Condition condition = new Condition(text);
    return condition.balanced() ? condition.either(0, condition.tokens.size(), 0) : whole(text);
  }

  /**
   * One line for the condition of a directive, without comments, single spaces.
   *
   * @param directive {@code if}, {@code ifdef}, {@code ifndef}, {@code elif}, ... without {@code #}
   * @param argument what stands behind it
   */
  public static String written(String directive, String argument) {
    String text = singleSpaced(argument);
    return switch (directive) {
      case "ifdef", "elifdef" -> "defined(" + firstWord(text) + ")";
      case "ifndef", "elifndef" -> "!defined(" + firstWord(text) + ")";
      default -> text;
    };
  }

  private static String firstWord(String text) {
    int space = text.indexOf(' ');
    return space < 0 ? text : text.substring(0, space);
  }

  private static Presence whole(String text) {
    return Presence.atom(text.isEmpty() ? "?" : text);
  }

  /** {@code text} on one line: comments, continuations and runs of white space as one space. */
  private static String singleSpaced(String text) {
    StringBuilder out = new StringBuilder(text.length());
    boolean gap = false;
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      int next = at + 1;
      if (text.startsWith("//", at)) {
        next = text.indexOf('\n', at);
      } else if (text.startsWith("/*", at)) {
        int close = text.indexOf("*/", at + 2);
        next = close < 0 ? -1 : close + 2;
      } else if (c > ' ' && !(c == '\\' && continues(text, at))) {
        if (gap && !out.isEmpty()) {
          out.append(' ');
        }
        gap = false;
        out.append(c);
        at = next;
        continue;
      }
      gap = true;
      at = next < 0 ? text.length() : next;
    }
    return out.toString();
  }

  private static boolean continues(String text, int backslash) {
    int next = backslash + 1;
    while (next < text.length() && text.charAt(next) == '\r') {
      next++;
    }
    return next < text.length() && text.charAt(next) == '\n';
  }

  private static List<Token> tokens(String text) {
    List<Token> found = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int start = at;
      if (wordChar(text.charAt(at))) {
        while (at < text.length() && wordChar(text.charAt(at))) {
          at++;
        }
      } else {
        at += text.startsWith("&&", at) || text.startsWith("||", at) ? 2 : 1;
      }
      if (text.charAt(start) != ' ') {
        found.add(new Token(text.substring(start, at), start, at));
      }
    }
    return found;
  }

  private static boolean wordChar(char c) {
    return c < 0x80 && (Character.isLetterOrDigit(c) || c == '_');
  }

  private boolean is(int token, String wanted) {
    return tokens.get(token).text().equals(wanted);
  }

  private boolean balanced() {
    int depth = 0;
    int ands = 0;
    int ors = 0;
    for (Token token : tokens) {
      switch (token.text()) {
        case "(" -> depth++;
        case ")" -> depth--;
        case "&&" -> ands++;
        case "||" -> ors++;
        case "?" -> {
          return false;
        }
        default -> {}
      }
      if (depth < 0
          || depth > DEEPEST
          || Math.min(ands, ors) > MOST_MIXED
          || ands + ors > MOST_OPERATORS) {
        return false;
      }
    }
    return depth == 0 && !tokens.isEmpty();
  }

  /** Tokens {@code from} to {@code to} as operands of {@code ||}. */
  private Presence either(int from, int to, int depth) {
    Presence result = Presence.NEVER;
    int start = from;
    for (int end = next("||", from, to); ; end = next("||", start, to)) {
      result = result.or(both(start, end, depth));
      if (end == to) {
        return result;
      }
      start = end + 1;
    }
  }

  private Presence both(int from, int to, int depth) {
    Presence result = Presence.ALWAYS;
    int start = from;
    for (int end = next("&&", from, to); ; end = next("&&", start, to)) {
      result = result.and(operand(start, end, depth));
      if (end == to) {
        return result;
      }
      start = end + 1;
    }
  }

  /** The next {@code wanted} outside parentheses, {@code to} if there is none. */
  private int next(String wanted, int from, int to) {
    int depth = 0;
    for (int at = from; at < to; at++) {
      if (is(at, "(")) {
        depth++;
      } else if (is(at, ")")) {
        depth--;
      } else if (depth == 0 && is(at, wanted)) {
        return at;
      }
    }
    return to;
  }

  private Presence operand(int from, int to, int depth) {
    int start = from;
    boolean negated = false;
    while (start < to && is(start, "!") && !(start + 1 < to && is(start + 1, "="))) {
      negated = !negated;
      start++;
    }
    if (start >= to) {
      return atom(from, to);
    }
    Presence plain;
    if (is(start, "(") && closing(start) == to - 1 && depth < DEEPEST) {
      plain = either(start + 1, to - 1, depth + 1);
    } else if (to - start == 1) {
      plain = word(start);
    } else if (is(start, "defined") && to - start == 2 && word(start + 1, to)) {
      plain = Presence.atom("defined(" + tokens.get(start + 1).text() + ")");
    } else if (to - start == 4 && is(start + 1, "(") && is(start + 3, ")") && word(start + 2, to)) {
      plain = query(start, to);
    } else if (start > from && !call(start, to)) {
      // "! A == B" is "(!A) == B": not ours to take apart.
      return atom(from, to);
    } else {
      plain = atom(start, to);
    }
    return negated ? plain.not() : plain;
  }

  private boolean call(int from, int to) {
    return from + 1 < to && word(from, to) && is(from + 1, "(") && closing(from + 1) == to - 1;
  }

  private boolean word(int token, int to) {
    return token < to && wordChar(tokens.get(token).text().charAt(0));
  }

  private int closing(int open) {
    int depth = 0;
    for (int at = open; at < tokens.size(); at++) {
      if (is(at, "(")) {
        depth++;
      } else if (is(at, ")") && --depth == 0) {
        return at;
      }
    }
    return tokens.size();
  }

  private Presence word(int token) {
    String word = tokens.get(token).text();
    if (!Character.isDigit(word.charAt(0))) {
      return atom(token, token + 1);
    }
    String digits = word.replaceAll("[uUlL]+$", "");
    boolean zero = digits.matches("0+|0[xX]0+|0[bB]0+");
    boolean number = zero || digits.matches("[0-9]+|0[xX][0-9a-fA-F]+|0[bB][01]+");
    if (!number) {
      return atom(token, token + 1);
    }
    return zero ? Presence.NEVER : Presence.ALWAYS;
  }

  private Presence query(int from, int to) {
    String option = tokens.get(from + 2).text();
    return switch (tokens.get(from).text()) {
      case "defined", "IS_BUILTIN" -> Presence.atom("defined(" + option + ")");
      case "IS_MODULE" -> Presence.atom("defined(" + option + "_MODULE)");
      case "IS_ENABLED" ->
          Presence.atom("defined(" + option + ")")
              .or(Presence.atom("defined(" + option + "_MODULE)"));
      default -> atom(from, to);
    };
  }

  private Presence atom(int from, int to) {
    if (from >= to) {
      return Presence.atom("?");
    }
    return Presence.atom(text.substring(tokens.get(from).start(), tokens.get(to - 1).end()));
  }
}
