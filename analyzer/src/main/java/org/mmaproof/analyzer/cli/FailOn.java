// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.cli;

import org.mmaproof.rules.rule.Level;

/** What makes the exit code 1. */
enum FailOn {
  ERROR,
  WARNING,
  NOTE,
  NEVER;

  boolean reached(Level level) {
    return this != NEVER && level.compareTo(Level.valueOf(name())) <= 0;
  }
}
