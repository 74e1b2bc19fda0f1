// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.report;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.mmaproof.model.proof.Verdict;
import org.mmaproof.rules.rule.Level;

/**
 * A verdict as it is reported.
 *
 * @param tables every table that registers the hook, {@code PATH:LINE: STRUCT.MEMBER OPS_VAR}
 * @param millis wall time it took; empty unless asked for
 */
public record Judged(Verdict verdict, List<String> tables, OptionalLong millis) {
  public Judged {
    tables = List.copyOf(tables);
  }

  /** How bad it is; empty where nothing is to be said. */
  public Optional<Level> level() {
    if (!verdict.violated().isEmpty()) {
      return Optional.of(Level.ERROR);
    }
    return switch (verdict.conclusion().kind()) {
      case EQUIVALENT -> Optional.empty();
      case REFINES -> Optional.of(Level.NOTE);
      case DIFFERENT -> Optional.of(Level.ERROR);
      case UNKNOWN -> Optional.of(Level.WARNING);
    };
  }
}
