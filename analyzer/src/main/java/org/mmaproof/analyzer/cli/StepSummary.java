// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.mmaproof.analyzer.report.Report;

/** The page of a step of a GitHub runner, to which every command adds its part. */
final class StepSummary {
  private StepSummary() {}

  /**
   * Adds to the page, if there is one.
   *
   * @throws Usage when it cannot be written
   */
  static <R> void add(Report<R> report, R result) {
    Optional<Path> summary = Runner.stepSummary();
    if (summary.isPresent()) {
      try (Writer out =
          Files.newBufferedWriter(
              summary.get(),
              StandardCharsets.UTF_8,
              StandardOpenOption.CREATE,
              StandardOpenOption.APPEND)) {
        report.write(result, out);
      } catch (IOException e) {
        throw new Usage("GITHUB_STEP_SUMMARY cannot be written: " + Usage.reason(e), e);
      }
    }
  }
}
