// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.mmaproof.model.ir.Problem;
import org.mmaproof.model.ir.SourceText;
import org.mmaproof.model.ir.Span;
import org.mmaproof.rules.rule.Finding;
import org.mmaproof.rules.rule.Level;

/** Whatever a tree holds, no report gives an order to who reads it. */
class HostileReportsTest {
  private static final Options RUNNER = new Options(false, true);

  @Property(tries = 100)
  void noReportOrdersTheRunner(@ForAll("texts") String path, @ForAll("texts") String text)
      throws IOException {
    ScanResult result = result(path, text);
    for (ScanFormat format : ScanFormat.values()) {
      String report = Samples.text(format.report(RUNNER), result);
      long orders = report.lines().filter(Runner::obeys).count();
      assertThat(orders)
          .as("%s: %s", format, report)
          .isEqualTo(format == ScanFormat.GITHUB ? 1 : 0);
      assertThat(invisible(report)).as("%s: %s", format, report).isEmpty();
    }
    StringWriter summary = new StringWriter();
    new GithubReport().stepSummary(result, summary);
    assertThat(summary.toString().lines().filter(Runner::obeys)).isEmpty();
    CensusResult census = census(path, text);
    for (CensusFormat format : CensusFormat.values()) {
      String report = Samples.text(format.report(RUNNER, text), census);
      assertThat(report.lines().filter(Runner::obeys)).as("%s: %s", format, report).isEmpty();
    }
  }

  @Property(tries = 100)
  void noReportHoldsWhatCannotBeSeen(@ForAll("texts") String path, @ForAll("texts") String text) {
    for (ScanFormat format : ScanFormat.values()) {
      assertThat(invisible(Samples.text(format.report(Options.PLAIN), result(path, text))))
          .isEmpty();
    }
    for (CensusFormat format : CensusFormat.values()) {
      String report = Samples.text(format.report(Options.PLAIN, text), census(path, text));
      assertThat(invisible(report.replace("\r\n", "\n"))).isEmpty();
    }
  }

  @Property(tries = 100)
  void oneFindingIsOneLineForEditors(@ForAll("texts") String path, @ForAll("texts") String text) {
    String report = Samples.text(new UnixReport(Options.PLAIN), result(path, text));
    assertThat(report.lines()).hasSize(1);
  }

  @Property(tries = 100)
  void jsonKeepsPathsExact(@ForAll("texts") String path, @ForAll("texts") String text)
      throws IOException {
    for (Options options : List.of(Options.PLAIN, RUNNER)) {
      String report = Samples.text(new JsonReport(options), result(path, text));
      JsonNode tree = new ObjectMapper().readTree(report);
      assertThat(tree.at("/findings/0/file").textValue()).isEqualTo(path);
      assertThat(tree.at("/findings/0/function").textValue()).isEqualTo(text);
    }
  }

  @Property(tries = 100)
  void noLineOfMailIsMoreThanText(@ForAll("texts") String path, @ForAll("texts") String text) {
    String report = Samples.text(new MailReport(Options.PLAIN), result(path, text));
    assertThat(report.lines())
        .noneMatch(line -> line.startsWith("---") || line.startsWith("From "))
        .noneMatch(line -> line.startsWith(">"));
  }

  @Provide
  Arbitrary<String> texts() {
    return HostileText.any();
  }

  private static ScanResult result(String path, String text) {
    SourceText source = SourceText.of(path, text + "\n" + text);
    Span at = source.span(source.length() / 2, source.length());
    List<Finding.Place> places = List.of(new Finding.Place(at, text));
    Finding finding = new Finding(Samples.REFERENCE, Level.ERROR, at, text, text, places, places);
    Sources sources = any -> Optional.of(source);
    return new ScanResult(
        Samples.TOOL,
        new Origin("", sources),
        Fingerprints.of(List.of(finding), sources),
        List.of(new Problem(path, 1, Problem.Kind.LIMIT, text)),
        new Counts(1, 1, 0, 0),
        List.of(),
        false);
  }

  private static CensusResult census(String path, String text) {
    CensusRow row =
        new CensusRow(
            path,
            1,
            text,
            text,
            text,
            text,
            text,
            text,
            false,
            text,
            text,
            text,
            List.of(text),
            text,
            "");
    return new CensusResult(Samples.TOOL, List.of(row), List.of(text), false);
  }

  private static String invisible(String report) {
    StringBuilder found = new StringBuilder();
    report
        .codePoints()
        .filter(c -> Safe.isInvisible(c) && c != '\n' && c != '\t')
        .forEach(c -> found.append(Safe.spelt(c)));
    return found.toString();
  }
}
