// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.mmaproof.analyzer.report.Judged;
import org.mmaproof.analyzer.report.ProveResult;
import org.mmaproof.analyzer.report.Step;
import org.mmaproof.rules.rule.Level;

/**
 * Judges the hooks of a tree after each patch of a series, against the tree before all of them.
 *
 * @param reports say what is new
 */
record SeriesProof(
    Judging judging,
    ProveTarget asked,
    SeriesReports<ProveResult> reports,
    Common common,
    Progress progress) {

  List<Step> of(Series series) {
    List<Step> steps = new ArrayList<>();
    Map<String, Judged> known = new TreeMap<>();
    Set<String> touched = new HashSet<>();
    try (TreeOfHooks old = TreeOfHooks.read(series.base(), "before: ", common, progress)) {
      for (Series.Stage stage : series.stages()) {
        touched.addAll(stage.touched());
        Step nothing = Step.nothing(steps.size() + 1, stage.subject());
        steps.add(stage.matters() ? step(stage, old, touched, known, nothing) : nothing);
      }
      common.remember(old.survey(), old.target(), true, progress);
    }
    return steps;
  }

  private Step step(
      Series.Stage stage,
      TreeOfHooks old,
      Set<String> touched,
      Map<String, Judged> known,
      Step step) {
    String which = "after patch " + step.number() + ": ";
    try (TreeOfHooks now = TreeOfHooks.read(stage.target(), which, common, progress)) {
      AskedPairs all = AskedPairs.amid(asked.after(stage.target()), old, now, touched);
      AskedPairs pairs =
          stage.reachesAll() ? all : all.touchedBy(stage.touched(), known.keySet(), now);
      boolean named = !asked.wanted().isEmpty();
      Timings laps = new Timings(common.timings());
      Judging.Outcome outcome = judging.of(pairs.all(), Optional.of(old), now, named, laps);
      outcome.fail();
      List<String> breaks = breaks(outcome.judged(), known);
      outcome.judged().forEach(judged -> known.put(name(judged), judged));
      Optional<Level> worst =
          outcome.judged().stream()
              .flatMap(judged -> judged.level().stream())
              .min(Comparator.naturalOrder());
      ProveResult result = TreeOfHooks.result(outcome, Optional.of(old), now);
      return outcome.judged().isEmpty() ? step : step.saying(reports.texts(result), worst, breaks);
    }
  }

  /** The hooks that are not in order now and were before, or were not converted. */
  private static List<String> breaks(List<Judged> now, Map<String, Judged> known) {
    List<String> broken = new ArrayList<>();
    for (Judged judged : now) {
      Optional<Judged> before = Optional.ofNullable(known.get(name(judged)));
      if (isError(judged) && before.filter(SeriesProof::isError).isEmpty()) {
        broken.add(
            "%s: %s, %s before"
                .formatted(
                    name(judged),
                    verdict(judged),
                    before.map(SeriesProof::verdict).orElse("not converted")));
      }
    }
    return broken;
  }

  private static boolean isError(Judged judged) {
    return judged.level().filter(Level.ERROR::equals).isPresent();
  }

  private static String verdict(Judged judged) {
    String kind = judged.verdict().conclusion().kind().name();
    return judged.verdict().violated().isEmpty() ? kind : kind + ", an obligation is violated";
  }

  private static String name(Judged judged) {
    var subject = judged.verdict().subject();
    return subject.file() + ":" + subject.after().function();
  }
}
