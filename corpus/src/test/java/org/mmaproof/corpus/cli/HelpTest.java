// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.corpus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mmaproof.corpus.program.Mmaproof;
import org.mmaproof.corpus.program.Run;

/** What the program tells of itself. */
final class HelpTest {
  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(strings = {"census", "scan", "report", "explain", "rules", "ir", "model", "prove"})
  void everyCommandHasHelpWithAnExample(String command) throws Exception {
    Run run = Mmaproof.in(directory).run(command, "--help");
    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .startsWith("Usage: mmaproof " + command)
        .contains("Example")
        .contains("  mmaproof " + command);
    assertThat(run.out().lines()).allMatch(line -> line.length() <= 80);
  }

  @Test
  void theHelpOfTheProgramNamesEveryCommand() throws Exception {
    Run run = Mmaproof.in(directory).run("--help");
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains(
            "  census ",
            "  scan ",
            "  report ",
            "  explain ",
            "  rules ",
            "  ir ",
            "  model ",
            "  prove ");
    assertThat(Mmaproof.in(directory).run()).as("nothing asks for help").isEqualTo(run);
  }

  @Test
  void theVersionIsOneLine() throws Exception {
    for (List<String> arguments : List.of(List.of("--version"), List.of("scan", "-V"))) {
      assertThat(Mmaproof.in(directory).run(arguments))
          .isEqualTo(new Run(0, "mmaproof 0.1.0\n", ""));
    }
  }
}
