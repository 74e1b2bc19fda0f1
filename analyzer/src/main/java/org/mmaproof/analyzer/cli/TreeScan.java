// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.mmaproof.analyzer.hook.Registrations;
import org.mmaproof.analyzer.hook.Survey;
import org.mmaproof.analyzer.report.CensusResult;
import org.mmaproof.analyzer.report.Counts;
import org.mmaproof.analyzer.report.Fingerprints;
import org.mmaproof.analyzer.report.HtmlTree;
import org.mmaproof.analyzer.report.Origin;
import org.mmaproof.analyzer.report.ScanResult;
import org.mmaproof.analyzer.report.Sources;
import org.mmaproof.analyzer.report.Tool;
import org.mmaproof.analyzer.scan.Scan;
import org.mmaproof.model.ir.SourceText;
import org.mmaproof.model.ir.Unit;
import org.mmaproof.model.kernel.KernelModel;
import org.mmaproof.rules.rule.Rule;
import org.mmaproof.rules.rule.RulePage;
import org.mmaproof.rules.rule.RulePages;

/** What rules find in a tree, for a page. */
record TreeScan(Common common, List<Rule> rules) {
  TreeScan {
    rules = List.copyOf(rules);
  }

  /**
   * A tree as a page shows it.
   *
   * @param faults bugs of ours that hid findings
   */
  record Shown(HtmlTree tree, List<Scan.Fault> faults) {
    Shown {
      faults = List.copyOf(faults);
    }
  }

  /**
   * Scans {@code target}, whose hooks are {@code census}.
   *
   * @param name of the tree, as written on the command line
   */
  Shown of(Target target, String name, CensusResult census, Progress progress) {
    Timings timings = new Timings(common.timings());
    Opened tree = common.open(target, false, progress);
    try (Survey survey = common.survey(tree, progress)) {
      timings.lap("read");
      KernelModel kernel = common.model(survey, name + ": rules: ", progress);
      Registrations registrations = Registrations.in(survey, false);
      timings.lap("hooks");
      Scan scan = Scan.of(survey, registrations, rules, kernel, target::holds);
      timings.lap("rules");
      Map<String, Optional<SourceText>> texts = new ConcurrentHashMap<>();
      Sources sources =
          path -> texts.computeIfAbsent(path, p -> survey.tree().unit(p).map(Unit::text));
      HtmlTree shown = HtmlTree.of(name, census, result(target, kernel, scan, sources));
      common.remember(survey, target, false, progress);
      return new Shown(shown, scan.faults());
    }
  }

  private ScanResult result(Target target, KernelModel kernel, Scan scan, Sources sources) {
    List<RulePage> pages = RulePages.of(rules);
    return new ScanResult(
        new Tool("mmaproof", Version.number(), kernel.generation()),
        new Origin(target.gitPrefix(), sources),
        Fingerprints.of(scan.findings(), sources),
        scan.problems(),
        new Counts(scan.files(), scan.hooks(), scan.suppressed(), 0),
        pages,
        false);
  }
}
