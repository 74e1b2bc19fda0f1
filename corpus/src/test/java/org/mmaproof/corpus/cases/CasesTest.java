// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.corpus.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.mmaproof.corpus.program.Mmaproof;
import org.mmaproof.corpus.program.Run;

/** Marked lines are found, each exactly so, and nothing else is. */
final class CasesTest {

  @TestFactory
  Stream<DynamicTest> whatIsMarkedIsFoundAndNothingElseIs() throws Exception {
    Map<String, List<Case.Mark>> found = found();
    return Case.all().stream()
        .map(
            each ->
                DynamicTest.dynamicTest(
                    each.path(),
                    () -> {
                      for (Path file : each.files()) {
                        assertThat(found.getOrDefault(Case.reported(file), List.of()))
                            .as("findings in %s", Case.reported(file))
                            .containsExactlyElementsOf(Case.marks(Files.readString(file)));
                      }
                    }));
  }

  private static Map<String, List<Case.Mark>> found() throws IOException, InterruptedException {
    Run run = Mmaproof.in(Case.root()).run("scan", "--format", "json", "--fail-on", "never", ".");
    assertThat(run.code()).as(run.err()).isZero();
    JsonNode report = run.json();
    assertThat(report.path("problems")).isEmpty();
    Map<String, List<Case.Mark>> found = new HashMap<>();
    for (JsonNode finding : report.path("findings")) {
      found
          .computeIfAbsent(finding.path("file").asText(), file -> new ArrayList<>())
          .add(
              new Case.Mark(
                  finding.path("line").asInt(),
                  finding.path("level").asText(),
                  finding.path("rule").asText()));
    }
    found.values().forEach(marks -> marks.sort(null));
    return found;
  }

  @Test
  void everyFileIsReadAndNoFolderIsEmpty() throws IOException {
    assertThat(Case.all()).hasSizeGreaterThan(100).noneMatch(each -> each.files().isEmpty());
  }

  @Test
  void aMarkerMeansItsLineOrTheNextOneThatIsNone() {
    assertThat(
            Case.marks(
                """
                a(); /* ~ error one-rule */
                \t/* ~ note two */
                /* ~ warning three */
                b(); /* ~ error four */
                """))
        .extracting(Case.Mark::toString)
        .containsExactly("1: error one-rule", "4: error four", "4: note two", "4: warning three");
  }
}
