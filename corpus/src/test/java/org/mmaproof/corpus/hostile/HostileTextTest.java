// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.corpus.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.mmaproof.corpus.program.Mmaproof;

/** One tree of files that are broken, deep, endless or lying; the others are read all the same. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class HostileTextTest {
  private static final int HUGE = 50 << 20;

  private Map<String, String> reports = Map.of();

  @BeforeAll
  void read(@TempDir Path directory) throws IOException, InterruptedException {
    Path tree = Files.createDirectory(directory.resolve("tree"));
    write(tree, HostileText.harmless());
    write(tree, HostileText.hopeless());
    try (var huge = Files.newBufferedWriter(tree.resolve("huge.c"), StandardCharsets.ISO_8859_1)) {
      huge.write(HostileText.driver("huge"));
      for (int i = 0; i < HUGE / 1024; i++) {
        huge.write(" ".repeat(1023) + "\n");
      }
    }
    Path results = Files.createDirectory(directory.resolve("reports"));
    reports = new Reports(results, List.of("csv", "html")).of(Mmaproof.in(tree), ".");
  }

  private static void write(Path tree, Map<String, String> texts) throws IOException {
    for (Map.Entry<String, String> text : texts.entrySet()) {
      Files.writeString(
          tree.resolve(text.getKey() + ".c"), text.getValue(), StandardCharsets.ISO_8859_1);
    }
  }

  private JsonNode json(String report) throws IOException {
    return new ObjectMapper().readTree(reports.get(report));
  }

  @TestFactory
  Stream<DynamicTest> theErrorIsFoundAllTheSame() throws IOException {
    Map<String, List<String>> found = new TreeMap<>();
    for (JsonNode finding : json("scan json").path("findings")) {
      if (finding.path("rule").asText().equals("action-overwritten")) {
        found
            .computeIfAbsent(finding.path("file").asText(), file -> new ArrayList<>())
            .add(finding.path("line").asText());
      }
    }
    return HostileText.harmless().entrySet().stream()
        .map(
            text ->
                DynamicTest.dynamicTest(
                    text.getKey(),
                    () ->
                        assertThat(found.get(text.getKey() + ".c"))
                            .containsExactly(line(text.getValue()))));
  }

  /** The line of the error, from 1. */
  private static String line(String text) {
    int at = text.indexOf("desc->start, 2");
    return Long.toString(text.substring(0, at).chars().filter(c -> c == '\n').count() + 1);
  }

  @Test
  void whatCouldNotBeReadIsListedWithItsKind() throws IOException {
    Map<String, String> kinds = new TreeMap<>();
    for (JsonNode problem : json("scan json").path("problems")) {
      kinds.put(problem.path("file").asText(), problem.path("kind").asText());
      assertThat(problem.path("message").asText()).isNotBlank();
    }
    assertThat(kinds)
        .containsEntry("huge.c", "too-large")
        .containsEntry("elifs.c", "limit")
        .containsEntry("laugh.c", "limit")
        .containsEntry("parensinside.c", "parse")
        .containsEntry("parensopen.c", "parse")
        .containsEntry("bracesopen.c", "parse")
        .doesNotContainKey("plain.c")
        .doesNotContainKey("empty.c");
  }

  @Test
  void everyFormatTellsTheProblems() {
    for (String format : List.of("text", "github", "json", "sarif", "mail")) {
      assertThat(reports.get("scan " + format)).as(format).contains("huge.c", "52429");
    }
    assertThat(reports.get("census csv stderr")).contains("huge.c: ").contains("[too-large]");
  }

  @Test
  void theCensusHasTheHooksOfTheOthers() {
    for (String name : HostileText.harmless().keySet()) {
      assertThat(reports.get("census csv"))
          .containsPattern("(?m)^" + name + "\\.c,[0-9]+,file_operations,");
    }
  }

  @Test
  void theReportsAreHarmless() {
    Reports.areHarmless(reports);
  }
}
