// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.corpus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mmaproof.corpus.program.Run;
import org.mmaproof.corpus.program.Tree;

/** Comments that silence, and those that do not. */
final class SuppressionTest {
  private static final String LINE = "\t.mmap = lantern_mmap,";

  @TempDir Path directory;

  private Run scan(String instead) throws Exception {
    Tree tree = new Tree(directory).file("a.c", Drivers.note("lantern").replace(LINE, instead));
    return tree.mmaproof().run("scan", "--format=json", "--rule=deprecated-mmap-hook");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        LINE + " /* mmaproof: allow deprecated-mmap-hook - waits for the core */",
        "\t/* mmaproof: allow deprecated-mmap-hook - waits for the core */\n" + LINE,
        "\t// mmaproof: allow deprecated-mmap-hook - waits for the core\n" + LINE,
      })
  void aReasonSilences(String instead) throws Exception {
    Run run = scan(instead);
    assertThat(run.json().path("findings")).isEmpty();
    assertThat(run.json().at("/summary/suppressed").asInt()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        LINE + " /* mmaproof: allow deprecated-mmap-hook */",
        LINE + " /* mmaproof: allow deprecated-mmap-hook - */",
        LINE + " /* mmaproof: allow stale-api - waits for the core */",
        "\t/* mmaproof: allow deprecated-mmap-hook - too far away */\n\n" + LINE,
        LINE + "\n\t/* mmaproof: allow deprecated-mmap-hook - on the line below */",
      })
  void othersDoNot(String instead) throws Exception {
    Run run = scan(instead);
    assertThat(run.json().path("findings")).hasSize(1);
    assertThat(run.json().at("/summary/suppressed").asInt()).isZero();
  }

  @Test
  void whatIsSilencedDoesNotFailTheRun() throws Exception {
    Tree tree =
        new Tree(directory)
            .file(
                "a.c",
                Drivers.error("lantern")
                    .replace(
                        "start, 2, PAGE_SIZE);",
                        "start, 2, PAGE_SIZE); /* mmaproof: allow action-overwritten - tested */"));
    assertThat(tree.mmaproof().run("scan").code()).isZero();
    Run distrusting = tree.mmaproof().run("scan", "--distrust-allowances");
    assertThat(distrusting.code()).isEqualTo(1);
    assertThat(distrusting.err())
        .contains("a.c:6: this comment allows action-overwritten")
        .hasLineCount(2);
    assertThat(tree.mmaproof().run("scan").code()).as("and not remembered").isZero();
  }
}
