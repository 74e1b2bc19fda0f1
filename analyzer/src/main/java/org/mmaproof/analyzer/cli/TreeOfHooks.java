// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.cli;

import java.util.Optional;
import org.mmaproof.analyzer.hook.Registrations;
import org.mmaproof.analyzer.hook.Survey;
import org.mmaproof.analyzer.pair.Sides;
import org.mmaproof.analyzer.report.Origin;
import org.mmaproof.analyzer.report.ProveResult;
import org.mmaproof.analyzer.report.Sources;
import org.mmaproof.analyzer.report.Tool;
import org.mmaproof.model.ir.Unit;
import org.mmaproof.model.kernel.KernelModel;

/** A tree that was read for the hooks of one side. */
record TreeOfHooks(
    Target target, Survey survey, KernelModel kernel, Registrations registrations, Sides sides)
    implements AutoCloseable {

  /** Reads {@code target}; {@code which} names it in messages. */
  static TreeOfHooks read(Target target, String which, Common common, Progress progress) {
    Survey survey = common.survey(target, true, progress);
    KernelModel kernel = common.model(survey, which, progress);
    Registrations registrations = Registrations.in(survey, true);
    return new TreeOfHooks(
        target, survey, kernel, registrations, new Sides(survey, registrations, kernel));
  }

  /** Where paths of the tree lead. */
  Origin origin() {
    return new Origin(target.gitPrefix(), path -> survey.tree().unit(path).map(Unit::text));
  }

  /** What is to be reported of judging hooks of two trees, or of one. */
  static ProveResult result(
      Judging.Outcome outcome, Optional<TreeOfHooks> old, TreeOfHooks converted) {
    return new ProveResult(
        new Tool("mmaproof", Version.number(), converted.kernel().generation()),
        old.map(TreeOfHooks::origin).orElse(new Origin("", Sources.none())),
        converted.origin(),
        outcome.judged(),
        outcome.fresh(),
        converted.survey().problems());
  }

  @Override
  public void close() {
    sides.close();
    survey.close();
  }
}
