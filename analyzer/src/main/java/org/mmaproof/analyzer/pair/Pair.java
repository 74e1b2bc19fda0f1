// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.pair;

import java.util.List;
import java.util.Optional;
import org.mmaproof.model.driver.Registration;

/**
 * A converted hook and the hook that it was: proved once, however many tables register both.
 *
 * @param before the definitions of the old hook; empty when there is none
 * @param after the definitions of the converted hook, in order of path and place
 * @param matches the tables that register both, in order of path and place of the converted one
 * @param alone the tables that register the converted hook where no old hook was found
 */
public record Pair(
    List<Registration.Definition> before,
    List<Registration.Definition> after,
    List<Match> matches,
    List<Registration> alone) {
  public Pair {
    before = List.copyOf(before);
    after = List.copyOf(after);
    matches = List.copyOf(matches);
    alone = List.copyOf(alone);
    if (after.isEmpty() || before.isEmpty() != matches.isEmpty()) {
      throw new IllegalArgumentException("no pair: " + before + ", " + after);
    }
  }

  /** The file of the converted hook. */
  public String file() {
    return after.get(0).at().file();
  }

  /** The tables of the converted hook. */
  public List<Registration> tables() {
    return matches.isEmpty() ? alone : matches.stream().map(Match::after).toList();
  }

  /** The old hook, for messages. */
  public Optional<Registration.Definition> old() {
    return before.stream().findFirst();
  }
}
