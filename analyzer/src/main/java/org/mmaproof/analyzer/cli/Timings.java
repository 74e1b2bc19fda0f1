// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.cli;

import java.time.Duration;
import java.util.Locale;

/** Says on standard error how long each step took, when asked to. */
final class Timings {
  private final boolean wanted;
  private long last = System.nanoTime();

  Timings(boolean wanted) {
    this.wanted = wanted;
  }

  /** What took {@code time} inside a step. */
  void say(String what, Duration time) {
    if (wanted) {
      System.err.printf(Locale.ROOT, "mmaproof: %s %.3f s%n", what, time.toNanos() / 1e9);
    }
  }

  /** The step of that name ends here. */
  void lap(String step) {
    long now = System.nanoTime();
    if (wanted) {
      System.err.printf(Locale.ROOT, "mmaproof: %s %.3f s%n", step, (now - last) / 1e9);
    }
    last = now;
  }
}
