// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.c;

import java.util.List;
import org.mmaproof.model.ir.Presence;

/**
 * Reads the condition of a preprocessor directive: all of C's integer constant expressions.
 *
 * <p>{@code defined}, {@code IS_ENABLED} and its kin are conditions over what is defined; constants
 * are folded. The tree is not configured: any other name or call is not 0 but unknown, and what is
 * said of it is an atom, a comparison in one spelling: {@code A >= 3} and {@code 2 < A} are both
 * the negation of {@code A < 3}. Nothing is refused: text that is no condition is an atom too.
 */
public final class Condition {
  /** A condition of more tokens is one atom. */
  private static final int MOST_TOKENS = 1000;

  private static final int LONGEST = 10_000;

  private Condition() {}

  /** The presence condition that {@code written}, what stands behind {@code #if}, states. */
  public static Presence parse(String written) {
    String text = singleSpaced(written);
    if (text.length() > LONGEST) {
      return whole(text);
    }
    List<ConditionToken> tokens = ConditionToken.of(text);
    return tokens.size() > MOST_TOKENS
        ? whole(text)
        : ConditionReader.read(tokens).orElseGet(() -> whole(text));
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
}
