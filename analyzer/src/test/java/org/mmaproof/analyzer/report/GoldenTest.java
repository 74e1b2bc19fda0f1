// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GoldenTest {
  @ParameterizedTest
  @EnumSource
  void scanIsWhatItWas(ScanFormat format) throws IOException {
    String text = Samples.text(format.report(Options.PLAIN), Samples.plain());
    Golden.check("scan." + format.text() + ".txt", text);
  }

  @ParameterizedTest
  @EnumSource
  void hostileScanIsWhatItWas(ScanFormat format) throws IOException {
    String text = Samples.text(format.report(new Options(false, true)), Samples.hostile());
    Golden.check("hostile." + format.text() + ".txt", text);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "HTML") // most of it is one file of ours
  void censusIsWhatItWas(CensusFormat format) throws IOException {
    String text = Samples.text(format.report(Options.PLAIN, "tree"), Samples.census());
    // git keeps text with LF; that the CSV has CRLF is CensusCsvTest's.
    Golden.check("census." + format.text() + ".txt", text.replace("\r\n", "\n"));
  }

  @Test
  void coloursAreWhatTheyWere() throws IOException {
    String text = Samples.text(new TextReport(new Options(true, false)), Samples.plain());
    Golden.check("scan.colour.txt", text.replace("\u001b", "<ESC>"));
  }

  @Test
  void stepSummaryIsWhatItWas() throws IOException {
    Golden.check("scan.summary.txt", summary(Samples.plain()));
    Golden.check("hostile.summary.txt", summary(Samples.hostile()));
  }

  @ParameterizedTest
  @EnumSource
  void orderOfFindingDoesNotMatter(ScanFormat format) {
    ScanResult one = Samples.plain();
    List<Fingerprinted> findings = new ArrayList<>(one.findings());
    Collections.reverse(findings);
    ScanResult other =
        new ScanResult(
            one.tool(),
            one.origin(),
            findings,
            one.problems(),
            one.counts(),
            one.pages(),
            one.againstBaseline());
    assertThat(Samples.text(format.report(Options.PLAIN), other))
        .isEqualTo(Samples.text(format.report(Options.PLAIN), one));
  }

  private static String summary(ScanResult result) throws IOException {
    StringWriter out = new StringWriter();
    new GithubReport().stepSummary(result, out);
    return out.toString();
  }
}
