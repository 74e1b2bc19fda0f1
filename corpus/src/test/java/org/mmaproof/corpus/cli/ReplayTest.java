// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.corpus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mmaproof.corpus.program.Mmaproof;
import org.mmaproof.corpus.program.Project;
import org.mmaproof.corpus.program.Run;

/** The command line of {@code replay}, through the program. */
final class ReplayTest {
  private static final Path HPET = Project.top().resolve("corpus/pairs/hpet");

  @TempDir private Path folder;

  private Run run(String command, String variant, String... more) throws Exception {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                command,
                "--before",
                HPET.resolve("before").toString(),
                "--after",
                HPET.resolve(variant).resolve("after").toString(),
                "--format",
                "json"));
    arguments.addAll(List.of(more));
    return Mmaproof.in(folder).run(arguments);
  }

  @ParameterizedTest
  @ValueSource(strings = {"len=1", "1.", "1.AAAA", "2.VY67", "@x"})
  void whatIsNoCaseIsWrongUse(String text) throws Exception {
    Run run = run("replay", "cached", text);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.said()).as(run.err()).hasSize(1);
  }

  @Test
  void aCaseShowsAgainWhatProveShowed() throws Exception {
    JsonNode proved = run("prove", "cached").json().at("/verdicts/0/counterexample");
    String text = proved.path("case").asText();
    Run again = run("replay", "cached", text);
    assertThat(again.code()).as(again.err()).isZero();
    assertThat(again.json().at("/verdicts/0/counterexample")).isEqualTo(proved);
    Run repaired = run("replay", "correct", text);
    assertThat(repaired.code()).as(repaired.err()).isEqualTo(1);
    assertThat(repaired.json().at("/verdicts/0/reason").asText()).startsWith("replay: ");
  }
}
