// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VerdictReportsTest {
  private static final Options RUNNER = new Options(false, true);

  @ParameterizedTest
  @EnumSource
  void verdictsAreWhatTheyWere(ProveFormat format) throws IOException {
    String text = Samples.text(format.report(Options.PLAIN), VerdictSamples.plain());
    Golden.check("prove." + format.text() + ".txt", text);
  }

  @ParameterizedTest
  @EnumSource
  void aHookAloneIsWhatItWas(ProveFormat format) throws IOException {
    String text = Samples.text(format.report(Options.PLAIN), VerdictSamples.oneSided());
    Golden.check("prove-alone." + format.text() + ".txt", text);
  }

  @ParameterizedTest
  @EnumSource
  void hostileVerdictsAreWhatTheyWere(ProveFormat format) throws IOException {
    String text = Samples.text(format.report(RUNNER), VerdictSamples.hostile());
    Golden.check("prove-hostile." + format.text() + ".txt", text);
  }

  @Test
  void coloursAreWhatTheyWere() throws IOException {
    String text = Samples.text(new VerdictText(new Options(true, false)), VerdictSamples.plain());
    Golden.check("prove.colour.txt", text.replace("\u001b", "<ESC>"));
  }

  @ParameterizedTest
  @EnumSource
  void orderOfProvingDoesNotMatter(ProveFormat format) {
    ProveResult one = VerdictSamples.plain();
    List<Judged> verdicts = new ArrayList<>(one.verdicts());
    Collections.reverse(verdicts);
    assertThat(Samples.text(format.report(Options.PLAIN), VerdictSamples.result(verdicts)))
        .isEqualTo(Samples.text(format.report(Options.PLAIN), one));
  }

  @Property(tries = 100)
  void noReportOrdersTheRunner(@ForAll("texts") String path, @ForAll("texts") String text) {
    ProveResult result = VerdictSamples.hostileResult(path, text);
    for (ProveFormat format : ProveFormat.values()) {
      String report = Samples.text(format.report(RUNNER), result);
      assertThat(report.lines().filter(Runner::obeys).count())
          .as("%s: %s", format, report)
          .isEqualTo(format == ProveFormat.GITHUB ? 1 : 0);
    }
  }

  @Property(tries = 100)
  void noReportHoldsWhatCannotBeSeen(@ForAll("texts") String path, @ForAll("texts") String text) {
    ProveResult result = VerdictSamples.hostileResult(path, text);
    for (ProveFormat format : ProveFormat.values()) {
      String report = Samples.text(format.report(Options.PLAIN), result);
      assertThat(report.codePoints().filter(c -> Safe.isInvisible(c) && c != '\n' && c != '\t'))
          .as("%s: %s", format, report)
          .isEmpty();
    }
  }

  @Property(tries = 100)
  void noLineOfMailIsMoreThanText(@ForAll("texts") String path, @ForAll("texts") String text) {
    ProveResult result = VerdictSamples.hostileResult(path, text);
    assertThat(Samples.text(new VerdictMail(Options.PLAIN), result).lines())
        .noneMatch(line -> line.startsWith("---") || line.startsWith("From "))
        .noneMatch(line -> line.startsWith(">"));
  }

  @Property(tries = 100)
  void jsonKeepsPathsExact(@ForAll("texts") String path, @ForAll("texts") String text)
      throws IOException {
    ProveResult result = VerdictSamples.hostileResult(path, text);
    for (Options options : List.of(Options.PLAIN, RUNNER)) {
      JsonNode tree = new ObjectMapper().readTree(Samples.text(new VerdictJson(options), result));
      assertThat(tree.at("/verdicts/0/file").textValue()).isEqualTo(path);
      assertThat(tree.at("/verdicts/0/ops").textValue()).isEqualTo(text);
    }
  }

  @Test
  void noLineOfMailIsWiderThanSeventyTwoColumns() {
    for (ProveResult result : List.of(VerdictSamples.plain(), VerdictSamples.oneSided())) {
      assertThat(Samples.text(new VerdictMail(Options.PLAIN), result).lines())
          .allMatch(line -> line.length() <= 72, "fits");
    }
  }

  @Test
  void jsonHasTheKeysOfTheContractAndNoListIsAbsent() throws IOException {
    JsonNode report =
        new ObjectMapper()
            .readTree(Samples.text(new VerdictJson(Options.PLAIN), VerdictSamples.plain()));
    for (JsonNode verdict : report.get("verdicts")) {
      assertThat(verdict.fieldNames())
          .toIterable()
          .contains(
              "file",
              "before",
              "after",
              "ops",
              "verdict",
              "reason",
              "byDesign",
              "perConfig",
              "counterexample",
              "obligations",
              "assumptions",
              "opaque",
              "changedCallees",
              "paths",
              "pairs",
              "queries");
    }
    JsonNode example = report.at("/verdicts/2/counterexample");
    assertThat(example.fieldNames())
        .toIterable()
        .contains("request", "fault", "state", "before", "after", "differs", "replayed", "case");
    assertThat(example.at("/request").fieldNames())
        .toIterable()
        .containsExactly(
            "addr", "length", "prot", "flags", "fd", "pgoff", "fixed", "neighbours", "then");
    assertThat(example.at("/request/length").textValue()).isEqualTo("0x2000");
    assertThat(example.at("/differs/0/what").textValue()).isEqualTo("pages");
    assertThat(report.at("/verdicts/0/counterexample").isNull()).isTrue();
    assertThat(report.at("/verdicts/3/reason").textValue())
        .isEqualTo("opaque: horn_blow() at drivers/horn/horn.c:31");
  }

  @Test
  void onlyWhoAsksForTimesGetsThem() throws IOException {
    JsonNode report =
        new ObjectMapper()
            .readTree(Samples.text(new VerdictJson(Options.PLAIN), VerdictSamples.plain()));
    assertThat(report.at("/verdicts/0/millis").intValue()).isEqualTo(12);
    assertThat(report.at("/verdicts/1").has("millis")).isFalse();
  }

  @Test
  void aCounterexampleIsAFlowOfTwoThreads() throws IOException {
    JsonNode run = sarif(VerdictSamples.plain()).at("/runs/0");
    JsonNode different =
        stream(run.get("results"))
            .filter(result -> result.get("ruleId").textValue().equals("prove-different"))
            .findFirst()
            .orElseThrow();
    JsonNode threads = different.at("/codeFlows/0/threadFlows");
    assertThat(threads).hasSize(2);
    assertThat(threads.at("/0/id").textValue()).isEqualTo("old");
    assertThat(threads.at("/1/id").textValue()).isEqualTo("new");
    assertThat(
            threads
                .at("/0/locations/0/location/physicalLocation/artifactLocation/uriBaseId")
                .textValue())
        .isEqualTo("OLDROOT");
    assertThat(threads.at("/1/locations/3/location").has("physicalLocation"))
        .as("a step of the model stands in no file of the tree")
        .isFalse();
  }

  @Test
  void everyResultSaysItsLevelAndItsRule() throws IOException {
    for (ProveResult result : List.of(VerdictSamples.plain(), VerdictSamples.oneSided())) {
      JsonNode run = sarif(result).at("/runs/0");
      assertThat(run.get("results")).isNotEmpty();
      for (JsonNode each : run.get("results")) {
        JsonNode rule = run.at("/tool/driver/rules").get(each.get("ruleIndex").intValue());
        assertThat(each.get("ruleId")).isEqualTo(rule.get("id"));
        assertThat(each.get("level")).isEqualTo(rule.at("/defaultConfiguration/level"));
      }
    }
  }

  @Test
  void sarifFitsTheSchema() throws IOException {
    for (ProveResult result :
        List.of(
            VerdictSamples.plain(),
            VerdictSamples.oneSided(),
            VerdictSamples.hostile(),
            VerdictSamples.result(List.of()))) {
      assertThat(SarifReportTest.schema().validate(sarif(result))).isEmpty();
    }
  }

  @Provide
  Arbitrary<String> texts() {
    return HostileText.any();
  }

  private static JsonNode sarif(ProveResult result) throws IOException {
    return new ObjectMapper().readTree(Samples.text(new VerdictSarif(Options.PLAIN), result));
  }

  private static java.util.stream.Stream<JsonNode> stream(JsonNode array) {
    List<JsonNode> all = new ArrayList<>();
    array.forEach(all::add);
    return all.stream();
  }
}
