// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mmaproof.model.ir.Span;
import org.mmaproof.rules.rule.Finding;

/**
 * Names for findings that outlive edits elsewhere in the file: 16 hexadecimal digits over the rule,
 * the path, the function and the tokens of the line, not over its number, its white space or its
 * comments. The n-th of equal ones, from the second on, adds {@code :n}.
 */
public final class Fingerprints {
  private static final int DIGITS = 16;

  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<comment>/\\*.*?(?:\\*/|$)|//.*)"
              + "|\"(?:\\\\.|[^\"\\\\])*\"?|'(?:\\\\.|[^'\\\\])*'?"
              + "|[\\w.$]*\\w[\\w.$]*"
              + "|<<=|>>=|\\.\\.\\.|->|\\+\\+|--|<<|>>|<=|>=|==|!=|&&|\\|\\||##|[-+*/%&|^]=|\\S");

  private Fingerprints() {}

  /**
   * The findings in the order of reports, each with its name. Give all that one run found, so that
   * the numbers of equal ones do not depend on what is left out later.
   */
  public static List<Fingerprinted> of(List<Finding> findings, Sources sources) {
    Map<String, Integer> seen = new HashMap<>();
    List<Fingerprinted> named = new ArrayList<>();
    for (Finding finding : findings.stream().sorted(ScanResult.ORDER).toList()) {
      String hash = hash(finding, sources);
      int nth = seen.merge(hash, 1, Integer::sum);
      named.add(new Fingerprinted(finding, nth == 1 ? hash : hash + ":" + nth));
    }
    return List.copyOf(named);
  }

  private static String hash(Finding finding, Sources sources) {
    List<String> parts = new ArrayList<>();
    parts.add(finding.rule().text());
    parts.add(finding.at().file());
    parts.add(finding.function());
    parts.addAll(tokens(finding, sources));
    return of(parts);
  }

  /** 16 hexadecimal digits over {@code parts}. */
  static String of(List<String> parts) {
    // Parts are joined by a character that no token of C holds, so that they cannot run together.
    byte[] bytes = String.join("\0", parts).getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().formatHex(sha256(bytes)).substring(0, DIGITS);
  }

  private static List<String> tokens(Finding finding, Sources sources) {
    Span at = finding.at();
    return sources
        .text(at.file())
        .filter(text -> at.line() <= text.lines())
        .map(text -> tokens(text.lineText(at.line())))
        .orElseGet(() -> tokens(finding.message()));
  }

  /** The tokens of one line of C, without white space and comments. */
  static List<String> tokens(String line) {
    List<String> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(line);
    while (matcher.find()) {
      if (matcher.group("comment") == null) {
        tokens.add(matcher.group());
      }
    }
    return tokens;
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException absent) {
      throw new IllegalStateException("every JDK has SHA-256", absent);
    }
  }
}
