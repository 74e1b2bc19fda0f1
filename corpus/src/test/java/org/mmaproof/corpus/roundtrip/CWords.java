// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.corpus.roundtrip;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a piece of C. */
final class CWords {
  private static final Pattern SKIPPED =
      Pattern.compile(
          "/\\*.*?\\*/|//[^\\n]*|\"(?:\\\\.|[^\"\\\\\\n])*\"|'(?:\\\\.|[^'\\\\\\n])*'",
          Pattern.DOTALL);
  private static final Pattern WORD =
      Pattern.compile("(?<![\\w.])(?:\\d[\\w.]*|([A-Za-z_]\\w*))|(\\.|->)\\s*([A-Za-z_]\\w*)");
  private static final Pattern TAG = Pattern.compile("\\b(struct|union|enum)\\s+([A-Za-z_]\\w*)");

  private CWords() {}

  /** The text without comments and literals. */
  static String bare(String text) {
    return SKIPPED.matcher(text).replaceAll(" ");
  }

  /** All identifiers, members too. */
  static Set<String> all(String text) {
    Set<String> found = new LinkedHashSet<>();
    Matcher word = Pattern.compile("[A-Za-z_]\\w*").matcher(bare(text));
    while (word.find()) {
      found.add(word.group());
    }
    return found;
  }

  /** Identifiers that are not behind a dot or an arrow. */
  static Set<String> free(String text) {
    Set<String> found = new LinkedHashSet<>();
    Matcher word = WORD.matcher(bare(text));
    while (word.find()) {
      if (word.group(1) != null) {
        found.add(word.group(1));
      }
    }
    return found;
  }

  /** Tags with the given keyword. */
  static Set<String> tags(String keyword, String text) {
    Set<String> found = new LinkedHashSet<>();
    Matcher tag = TAG.matcher(bare(text));
    while (tag.find()) {
      if (tag.group(1).equals(keyword)) {
        found.add(tag.group(2));
      }
    }
    return found;
  }

  /** Renames identifiers that are no members. */
  static String renamed(String text, Map<String, String> names) {
    Matcher word =
        Pattern.compile(SKIPPED.pattern() + "|" + WORD.pattern(), Pattern.DOTALL).matcher(text);
    StringBuilder out = new StringBuilder();
    while (word.find()) {
      String name = word.group(1) == null ? "" : word.group(1);
      String to = names.getOrDefault(name, word.group());
      word.appendReplacement(out, Matcher.quoteReplacement(to));
    }
    return word.appendTail(out).toString();
  }
}
