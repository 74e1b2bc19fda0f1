// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.mmaproof.analyzer.hook.Registrations;
import org.mmaproof.analyzer.hook.Survey;
import org.mmaproof.analyzer.report.Counts;
import org.mmaproof.analyzer.report.Fingerprints;
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

/** What all rules find in a tree. */
record TreeScan(Common common, List<Rule> rules) {
  TreeScan {
    rules = List.copyOf(rules);
  }

  /**
   * Scans {@code target}.
   *
   * @param which names it in messages
   * @param taken is given the findings while the text they point into can be read
   */
  <T> T of(Target target, String which, Progress progress, Function<ScanResult, T> taken) {
    Opened tree = common.open(target, false, progress);
    try (Survey survey = common.survey(tree, progress)) {
      KernelModel kernel = common.model(survey, which, progress);
      Registrations registrations = Registrations.in(survey, false);
      Scan scan = Scan.of(survey, registrations, rules, kernel, target::holds);
      for (Scan.Fault fault : scan.faults()) {
        throw new IllegalStateException(fault.file() + ": " + fault.cause(), fault.cause());
      }
      Map<String, Optional<SourceText>> texts = new ConcurrentHashMap<>();
      Sources sources =
          path -> texts.computeIfAbsent(path, p -> survey.tree().unit(p).map(Unit::text));
      T result = taken.apply(result(target, kernel, scan, sources));
      common.remember(survey, target, false, progress);
      return result;
    }
  }

  private ScanResult result(Target target, KernelModel kernel, Scan scan, Sources sources) {
    List<RulePage> pages =
        rules.stream().map(Rule::name).map(RulePages::load).flatMap(Optional::stream).toList();
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
