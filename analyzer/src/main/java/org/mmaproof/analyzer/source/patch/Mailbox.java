// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.source.patch;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.mmaproof.analyzer.source.Unusable;

/**
 * Splits a mailbox into letters (RFC 4155, with {@code >From} as mboxrd has it) and decodes them
 * (RFC 2045, 2047). What is no mailbox is one letter without a head.
 */
final class Mailbox {
  private static final Pattern FROM = Pattern.compile("From \\S+ .*\\d{4}\\s*");
  private static final Pattern FIELD = Pattern.compile("[A-Za-z][A-Za-z0-9-]*:.*\\s*");
  private static final Pattern QUOTED_FROM = Pattern.compile(">+From .*\\s*");

  /** {@code [PATCH v2 3/10]} and what else stands before a subject. */
  private static final Pattern PREFIX = Pattern.compile("^\\s*(?:(?i:re:)\\s*|\\[[^\\]]*\\]\\s*)*");

  private Mailbox() {}

  static List<Mail> mails(String name, byte[] bytes) {
    List<String> lines = lines(new String(bytes, StandardCharsets.ISO_8859_1));
    if (lines.isEmpty()) {
      return List.of();
    }
    boolean mailbox = FROM.matcher(lines.get(0)).matches();
    if (!mailbox && !hasHead(lines)) {
      return List.of(new Mail("", lines));
    }
    List<Mail> mails = new ArrayList<>();
    int start = mailbox ? 1 : 0;
    for (int i = start; i <= lines.size(); i++) {
      boolean next =
          i < lines.size()
              && mailbox
              && FROM.matcher(lines.get(i)).matches()
              && lines.get(i - 1).isBlank();
      if (next || i == lines.size()) {
        mails.add(mail(name, lines.subList(start, i)));
        start = i + 1;
      }
    }
    return mails;
  }

  /** {@code text} by lines, each with its end. */
  static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end + 1;
      lines.add(text.substring(start, end));
      start = end;
    }
    return lines;
  }

  /** Whether it begins as a letter does: fields up to an empty line, a subject among them. */
  private static boolean hasHead(List<String> lines) {
    boolean subject = false;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.isBlank()) {
        return subject;
      }
      boolean continued = i > 0 && (line.charAt(0) == ' ' || line.charAt(0) == '\t');
      if (!continued && !FIELD.matcher(line).matches()) {
        return false;
      }
      subject |= line.toLowerCase(Locale.ROOT).startsWith("subject:");
    }
    return false;
  }

  private static Mail mail(String name, List<String> lines) {
    Map<String, String> head = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    String field = "";
    int at = 0;
    for (; at < lines.size() && !lines.get(at).isBlank(); at++) {
      String line = lines.get(at).stripTrailing();
      int colon = line.indexOf(':');
      if (line.charAt(0) == ' ' || line.charAt(0) == '\t') {
        head.merge(field, " " + line.strip(), String::concat);
      } else if (colon > 0) {
        field = line.substring(0, colon);
        head.putIfAbsent(field, line.substring(colon + 1).strip());
      }
    }
    boolean crlf = lines.stream().limit(at).allMatch(line -> line.endsWith("\r\n"));
    StringBuilder body = new StringBuilder();
    for (String line : lines.subList(Math.min(at + 1, lines.size()), lines.size())) {
      String plain = QUOTED_FROM.matcher(line).matches() ? line.substring(1) : line;
      body.append(crlf && plain.endsWith("\r\n") ? plain.replace("\r\n", "\n") : plain);
    }
    String type = head.getOrDefault("Content-Type", "text/plain");
    if (type.toLowerCase(Locale.ROOT).startsWith("multipart/")) {
      throw new Unusable(name + ": a letter of several parts; save the patch as plain text");
    }
    String encoding = head.getOrDefault("Content-Transfer-Encoding", "8bit");
    String subject = MailWords.decoded(head.getOrDefault("Subject", ""));
    String text = MailWords.body(name, body.toString(), encoding, type);
    return new Mail(PREFIX.matcher(subject).replaceFirst("").strip(), lines(text));
  }
}
