// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.corpus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mmaproof.corpus.program.Run;
import org.mmaproof.corpus.program.Tree;

/** Which findings there are, and which of them make the exit code 1. */
final class SelectionTest {
  @TempDir Path directory;
  private Tree tree;

  @BeforeEach
  void writeDrivers() throws IOException {
    tree =
        new Tree(directory)
            .file("error/a.c", Drivers.error("lantern"))
            .file("warning/b.c", Drivers.warning("gong"))
            .file("note/c.c", Drivers.note("reel"))
            .file("nothing/d.c", "int mmap;\n");
  }

  @ParameterizedTest
  @CsvSource({
    "error, error, 1", "error, warning, 1", "error, note, 1", "error, never, 0",
    "warning, error, 0", "warning, WARNING, 1", "warning, note, 1", "warning, never, 0",
    "note, error, 0", "note, warning, 0", "note, note, 1", "note, never, 0",
    "nothing, note, 0",
  })
  void theExitCodeIsOneFromTheLevelOn(String tree, String failOn, int code) throws Exception {
    Run run = this.tree.mmaproof().run("scan", "--format=unix", "--fail-on", failOn, tree);
    assertThat(run.code()).isEqualTo(code);
    assertThat(run.out().lines())
        .as("it is printed all the same")
        .hasSize(tree.equals("nothing") ? 0 : 1);
  }

  private List<String> rules(String... arguments) throws IOException, InterruptedException {
    List<String> all = new ArrayList<>(List.of("scan", "--format=unix", "--fail-on=never"));
    all.addAll(List.of(arguments));
    return tree.mmaproof()
        .run(all)
        .out()
        .lines()
        .map(line -> line.substring(line.lastIndexOf('[') + 1, line.length() - 1))
        .toList();
  }

  @Test
  void rulesAreChosenByName() throws Exception {
    assertThat(rules())
        .containsExactly("action-overwritten", "deprecated-mmap-hook", "mmap-only-test");
    assertThat(rules("--rule", "mmap-only-test", "--rule=action-overwritten"))
        .containsExactly("action-overwritten", "mmap-only-test");
    assertThat(rules("--no-rule", "deprecated-mmap-hook"))
        .containsExactly("action-overwritten", "mmap-only-test");
    assertThat(rules("--rule=mmap-only-test", "--no-rule=mmap-only-test")).isEmpty();
  }

  @Test
  void theExitCodeIsThatOfTheRulesThatRan() throws Exception {
    assertThat(tree.mmaproof().run("scan", "--no-rule=action-overwritten").code()).isZero();
    assertThat(tree.mmaproof().run("scan", "--rule=action-overwritten").code()).isEqualTo(1);
  }

  @Test
  void theLineThatGccWouldPrintComesFirst() throws Exception {
    Run run = tree.mmaproof().run("scan", "error");
    assertThat(run.out())
        .startsWith("a.c:6:2: error: mmap_action_remap() replaces the action that ")
        .contains(" [action-overwritten]\n")
        .contains("mmaproof explain action-overwritten")
        .endsWith("1 error, 0 warnings, 0 notes\n");
  }
}
