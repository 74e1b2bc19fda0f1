// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.report;

import java.util.List;
import java.util.Optional;
import org.mmaproof.rules.rule.Level;

/**
 * A tree after one patch of a series.
 *
 * @param number of the patch, from 1
 * @param subject its subject line
 * @param reports what is to be said of the tree after it that could not be said before, in each of
 *     the formats that were asked for; empty where it changes nothing that is looked at
 * @param worst the level of the worst that is said
 * @param breaks what was in order before it, one line each
 */
public record Step(
    int number, String subject, List<String> reports, Optional<Level> worst, List<String> breaks) {
  public Step {
    reports = List.copyOf(reports);
    breaks = List.copyOf(breaks);
  }

  /** A patch after which nothing is to be said. */
  public static Step nothing(int number, String subject) {
    return new Step(number, subject, List.of(), Optional.empty(), List.of());
  }

  /** The same patch with something to say. */
  public Step saying(List<String> texts, Optional<Level> level, List<String> broken) {
    return new Step(number, subject, texts, level, broken);
  }

  /** What is to be said in the format that was asked for at that place, counted from 0. */
  Optional<String> report(int format) {
    return reports.isEmpty() ? Optional.empty() : Optional.of(reports.get(format));
  }

  /** Its number of how many, and its subject, as a part of one line. */
  String named(List<Step> all) {
    return "patch " + number + "/" + all.size() + ": " + Safe.line(subject);
  }
}
