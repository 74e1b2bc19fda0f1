// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.report;

import java.util.regex.Pattern;

/**
 * Makes text from strangers harmless: what cannot be seen is made visible, what would be obeyed is
 * broken, visibly.
 *
 * <p>A file name may hold anything but NUL and a slash, a source file may hold anything. What of it
 * is dangerous depends on who reads: a terminal obeys control characters, an eye is deceived by
 * bidirectional controls, a GitHub runner obeys {@code ::command::} and {@code ##[command]} in a
 * log, a web page obeys markup.
 */
public final class Safe {
  /** A runner takes {@code ::} as a command where only white space stands before it in a line. */
  private static final Pattern COMMAND_START =
      Pattern.compile(
          "^((?:\\s|\\p{Z}|\u001b\\[[0-9;]*m)*):(?=:)", Pattern.UNICODE_CHARACTER_CLASS);

  /** GitHub makes links of bare host names. */
  private static final Pattern AUTOLINK = Pattern.compile("(?i)(www)\\.");

  private Safe() {}

  /** {@code text} as a part of one line: invisible characters, line ends and tabs are spelt out. */
  public static String line(String text) {
    return visible(text, false);
  }

  /** As {@link #line}, but tabs stay, since source text is aligned by them. */
  public static String source(String text) {
    return visible(text, true);
  }

  /**
   * A whole line of a log as a GitHub runner may see it: no command in it. Runners look for {@code
   * ##[} anywhere, and for {@code ::} at the start after trimming, so that a space does not help.
   */
  public static String onRunner(String line) {
    return COMMAND_START.matcher(line).replaceFirst("$1\\\\x3a").replace("##[", "##\\[");
  }

  /**
   * {@code text} as a part of one line of Markdown or HTML. Entities are text to both, so nothing
   * of it is markup; mentions and references are found in text too, though, so the result belongs
   * inside a {@code <code>} element.
   */
  public static String markdown(String text) {
    StringBuilder safe = new StringBuilder(text.length() + 16);
    line(text)
        .codePoints()
        .forEach(
            c -> {
              if ("<>&\"'`|@[]()!*_#~\\$:".indexOf(c) >= 0) {
                safe.append("&#").append(c).append(';');
              } else {
                safe.appendCodePoint(c);
              }
            });
    return AUTOLINK.matcher(safe).replaceAll("$1&#46;");
  }

  /** Whether {@code codePoint} shows nothing of itself or changes how its neighbours show. */
  static boolean isInvisible(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          true;
      default -> false;
    };
  }

  /** How an invisible character is spelt: {@code \n}, {@code \x1b}, {@code \u202e}. */
  static String spelt(int codePoint) {
    return switch (codePoint) {
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      default -> {
        String digits = Integer.toHexString(codePoint);
        if (codePoint < 0x100) {
          yield "\\x" + "0".repeat(2 - digits.length()) + digits;
        }
        yield codePoint < 0x10000
            ? "\\u" + "0".repeat(4 - digits.length()) + digits
            : "\\U" + "0".repeat(8 - digits.length()) + digits;
      }
    };
  }

  private static String visible(String text, boolean tabsStay) {
    if (text.chars().allMatch(c -> c >= ' ' && c < 0x7f)) {
      return text;
    }
    StringBuilder visible = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(
            c -> {
              if (isInvisible(c) && !(tabsStay && c == '\t')) {
                visible.append(spelt(c));
              } else {
                visible.appendCodePoint(c);
              }
            });
    return visible.toString();
  }
}
