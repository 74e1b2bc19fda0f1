// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.corpus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mmaproof.corpus.program.Mmaproof;
import org.mmaproof.corpus.program.Repository;
import org.mmaproof.corpus.program.Run;
import org.mmaproof.corpus.program.Tree;

/** A census against that of an older tree, through the program. */
final class CensusAgainstTest {
  @TempDir private Path folder;

  private Run census(String... more) throws Exception {
    List<String> all = new ArrayList<>(List.of("census", "--quiet", "--no-cache"));
    all.addAll(List.of(more));
    return Mmaproof.in(folder).run(all);
  }

  private void trees() throws Exception {
    new Tree(folder.resolve("old"))
        .file("stays.c", Drivers.note("stays"))
        .file("turns.c", Drivers.note("turns"))
        .file("goes.c", Drivers.note("goes"))
        .file("walks.c", Drivers.note("walks"))
        .file("back.c", Drivers.error("back"));
    new Tree(folder.resolve("new"))
        .file("stays.c", "/* A line more. */\n" + Drivers.note("stays"))
        .file("turns.c", Drivers.error("turns"))
        .file("far/walks.c", Drivers.note("walks"))
        .file("comes.c", Drivers.note("comes"))
        .file("right.c", Drivers.error("right"))
        .file("back.c", Drivers.note("back"));
  }

  @Test
  void failingNeedsAnOldTreeAndAKnownReason() throws Exception {
    assertThat(census("--fail-on", "new-legacy").code()).isEqualTo(2);
    assertThat(census("--against", "nowhere").code()).isEqualTo(2);
    trees();
    assertThat(census("--fail-on", "error", "--against", "old", "new").code()).isEqualTo(2);
  }

  @Test
  void aTreeAgainstItselfIsTheSame() throws Exception {
    trees();
    Run run = census("--format", "csv", "--against", "old", "--fail-on", "new-legacy", "old");
    assertThat(run.code()).isZero();
    assertThat(run.out().lines().skip(1)).hasSize(5).allMatch(row -> row.endsWith(",same"));
  }

  @Test
  void everyRowSaysWhatBecameOfIt() throws Exception {
    trees();
    Run run = census("--format", "csv", "--against", "old", "new");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out().lines().findFirst().orElseThrow()).endsWith(",subsystem,change");
    assertThat(run.out().lines().skip(1).map(row -> row.replaceAll(",.*,", " ")))
        .containsExactly(
            "back.c new",
            "comes.c new",
            "far/walks.c moved",
            "goes.c removed",
            "right.c new",
            "stays.c same",
            "turns.c converted");
    assertThat(census("--format", "csv", "--against", "old", "--fail-on", "new-legacy", "new"))
        .isEqualTo(new Run(1, run.out(), ""));
    assertThat(census("--format", "json", "--against", "old", "new").json().at("/rows/0/change"))
        .hasToString("\"new\"");
    assertThat(census("--against", "old", "new").out())
        .contains("new hooks of the old kind\nback.c:9: file_operations.mmap back_fops = ")
        .doesNotContain("right.c:");
  }

  @Test
  void aNewHookOfTheNewKindFailsNothing() throws Exception {
    new Tree(folder.resolve("old")).file("a.c", Drivers.note("a"));
    new Tree(folder.resolve("new")).file("a.c", Drivers.error("a")).file("b.c", Drivers.error("b"));
    assertThat(census("--against", "old", "--fail-on", "new-legacy", "new").code()).isZero();
  }

  @Test
  void theOldTreeCanBeARevision() throws Exception {
    try (Repository repository = Repository.in(folder)) {
      repository.add("a.c", Drivers.note("a")).commit("one");
      repository.add("b.c", Drivers.note("b")).commit("two");
    }
    Run run = census("--format", "csv", "--against", "git:HEAD~1", "git:HEAD");
    assertThat(run.out().lines().skip(1).map(row -> row.substring(row.lastIndexOf(','))))
        .containsExactly(",same", ",new");
  }
}
