// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mmaproof.analyzer.hook.Registrations;
import org.mmaproof.analyzer.hook.Survey;
import org.mmaproof.analyzer.report.Counts;
import org.mmaproof.analyzer.report.Fingerprinted;
import org.mmaproof.analyzer.report.Fingerprints;
import org.mmaproof.analyzer.report.Origin;
import org.mmaproof.analyzer.report.ScanResult;
import org.mmaproof.analyzer.report.Sources;
import org.mmaproof.analyzer.report.Step;
import org.mmaproof.analyzer.report.Tool;
import org.mmaproof.analyzer.scan.Scan;
import org.mmaproof.model.ir.Unit;
import org.mmaproof.model.kernel.KernelModel;
import org.mmaproof.rules.rule.Level;
import org.mmaproof.rules.rule.Rule;
import org.mmaproof.rules.rule.RulePage;

/**
 * Scans a tree after each patch of a series: what is found after it and was not before.
 *
 * @param pages what is to be read about {@code rules}
 * @param reports say what is new
 */
record SeriesScan(
    Common common,
    List<Rule> rules,
    List<RulePage> pages,
    SeriesReports<ScanResult> reports,
    Progress progress) {
  SeriesScan {
    rules = List.copyOf(rules);
    pages = List.copyOf(pages);
  }

  List<Step> of(Series series) {
    Set<String> known = new HashSet<>();
    scan(series.base(), known, Step.nothing(0, ""));
    List<Step> steps = new ArrayList<>();
    for (Series.Stage stage : series.stages()) {
      Step nothing = Step.nothing(steps.size() + 1, stage.subject());
      steps.add(stage.matters() ? scan(stage.target(), known, nothing) : nothing);
    }
    return steps;
  }

  private static Optional<Level> worst(List<Fingerprinted> findings) {
    return findings.stream().map(each -> each.finding().level()).min(Comparator.naturalOrder());
  }

  private static List<String> breaks(List<Fingerprinted> findings) {
    return findings.stream()
        .filter(each -> each.finding().level() == Level.ERROR)
        .map(each -> place(each) + " [" + each.finding().rule().text() + "]")
        .distinct()
        .toList();
  }

  private static String place(Fingerprinted each) {
    String file = each.finding().at().file();
    String function = each.finding().function();
    return function.isEmpty() ? file : file + ":" + function;
  }

  /**
   * What is found in {@code target} beside what is known.
   *
   * @param known fingerprints; those of the target when this is done
   */
  private Step scan(Target target, Set<String> known, Step step) {
    Opened tree = common.open(target, false, progress);
    try (Survey survey = common.survey(tree, progress)) {
      KernelModel kernel = common.model(survey, progress);
      Registrations registrations = Registrations.in(survey, false);
      Scan scan = Scan.of(survey, registrations, rules, kernel, target::holds);
      for (Scan.Fault fault : scan.faults()) {
        throw fault.thrown();
      }
      Sources sources = path -> survey.tree().unit(path).map(Unit::text);
      List<Fingerprinted> all = Fingerprints.of(scan.findings(), sources);
      List<Fingerprinted> fresh =
          all.stream().filter(each -> !known.contains(each.fingerprint())).toList();
      known.clear();
      all.forEach(each -> known.add(each.fingerprint()));
      common.remember(survey, target, false, progress);
      ScanResult result =
          new ScanResult(
              new Tool("mmaproof", Version.number(), kernel.generation()),
              new Origin(target.gitPrefix(), sources),
              fresh,
              scan.problems(),
              new Counts(scan.files(), scan.hooks(), scan.suppressed(), all.size() - fresh.size()),
              pages,
              true);
      return fresh.isEmpty()
          ? step
          : step.saying(reports.texts(result), worst(fresh), breaks(fresh));
    }
  }
}
