// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mmaproof.model.ir.SourceText;
import org.mmaproof.model.ir.Span;
import org.mmaproof.rules.rule.Finding;
import org.mmaproof.rules.rule.Level;

class GithubReportTest {
  @Test
  void tenOfEachLevelAreShownAndTheRestIsCounted() {
    String report = report(many(Level.ERROR, 11, Level.NOTE, 10, Level.WARNING, 12));
    assertThat(report.lines().filter(line -> line.startsWith("::error "))).hasSize(10);
    assertThat(report.lines().filter(line -> line.startsWith("::warning "))).hasSize(10);
    assertThat(report.lines().filter(line -> line.startsWith("::notice "))).hasSize(10);
    assertThat(report).contains("not shown as annotations: 1 more error, 2 more warnings\n");
  }

  @Test
  void theStepSummaryHasAll() throws IOException {
    StringWriter out = new StringWriter();
    new GithubReport().stepSummary(many(Level.ERROR, 11, Level.NOTE, 10, Level.WARNING, 12), out);
    assertThat(out.toString().lines().filter(line -> line.contains("<code>a.c"))).hasSize(33);
  }

  @Test
  void theStepSummaryStaysBelowWhatGithubTakes() throws IOException {
    StringWriter out = new StringWriter();
    new GithubReport().stepSummary(many(Level.ERROR, 9000, Level.NOTE, 0, Level.WARNING, 0), out);
    assertThat(out.toString()).hasSizeLessThan(260_000).contains(" more are not shown here.");
  }

  @Test
  void percentIsEscapedOnceAndFirst() {
    SourceText text = SourceText.of("a,b:100%.c", "x");
    Finding finding =
        Samples.finding(Samples.REFERENCE, Level.ERROR, text.span(0, 1), "", "100% %0A, a:b\nc");
    assertThat(report(Samples.result(List.of(finding), text)))
        .startsWith("::error file=linux/a%2Cb%3A100%25.c,line=1,")
        .contains("::100%25 %250A, a:b\\nc\n");
  }

  @Test
  void columnsAreLeftOutWhereLinesDiffer() {
    SourceText text = SourceText.of("a.c", "x(\ny)");
    Finding finding = Samples.finding(Samples.REFERENCE, Level.ERROR, text.span(0, 5), "", "m");
    assertThat(report(Samples.result(List.of(finding), text)))
        .startsWith("::error file=linux/a.c,line=1,endLine=2,title=reference-in-prepare::m\n");
  }

  private static String report(ScanResult result) {
    return Samples.text(new GithubReport(), result);
  }

  private static ScanResult many(
      Level one, int ones, Level two, int twos, Level three, int threes) {
    List<Finding> findings = new ArrayList<>();
    add(findings, one, ones);
    add(findings, two, twos);
    add(findings, three, threes);
    return new ScanResult(
        Samples.TOOL,
        new Origin("", Sources.none()),
        Fingerprints.of(findings, Sources.none()),
        List.of(),
        new Counts(1, 1, 0, 0),
        List.of(),
        false);
  }

  private static void add(List<Finding> findings, Level level, int count) {
    for (int n = 1; n <= count; n++) {
      Span at = new Span("a.c", n, n, n);
      findings.add(Samples.finding(Samples.REFERENCE, level, at, "f", "message " + n));
    }
  }
}
