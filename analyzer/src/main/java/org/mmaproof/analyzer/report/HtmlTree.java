// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.report;

import java.util.List;
import java.util.Optional;
import org.mmaproof.model.ir.Problem;
import org.mmaproof.rules.rule.RulePage;

/**
 * One tree of a page: its hooks and what was found in it; holds no text of the tree itself.
 *
 * @param name as written on the command line
 * @param pages what is to be read about each rule that ran
 * @param counts empty where no rule ran
 */
public record HtmlTree(
    String name,
    CensusResult census,
    List<HtmlFinding> findings,
    List<Problem> problems,
    List<RulePage> pages,
    Optional<Counts> counts) {
  public HtmlTree {
    findings = List.copyOf(findings);
    problems = List.copyOf(problems);
    pages = List.copyOf(pages);
  }

  /** A tree of which the hooks alone are known. */
  static HtmlTree of(String name, CensusResult census) {
    return new HtmlTree(name, census, List.of(), List.of(), List.of(), Optional.empty());
  }

  /** Takes what a page shows of a tree while its text is at hand. */
  public static HtmlTree of(String name, CensusResult census, ScanResult scan) {
    return new HtmlTree(
        name,
        census,
        scan.findings().stream().map(each -> HtmlFinding.of(each.finding(), scan)).toList(),
        scan.problems(),
        scan.pages(),
        Optional.of(scan.counts()));
  }
}
