// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.report;

import java.io.IOException;
import java.io.Writer;

/** One line a finding, {@code PATH:LINE:COL: LEVEL: MESSAGE [RULE]}, and nothing else. */
public record UnixReport(Options options) implements Report<ScanResult> {
  @Override
  public void write(ScanResult result, Writer out) throws IOException {
    Lines lines = new Lines(out, options.onRunner());
    for (Fingerprinted each : result.findings()) {
      lines.add(Headline.of(each.finding(), result));
    }
  }
}
