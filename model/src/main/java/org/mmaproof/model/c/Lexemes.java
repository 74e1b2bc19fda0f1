// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.c;

import java.util.Arrays;

/**
 * The tokens of a piece of C without directives: names, numbers, literals, single punctuation marks
 * ({@code ...} is one); comments and white space are left out.
 *
 * <p>Any text has tokens; a literal or comment that nobody closes ends with its line or the text.
 */
final class Lexemes {
  static final char NAME = 'n';
  static final char NUMBER = '0';
  static final char LITERAL = '"';

  /** The token {@code ...}. */
  static final char DOTS = '~' + 1;

  private final String text;
  private char[] kinds;
  private int[] starts;
  private int[] ends;
  private int[] matches;
  private int count;
  private int deepest;

  Lexemes(String text) {
    this.text = text;
    int guess = Math.max(16, text.length() / 4);
    kinds = new char[guess];
    starts = new int[guess];
    ends = new int[guess];
    read();
    matches = new int[count];
    pair();
  }

  int count() {
    return count;
  }

  /** What token {@code i} is: a kind above or the punctuation mark; 0 beyond both ends. */
  char kind(int i) {
    return i >= 0 && i < count ? kinds[i] : 0;
  }

  int start(int i) {
    return i < count ? starts[i] : text.length();
  }

  int end(int i) {
    return i < 0 ? 0 : ends[i];
  }

  boolean isName(int i) {
    return kind(i) == NAME;
  }

  /** The text of a name, empty for other tokens. */
  String name(int i) {
    return isName(i) ? text.substring(starts[i], ends[i]) : "";
  }

  /** The bracket that closes or opens the one at {@code i}; -1 where it has no partner. */
  int match(int i) {
    return i >= 0 && i < count ? matches[i] : -1;
  }

  /** How many brackets stand open at once at most. */
  int deepest() {
    return deepest;
  }

  /** Whether every bracket has its partner. */
  boolean balanced() {
    for (int i = 0; i < count; i++) {
      if ("(){}[]".indexOf(kinds[i]) >= 0 && matches[i] < 0) {
        return false;
      }
    }
    return true;
  }

  /** The first token that starts at or after {@code offset}. */
  int at(int offset) {
    int found = Arrays.binarySearch(starts, 0, count, offset);
    return found >= 0 ? found : -found - 1;
  }

  static boolean letter(char c) {
    return c < 0x80 && (Character.isLetterOrDigit(c) || c == '_' || c == '$');
  }

  /** Offset behind the comment at {@code at}, or {@code at} where none starts. */
  static int commentEnd(String text, int at) {
    if (text.startsWith("/*", at)) {
      int close = text.indexOf("*/", at + 2);
      return close < 0 ? text.length() : close + 2;
    }
    if (!text.startsWith("//", at)) {
      return at;
    }
    int end = at;
    while (end < text.length() && (text.charAt(end) != '\n' || spliced(text, end))) {
      end++;
    }
    return end;
  }

  /** Whether a backslash hides the newline at {@code newline}. */
  static boolean spliced(String text, int newline) {
    int before = newline - 1;
    if (before >= 0 && text.charAt(before) == '\r') {
      before--;
    }
    return before >= 0 && text.charAt(before) == '\\';
  }

  /** Offset behind the string or character constant at {@code at}. */
  static int literalEnd(String text, int at) {
    char quote = text.charAt(at);
    int i = at + 1;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == '\\') {
        i += text.startsWith("\r\n", i + 1) ? 3 : 2;
      } else if (c == quote) {
        return i + 1;
      } else if (c == '\n') {
        return i;
      } else {
        i++;
      }
    }
    return text.length();
  }

  private void read() {
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      int end = at + 1;
      if (letter(c)) {
        boolean number = Character.isDigit(c);
        while (end < text.length()
            && (letter(text.charAt(end)) || (number && text.charAt(end) == '.'))) {
          end++;
        }
        add(number ? NUMBER : NAME, at, end);
      } else if (c == '"' || c == '\'') {
        end = literalEnd(text, at);
        add(LITERAL, at, end);
      } else if (c == '/' && commentEnd(text, at) > at) {
        end = commentEnd(text, at);
      } else if (text.startsWith("...", at)) {
        end = at + 3;
        add(DOTS, at, end);
      } else if (c > ' ' && c != '\\') {
        add(c, at, end);
      }
      at = end;
    }
  }

  private void add(char kind, int start, int end) {
    if (count == kinds.length) {
      kinds = Arrays.copyOf(kinds, count * 2);
      starts = Arrays.copyOf(starts, count * 2);
      ends = Arrays.copyOf(ends, count * 2);
    }
    kinds[count] = kind;
    starts[count] = start;
    ends[count++] = end;
  }

  private void pair() {
    Arrays.fill(matches, -1);
    int[] open = new int[count];
    int depth = 0;
    for (int i = 0; i < count; i++) {
      switch (kinds[i]) {
        case '(', '{', '[' -> {
          open[depth++] = i;
          deepest = Math.max(deepest, depth);
        }
        case ')', '}', ']' -> {
          if (depth > 0 && closes(kinds[open[depth - 1]], kinds[i])) {
            int partner = open[--depth];
            matches[partner] = i;
            matches[i] = partner;
          }
        }
        default -> {}
      }
    }
  }

  private static boolean closes(char open, char close) {
    return open == '(' ? close == ')' : open == '{' ? close == '}' : close == ']';
  }
}
