// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.rule;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mmaproof.model.ir.SourceText;
import org.mmaproof.model.ir.Span;

/**
 * A comment that silences findings: {@code mmaproof: allow RULE - reason}, on the line of the
 * finding or on the one above. Without a reason it silences nothing.
 *
 * @param at the words, without the reason
 * @param rule as written, empty for none
 * @param reason empty for none
 * @param end the last line of the comment
 */
public record Suppression(Span at, String rule, String reason, int end) {
  private static final String NAME = "mmaproof";
  private static final String MARK = NAME + ":";

  private static final Pattern ALLOW =
      Pattern.compile(
          "mmaproof:[ \\t]*allow(?![A-Za-z0-9_])(?:[ \\t]+([A-Za-z][A-Za-z0-9_-]*))?"
              + "(?:[ \\t]*(?:-+|\u2014|:)[ \\t]*([\\s\\S]*))?");

  /** The suppressions in a file, in order. */
  public static List<Suppression> in(SourceText source) {
    List<Suppression> all = new ArrayList<>();
    if (!source.mayName(NAME)) {
      return all;
    }
    String text = source.text();
    int from = 0;
    for (int at = text.indexOf(MARK); at >= 0; at = text.indexOf(MARK, from)) {
      int next = from;
      while (next <= at) {
        from = next;
        next = partEnd(text, from);
      }
      if (text.startsWith("/*", from) || text.startsWith("//", from)) {
        collect(source, from, next, all);
      }
      from = Math.max(next, at + 1);
    }
    return all;
  }

  /** The end of the comment, literal or plain character at {@code at}. */
  private static int partEnd(String text, int at) {
    char c = text.charAt(at);
    if (text.startsWith("/*", at)) {
      int close = text.indexOf("*/", at + 2);
      return close < 0 ? text.length() : close + 2;
    }
    if (text.startsWith("//", at)) {
      int end = text.indexOf('\n', at);
      return end < 0 ? text.length() : end;
    }
    return c == '"' || c == '\'' ? literalEnd(text, at, c) : at + 1;
  }

  /** The end of the literal at {@code at}, at the latest the end of the line. */
  private static int literalEnd(String text, int at, char quote) {
    for (int i = at + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        return i;
      }
      if (c == quote) {
        return i + 1;
      }
      if (c == '\\') {
        i++;
      }
    }
    return text.length();
  }

  private static void collect(SourceText source, int start, int end, List<Suppression> all) {
    String text = source.slice(start, end);
    for (int at = text.indexOf(MARK); at >= 0; at = text.indexOf(MARK, at + 1)) {
      int next = text.indexOf(MARK, at + 1);
      String one = utf8(text.substring(at, next < 0 ? text.length() : next));
      Matcher allow = ALLOW.matcher(one);
      if (allow.lookingAt()) {
        int words = allow.start(2) < 0 ? allow.end() : Math.max(allow.end(1), MARK.length());
        int length = one.substring(0, words).getBytes(StandardCharsets.UTF_8).length;
        all.add(
            new Suppression(
                source.span(start + at, start + at + length),
                allow.group(1) == null ? "" : allow.group(1),
                allow.group(2) == null ? "" : reason(allow.group(2)),
                source.lineOf(Math.max(start, end - 1))));
      }
    }
  }

  private static String utf8(String latin1) {
    return new String(latin1.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }

  private static String reason(String rest) {
    return rest.replaceAll("\\*/\\s*$", "").replaceAll("[\\s*]+", " ").strip();
  }

  /** Whether it silences {@code finding}. */
  public boolean silences(Finding finding) {
    int line = finding.at().line();
    return !reason.isEmpty()
        && rule.equals(finding.rule().text())
        && finding.at().file().equals(at.file())
        && at.line() <= line
        && line <= end + 1;
  }
}
