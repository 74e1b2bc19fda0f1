// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.corpus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mmaproof.corpus.program.Mmaproof;
import org.mmaproof.corpus.program.Project;
import org.mmaproof.corpus.program.Run;

/** {@code rules} and {@code explain}. */
final class RulesTest {
  @TempDir Path directory;

  private List<JsonNode> rules() throws IOException, InterruptedException {
    List<JsonNode> rules = new ArrayList<>();
    Mmaproof.in(directory).run("rules", "--format=json").json().forEach(rules::add);
    return rules;
  }

  @Test
  void allRulesAreListedWithLevelAndSummary() throws Exception {
    List<JsonNode> rules = rules();
    assertThat(rules).hasSizeGreaterThan(10);
    for (JsonNode rule : rules) {
      assertThat(rule.path("name").asText()).matches("[a-z]+(-[a-z]+)*");
      assertThat(rule.path("level").asText()).isIn("error", "warning", "note");
      assertThat(rule.path("summary").asText()).isNotBlank().doesNotContain("\n");
    }
    Run text = Mmaproof.in(directory).run("rules");
    assertThat(text.out()).hasLineCount(rules.size());
    assertThat(text.err()).isEmpty();
    for (JsonNode rule : rules) {
      assertThat(text.out())
          .containsPattern(
              "(?m)^" + rule.path("name").asText() + " +" + rule.path("level").asText() + " +\\S");
    }
  }

  @Test
  void everyRuleHasCasesAndOneToShow() throws Exception {
    Path cases = Project.top().resolve("corpus/cases");
    for (JsonNode rule : rules()) {
      assertThat(cases.resolve(rule.path("name").asText()).resolve("example")).isDirectory();
    }
    try (Stream<Path> folders = Files.list(cases)) {
      assertThat(folders.filter(Files::isDirectory).map(folder -> folder.getFileName().toString()))
          .allMatch(
              name -> name.startsWith("suppression") || Files.isDirectory(cases.resolve(name)));
    }
  }

  @Test
  void explainPrintsThePageOfARule() throws Exception {
    Run run = Mmaproof.in(directory).run("explain", "action-overwritten");
    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).contains("action-overwritten", "error", "mmap_action_remap");
    assertThat(run.out().lines()).allMatch(line -> line.length() <= 100);
  }

  @Test
  void aSlipOfThePenIsHelped() throws Exception {
    Run run = Mmaproof.in(directory).run("explain", "action-overwriten");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).hasLineCount(1).contains("action-overwriten:", "action-overwritten");
  }
}
