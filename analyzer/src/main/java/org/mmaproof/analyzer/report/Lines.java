// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.report;

import java.io.IOException;
import java.io.Writer;

/**
 * Where reports for people put their finished lines, so that what a runner would obey is broken in
 * one place, whatever a line was made of and wherever it was wrapped.
 */
final class Lines {
  private final Writer out;
  private final boolean onRunner;

  Lines(Writer out, boolean onRunner) {
    this.out = out;
    this.onRunner = onRunner;
  }

  /** Writes one line; {@code line} holds no line end. */
  void add(String line) throws IOException {
    out.write(onRunner ? Safe.onRunner(line) : line);
    out.write('\n');
  }
}
