// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.scenario;

import java.util.List;
import java.util.Optional;

/**
 * One scenario.
 *
 * @param lines configuration and operations as written, without the last line {@code E}
 */
public record Scenario(String id, List<String> lines) {
  public Scenario {
    lines = List.copyOf(lines);
  }

  /** What is wrong with a line, for people; empty when it can be performed. */
  public static Optional<String> problem(String line) {
    return Grammar.problem(line);
  }
}
