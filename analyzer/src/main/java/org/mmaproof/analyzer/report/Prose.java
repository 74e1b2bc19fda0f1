// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sentences: the first of them, on one line, broken into lines. */
final class Prose {
  private static final Pattern FIRST_SENTENCE = Pattern.compile("^(.*?)[.](?:\\s+(?=\\p{Lu})|$)");

  private Prose() {}

  /** {@code text} with every stretch of white space as one space. */
  static String flat(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  /** The first sentence of {@code text} without its full stop. */
  static String firstSentence(String text) {
    String flat = flat(text);
    Matcher matcher = FIRST_SENTENCE.matcher(flat);
    return matcher.find() ? matcher.group(1) : flat;
  }

  /**
   * {@code text} as lines of at most {@code width} columns, its leading blanks kept, the second and
   * later lines indented by {@code indent}; a word that is longer than a line stays whole.
   */
  static List<String> wrap(String text, String indent, int width) {
    String words = text.stripLeading();
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder(text.substring(0, text.length() - words.length()));
    boolean empty = true;
    for (String word : words.split(" ", -1)) {
      if (!empty && Cell.columns(line) + 1 + Cell.columns(word) > width) {
        lines.add(line.toString());
        line = new StringBuilder(indent);
        empty = true;
      }
      line.append(empty ? "" : " ").append(word);
      empty = false;
    }
    lines.add(line.toString());
    return lines;
  }

  /** {@code n things}, or {@code 1 thing}. */
  static String count(int n, String thing) {
    return n + " " + thing + (n == 1 ? "" : "s");
  }
}
