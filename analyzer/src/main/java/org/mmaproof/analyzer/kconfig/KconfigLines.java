// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.kconfig;

import java.util.function.BiConsumer;

/** The lines of a Kconfig file that say something: no comments, no help, continued ones joined. */
final class KconfigLines {
  private static final int TAB = 8;

  private final String text;
  private int at;

  KconfigLines(String text) {
    this.text = text;
  }

  /** Calls {@code line} with the first word of each line and the rest of it. */
  void forEach(BiConsumer<String, String> line) {
    at = 0;
    while (at < text.length()) {
      String whole = joined();
      int end = wordEnd(whole);
      String word = whole.substring(0, end);
      if (word.equals("help") || word.equals("---help---")) {
        help();
      } else if (!word.isEmpty()) {
        line.accept(word, withoutComment(whole.substring(end)).strip());
      }
    }
  }

  /** The next line, with those that it is continued on. */
  private String joined() {
    String line = next();
    if (!line.endsWith("\\")) {
      return line.strip();
    }
    StringBuilder all = new StringBuilder();
    while (line.endsWith("\\") && at < text.length()) {
      all.append(line, 0, line.length() - 1).append(' ');
      line = next();
    }
    return all.append(line).toString().strip();
  }

  private String next() {
    int end = lineEnd(at);
    String line = text.substring(at, end).stripTrailing();
    at = Math.min(text.length(), end + 1);
    return line;
  }

  private int lineEnd(int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end;
  }

  private static int wordEnd(String line) {
    int end = 0;
    while (end < line.length() && wordChar(line.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean wordChar(char c) {
    return c < 0x80 && (Character.isLetterOrDigit(c) || c == '_' || c == '-');
  }

  private static String withoutComment(String rest) {
    int i = 0;
    while (i < rest.length()) {
      char c = rest.charAt(i);
      if (c == '#') {
        return rest.substring(0, i);
      }
      i = c == '"' || c == '\'' ? Expression.quoteEnd(rest, i) : i + 1;
    }
    return rest;
  }

  /** Reads over a help text: it ends where a line is less indented than its first. */
  private void help() {
    int first = -1;
    while (at < text.length()) {
      int end = lineEnd(at);
      int indent = indent(at, end);
      if (indent >= 0) {
        if (indent == 0 || (first >= 0 && indent < first)) {
          return;
        }
        first = first < 0 ? indent : first;
      }
      at = Math.min(text.length(), end + 1);
    }
  }

  /** How far a line is indented, in columns; negative for an empty one. */
  private int indent(int from, int end) {
    int columns = 0;
    for (int i = from; i < end; i++) {
      char c = text.charAt(i);
      if (c == '\t') {
        columns = (columns / TAB + 1) * TAB;
      } else if (c == ' ') {
        columns++;
      } else if (c > ' ') {
        return columns;
      }
    }
    return -1;
  }
}
