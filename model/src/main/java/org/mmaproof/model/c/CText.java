// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.c;

import java.util.ArrayList;
import java.util.List;

/**
 * Where the pieces of C text end: comments, literals, directives, brackets. Every method takes any
 * text and any offset and answers an offset at or after it, at most the text's length.
 */
public final class CText {
  private CText() {}

  public static boolean startsName(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || c == '$';
  }

  public static boolean inName(char c) {
    return startsName(c) || c >= '0' && c <= '9';
  }

  /** End of the name that starts at {@code at}. */
  public static int nameEnd(String text, int at) {
    int i = at;
    while (i < text.length() && inName(text.charAt(i))) {
      i++;
    }
    return i;
  }

  /** End of the comment at {@code at}, or {@code at} where none starts. */
  public static int commentEnd(String text, int at) {
    if (at + 1 >= text.length() || text.charAt(at) != '/') {
      return at;
    }
    if (text.charAt(at + 1) == '*') {
      int end = text.indexOf("*/", at + 2);
      return end < 0 ? text.length() : end + 2;
    }
    return text.charAt(at + 1) == '/' ? logicalLineEnd(text, at) : at;
  }

  /**
   * The newline (or end of text) that ends the line of {@code at}, spliced lines counted as one.
   */
  private static int logicalLineEnd(String text, int at) {
    int end = at;
    do {
      end = text.indexOf('\n', end);
      if (end < 0) {
        return text.length();
      }
    } while (spliced(text, end++));
    return end - 1;
  }

  /** Whether the newline at {@code newline} is hidden by a backslash. */
  private static boolean spliced(String text, int newline) {
    int before = newline - 1;
    if (before >= 0 && text.charAt(before) == '\r') {
      before--;
    }
    return before >= 0 && text.charAt(before) == '\\';
  }

  /**
   * End of the string or character constant at {@code at}. An unterminated one ends with its line.
   */
  public static int literalEnd(String text, int at) {
    char quote = text.charAt(at);
    int i = at + 1;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == '\\') {
        i += i + 2 < text.length() && text.charAt(i + 1) == '\r' ? 3 : 2;
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

  /** The newline (or end of text) that ends the directive at {@code at}, comments read over. */
  public static int directiveEnd(String text, int at) {
    int i = at;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == '\n') {
        if (!spliced(text, i)) {
          return i;
        }
        i++;
      } else if (c == '/' && commentEnd(text, i) > i) {
        i = commentEnd(text, i);
      } else if (c == '"' || c == '\'') {
        i = directiveLiteralEnd(text, i);
      } else {
        i++;
      }
    }
    return text.length();
  }

  /** A quote without its partner on the same line is an apostrophe in prose: skip only itself. */
  private static int directiveLiteralEnd(String text, int at) {
    int end = literalEnd(text, at);
    return end > at + 1 && text.charAt(end - 1) == text.charAt(at) ? end : at + 1;
  }

  /** First offset at or after {@code at} that is neither white space nor comment. */
  public static int skipBlank(String text, int at) {
    int i = at;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c <= ' ' || c == '\\' && isSplice(text, i)) {
        i++;
      } else if (c == '/' && commentEnd(text, i) > i) {
        i = commentEnd(text, i);
      } else {
        return i;
      }
    }
    return text.length();
  }

  private static boolean isSplice(String text, int at) {
    return at + 1 < text.length()
        && (text.charAt(at + 1) == '\n'
            || text.charAt(at + 1) == '\r'
                && at + 2 < text.length()
                && text.charAt(at + 2) == '\n');
  }

  /** Offset behind the bracket that closes the one at {@code open}; directives count as text. */
  public static int groupEnd(String text, int open, int limit) {
    int depth = 0;
    int i = open;
    while (i < limit) {
      char c = text.charAt(i);
      if (c == '(' || c == '{' || c == '[') {
        depth++;
        i++;
      } else if (c == ')' || c == '}' || c == ']') {
        i++;
        if (--depth == 0) {
          return i;
        }
      } else {
        i = next(text, i);
      }
    }
    return limit;
  }

  /** Offset behind the comment, literal or single char at {@code at}. */
  public static int next(String text, int at) {
    char c = text.charAt(at);
    if (c == '"' || c == '\'') {
      return literalEnd(text, at);
    }
    return c == '/' ? Math.max(at + 1, commentEnd(text, at)) : at + 1;
  }

  /** The parts of {@code text} between top-level commas, trimmed; none for blank text. */
  public static List<String> arguments(String text) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == ',') {
        parts.add(text.substring(start, i).trim());
        start = ++i;
      } else if (c == '(' || c == '{' || c == '[') {
        i = groupEnd(text, i, text.length());
      } else {
        i = next(text, i);
      }
    }
    String last = text.substring(start).trim();
    if (!parts.isEmpty() || !last.isEmpty()) {
      parts.add(last);
    }
    return parts;
  }

  /** {@code text} with comments gone and every run of white space one space, trimmed. */
  public static String squeeze(String text) {
    StringBuilder out = new StringBuilder(text.length());
    int i = 0;
    boolean gap = false;
    while (i < text.length()) {
      int solid = skipBlank(text, i);
      gap |= solid > i;
      if (solid == text.length()) {
        break;
      }
      if (gap && out.length() > 0) {
        out.append(' ');
      }
      gap = false;
      i = next(text, solid);
      out.append(text, solid, Math.min(i, text.length()));
    }
    return out.toString();
  }

  /**
   * Whether {@code name} stands in {@code text} as a whole name, comments and literals included.
   */
  public static boolean mentions(String text, String name) {
    for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      int end = at + name.length();
      if ((at == 0 || !inName(text.charAt(at - 1)))
          && (end == text.length() || !inName(text.charAt(end)))) {
        return true;
      }
    }
    return false;
  }
}
