// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.report;

import java.util.ArrayList;
import java.util.List;
import org.mmaproof.model.ir.Problem;
import org.mmaproof.model.ir.Span;
import org.mmaproof.rules.rule.Finding;
import org.mmaproof.rules.rule.Level;

/** The lines that the reports for people share, made harmless. */
final class Headline {
  private Headline() {}

  /** {@code PATH:LINE:COL: LEVEL: MESSAGE [RULE]}, as gcc and editors have it. */
  static String of(Finding finding, ScanResult result) {
    return "%s: %s: %s".formatted(place(finding, result), finding.level().text(), says(finding));
  }

  /** {@code PATH:LINE:COL}. */
  static String place(Finding finding, ScanResult result) {
    Region region = result.region(finding);
    return "%s:%d:%d".formatted(Safe.line(finding.at().file()), region.line(), region.column());
  }

  /** {@code MESSAGE [RULE]}. */
  static String says(Finding finding) {
    return "%s [%s]".formatted(Safe.line(finding.message()), finding.rule());
  }

  /** {@code PATH:LINE: MESSAGE} of another place that belongs to a finding. */
  static String of(Finding.Place place) {
    Span at = place.at();
    return "%s:%d: %s".formatted(Safe.line(at.file()), at.line(), Safe.line(place.message()));
  }

  /** {@code PATH:LINE: not read (KIND): MESSAGE}; no line where it is the whole file. */
  static String of(Problem problem) {
    String line = problem.line() == 0 ? "" : ":" + problem.line();
    return "%s%s: not read (%s): %s"
        .formatted(
            Safe.line(problem.file()), line, problem.kind().text(), Safe.line(problem.message()));
  }

  /** What was looked at and how much of what was found. */
  static String summary(ScanResult result) {
    Counts counts = result.counts();
    List<String> parts = new ArrayList<>();
    parts.add(Prose.count(result.count(Level.ERROR), "error"));
    parts.add(Prose.count(result.count(Level.WARNING), "warning"));
    parts.add(Prose.count(result.count(Level.NOTE), "note"));
    if (counts.suppressed() > 0) {
      parts.add(counts.suppressed() + " suppressed");
    }
    if (counts.baselined() > 0) {
      parts.add(counts.baselined() + " in the baseline");
    }
    if (!result.problems().isEmpty()) {
      parts.add(Prose.count(result.problems().size(), "problem"));
    }
    return "%s in %s, kernel %s: %s"
        .formatted(
            Prose.count(counts.hooks(), "hook"),
            Prose.count(counts.files(), "file"),
            Safe.line(result.tool().generation()),
            String.join(", ", parts));
  }
}
