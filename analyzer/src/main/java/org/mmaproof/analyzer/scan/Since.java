// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.scan;

import java.util.List;
import java.util.function.Predicate;
import org.mmaproof.analyzer.hook.Reach;
import org.mmaproof.analyzer.hook.ReachFinder;
import org.mmaproof.analyzer.hook.Survey;
import org.mmaproof.analyzer.source.git.Changes;
import org.mmaproof.model.ir.Function;
import org.mmaproof.model.ir.Item;
import org.mmaproof.model.ir.SourceText;
import org.mmaproof.model.ir.Span;
import org.mmaproof.model.ir.Unit;
import org.mmaproof.model.kernel.KernelModel;
import org.mmaproof.rules.rule.Finding;
import org.mmaproof.rules.rule.Suppression;

/**
 * What of a scan a change of the tree has to do with: findings on lines that changed, or that speak
 * of one, and findings in functions that reach one that changed.
 */
public record Since(Changes changes) {
  /** Every comment silences what it is above, but errors only where it was there before. */
  public Scan.Trust trust() {
    return (file, line) -> !changes.touches(file, line, line);
  }

  /** The comments that the change adds to the files of {@code survey}, one line each. */
  public List<String> allowances(Survey survey, Predicate<String> reported) {
    return allowances(survey, reported, this::isNew, "this comment, which the change adds,");
  }

  /** All comments that allow something, for when it is not known what changed. */
  public static List<String> anyAllowances(Survey survey, Predicate<String> reported) {
    return allowances(survey, reported, any -> true, "this comment");
  }

  private static List<String> allowances(
      Survey survey, Predicate<String> reported, Predicate<Suppression> told, String which) {
    return survey.units().values().stream()
        .filter(unit -> reported.test(unit.path()))
        .flatMap(
            unit ->
                Suppression.in(unit.text()).stream()
                    .filter(told)
                    .map(
                        each ->
                            "%s:%d: %s allows %s"
                                .formatted(unit.path(), each.at().line(), which, each.rule())))
        .sorted()
        .toList();
  }

  /** {@code scan} with those findings alone. */
  public Scan of(Scan scan, Survey survey, KernelModel kernel) {
    try (ReachFinder finder = ReachFinder.of(survey.tree().whole(), kernel)) {
      List<Finding> kept =
          scan.findings().stream()
              .filter(
                  finding ->
                      isOnChange(finding)
                          || isBelowAllowance(finding, survey)
                          || reachesChange(finding, survey, finder))
              .toList();
      return new Scan(
          kept, scan.problems(), scan.suppressed(), scan.files(), scan.hooks(), scan.faults());
    }
  }

  private boolean isOnChange(Finding finding) {
    return isOnChange(finding.at())
        || finding.related().stream().anyMatch(place -> isOnChange(place.at()));
  }

  /** Whether the change added a comment that silences it, or would. */
  private boolean isBelowAllowance(Finding finding, Survey survey) {
    return changes.touches(finding.at().file())
        && survey.tree().unit(finding.at().file()).stream()
            .flatMap(unit -> Suppression.in(unit.text()).stream())
            .anyMatch(each -> each.silences(finding) && isNew(each));
  }

  private boolean isNew(Suppression comment) {
    return isOnChange(comment.at());
  }

  private boolean isOnChange(Span at) {
    return changes.touches(at.file(), at.line(), at.line());
  }

  private boolean reachesChange(Finding finding, Survey survey, ReachFinder finder) {
    return survey.tree().unit(finding.at().file()).stream()
        .flatMap(
            unit ->
                unit.items().stream()
                    .filter(item -> item.kind() == Item.Kind.FUNCTION)
                    .filter(item -> item.start() <= finding.at().start())
                    .filter(item -> finding.at().start() < item.end())
                    .map(item -> survey.tree().function(unit, item)))
        .flatMap(function -> finder.of(function).reached().stream().skip(1))
        .map(Reach.Reached::routed)
        .anyMatch(routed -> isChanged(routed.function(), survey));
  }

  /** Whether a line of a function changed. */
  private boolean isChanged(Function function, Survey survey) {
    Span at = function.at();
    return changes.touches(at.file())
        && survey
            .tree()
            .unit(at.file())
            .map(Unit::text)
            .filter(text -> changes.touches(at.file(), at.line(), lastLine(text, at)))
            .isPresent();
  }

  private static int lastLine(SourceText text, Span at) {
    return text.lineOf(Math.max(at.start(), Math.min(at.end(), text.length()) - 1));
  }
}
