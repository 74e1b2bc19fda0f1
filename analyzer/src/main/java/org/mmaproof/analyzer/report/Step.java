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
 * @param report what is to be said of the tree after it that could not be said before; empty where
 *     it changes nothing that is looked at
 * @param worst the level of the worst that is said
 * @param breaks what was in order before it, one line each
 */
public record Step(
    int number,
    String subject,
    Optional<String> report,
    Optional<Level> worst,
    List<String> breaks) {
  public Step {
    breaks = List.copyOf(breaks);
  }

  /** A patch after which nothing is to be said. */
  public static Step nothing(int number, String subject) {
    return new Step(number, subject, Optional.empty(), Optional.empty(), List.of());
  }

  /** The same patch with something to say. */
  public Step saying(String text, Optional<Level> level, List<String> broken) {
    return new Step(number, subject, Optional.of(text), level, broken);
  }
}
