// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.scan;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mmaproof.model.ir.SourceText;
import org.mmaproof.rules.rule.Finding;
import org.mmaproof.rules.rule.Level;

/**
 * The comments of a file that silence findings: {@code mmaproof: allow RULE - reason}, on the line
 * of the finding or the one above. Without a reason a comment silences nothing.
 */
record Allowances(Set<Allowance> all) {
  private static final Pattern ALLOW =
      Pattern.compile("mmaproof:\\s*allow\\s+([a-z-]+?)\\s+(?:-+|\u2014|:)\\s*([^\\s*][^\\n]*)");

  /** One comment. */
  record Allowance(String rule, int line) {}

  Allowances {
    all = Set.copyOf(all);
  }

  static Allowances of(SourceText source) {
    if (!source.text().contains("mmaproof:")) {
      return new Allowances(Set.of());
    }
    Set<Allowance> all = new HashSet<>();
    for (int line = 1; line <= source.lines(); line++) {
      Matcher matcher = ALLOW.matcher(source.lineText(line));
      while (matcher.find()) {
        all.add(new Allowance(matcher.group(1), line));
      }
    }
    return new Allowances(all);
  }

  /**
   * @param trust which of the comments silence errors too
   */
  boolean allow(Finding finding, Predicate<Allowance> trust) {
    String rule = finding.rule().text();
    int line = finding.at().line();
    return Stream.of(new Allowance(rule, line), new Allowance(rule, line - 1))
        .filter(all::contains)
        .anyMatch(each -> finding.level() != Level.ERROR || trust.test(each));
  }
}
