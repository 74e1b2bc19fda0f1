// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.cli;

import java.nio.file.Path;
import java.util.Optional;

/** What the environment says of who reads the output. */
final class Runner {
  private Runner() {}

  /** Whether this is a GitHub runner, whose log obeys commands. */
  static boolean here() {
    return "true".equals(System.getenv("GITHUB_ACTIONS"));
  }

  /** The file for the summary of the step. */
  static Optional<Path> stepSummary() {
    return Optional.ofNullable(System.getenv("GITHUB_STEP_SUMMARY"))
        .filter(name -> !name.isEmpty())
        .map(Path::of);
  }

  /** Whether standard output is a terminal whose owner does not refuse colours. */
  static boolean colour() {
    String refused = System.getenv("NO_COLOR");
    return Boolean.getBoolean("mmaproof.stdout.terminal") && (refused == null || refused.isEmpty());
  }
}
