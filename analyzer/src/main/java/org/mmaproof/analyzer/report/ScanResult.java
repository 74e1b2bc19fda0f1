// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.report;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.mmaproof.model.ir.Problem;
import org.mmaproof.rules.rule.Finding;
import org.mmaproof.rules.rule.Level;
import org.mmaproof.rules.rule.RuleName;
import org.mmaproof.rules.rule.RulePage;

/**
 * What a scan has to say. Findings and problems are put in the order of reports (path, line,
 * column, rule) whatever the order they are given in.
 *
 * @param findings what is to be shown: neither suppressed nor in the baseline
 * @param pages what is to be read about each rule that ran, in the order of the documentation
 * @param againstBaseline whether findings of a baseline were left out, so that these are new
 */
public record ScanResult(
    Tool tool,
    Origin origin,
    List<Fingerprinted> findings,
    List<Problem> problems,
    Counts counts,
    List<RulePage> pages,
    boolean againstBaseline) {

  /** The order of findings in every report; bytes of one line are in the order of columns. */
  static final Comparator<Finding> ORDER =
      Comparator.comparing((Finding finding) -> finding.at().file())
          .thenComparingInt(finding -> finding.at().line())
          .thenComparingInt(finding -> finding.at().start())
          .thenComparing(Finding::rule)
          .thenComparingInt(finding -> finding.at().end())
          .thenComparing(Finding::message)
          .thenComparing(Finding::function);

  static final Comparator<Problem> PROBLEM_ORDER =
      Comparator.comparing(Problem::file)
          .thenComparingInt(Problem::line)
          .thenComparing(Problem::kind)
          .thenComparing(Problem::message);

  public ScanResult {
    findings =
        findings.stream().sorted(Comparator.comparing(Fingerprinted::finding, ORDER)).toList();
    problems = problems.stream().sorted(PROBLEM_ORDER).toList();
    pages = List.copyOf(pages);
  }

  /** How many findings are of {@code level}. */
  public int count(Level level) {
    return (int) findings.stream().filter(each -> each.finding().level() == level).count();
  }

  /** What is to be read about {@code rule}. */
  Optional<RulePage> page(RuleName rule) {
    return pages.stream().filter(page -> page.name().equals(rule)).findFirst();
  }

  Region region(Finding finding) {
    return Region.of(finding.at(), origin.sources());
  }
}
