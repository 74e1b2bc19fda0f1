// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.corpus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mmaproof.corpus.program.Mmaproof;
import org.mmaproof.corpus.program.Run;
import org.mmaproof.corpus.program.Tree;

/** Where names are looked up, and which files are reported. */
final class RootTest {
  /** Registers a hook under a name that no source shows. */
  private static final String HEADER =
      """
      #define LANTERN_OPS .mmap = lantern_common_mmap
      int lantern_common_mmap(struct file *file, struct vm_area_struct *vma);
      """;

  private static final String USER =
      """
      #include <linux/fs.h>
      #include <linux/lantern.h>
      static const struct file_operations user_fops = {
      	LANTERN_OPS,
      };
      """;

  @TempDir Path directory;
  private Tree tree;

  @BeforeEach
  void writeKernel() throws IOException {
    tree =
        new Tree(directory.resolve("linux"))
            .kernel()
            .file("include/linux/lantern.h", HEADER)
            .file("drivers/lantern/user.c", USER)
            .file("drivers/lantern/core.c", Drivers.note("core"))
            .file("drivers/gong/gong.c", Drivers.note("gong"));
  }

  private static List<String> places(Run run) {
    List<String> places = new ArrayList<>();
    for (JsonNode finding : run.json().path("findings")) {
      places.add(finding.path("file").asText() + ":" + finding.path("line").asInt());
    }
    return places;
  }

  private static Run scan(Path in, String... named) throws IOException, InterruptedException {
    List<String> arguments =
        new ArrayList<>(List.of("scan", "--format=json", "--rule=deprecated-mmap-hook", "--quiet"));
    arguments.addAll(List.of(named));
    Run run = Mmaproof.in(in).run(arguments);
    assertThat(run.code()).as(run.err()).isZero();
    return run;
  }

  @Test
  void aWholeTreeIsReportedByPathsBelowIt() throws Exception {
    assertThat(places(scan(directory, "linux")))
        .containsExactly(
            "drivers/gong/gong.c:9", "drivers/lantern/core.c:9", "drivers/lantern/user.c:4");
    assertThat(places(scan(tree.root(), "."))).hasSize(3);
    assertThat(places(scan(tree.root()))).as("here, when nothing is named").hasSize(3);
  }

  @Test
  void ofADirectoryInATreeOnlyItIsReportedButTheTreeIsKnown() throws Exception {
    assertThat(places(scan(directory, "linux/drivers/lantern")))
        .containsExactly("drivers/lantern/core.c:9", "drivers/lantern/user.c:4");
    assertThat(places(scan(tree.path("drivers/lantern")))).hasSize(2);
  }

  @Test
  void ofFilesInATreeOnlyTheyAreReportedButTheTreeIsKnown() throws Exception {
    assertThat(places(scan(directory, "linux/drivers/lantern/user.c")))
        .containsExactly("drivers/lantern/user.c:4");
    assertThat(
            places(scan(tree.root(), "drivers/lantern/user.c", "drivers/../drivers/gong/gong.c")))
        .containsExactly("drivers/gong/gong.c:9", "drivers/lantern/user.c:4");
  }

  @Test
  void aFileOutsideAnyTreeIsReportedByItsName() throws Exception {
    Tree alone = new Tree(directory.resolve("alone")).file("a/one.c", Drivers.note("one"));
    alone.file("a/b/two.c", Drivers.note("two"));
    assertThat(places(scan(alone.root(), "a/one.c"))).containsExactly("one.c:9");
    assertThat(places(scan(alone.root(), "a/one.c", "a/b/two.c")))
        .containsExactly("b/two.c:9", "one.c:9");
  }

  @Test
  void headersOfAKernelElsewhereAreUsedForADriverOutside() throws Exception {
    Tree alone = new Tree(directory.resolve("alone")).file("user.c", USER);
    assertThat(places(scan(alone.root(), "."))).isEmpty();
    Run with = scan(alone.root(), "--kernel", "../linux", ".");
    assertThat(places(with)).containsExactly("user.c:4");
    assertThat(with.json().at("/tool/generation").asText())
        .as("read off that kernel, which has no descriptor")
        .isEqualTo("6.12");
  }

  @Test
  void soTheyAreForAFileOutside() throws Exception {
    Tree alone = new Tree(directory.resolve("alone")).file("user.c", USER);
    assertThat(places(scan(alone.root(), "--kernel", "../linux", "user.c")))
        .containsExactly("user.c:4");
  }

  @Test
  void theGenerationIsThatOfTheTreeUnlessSaid() throws Exception {
    Run run = Mmaproof.in(tree.root()).run("scan", "drivers/gong");
    assertThat(run.err()).startsWith("mmaproof: generation 6.12: ").hasLineCount(1);
    Run said = Mmaproof.in(tree.root()).run("scan", "--generation", "7.1", "drivers/gong");
    assertThat(said.err()).startsWith("mmaproof: generation 7.1: --generation");
  }

  @Test
  void theCensusOfADirectoryHasItsRowsOnly() throws Exception {
    Run run = Mmaproof.in(tree.path("drivers")).run("census", "--format=csv", "lantern");
    assertThat(run.code()).isZero();
    assertThat(run.out().lines().skip(1).map(row -> row.substring(0, row.indexOf(",f"))))
        .containsExactly("drivers/lantern/core.c,9", "drivers/lantern/user.c,4");
  }

  @Test
  void aLinkOnTheCommandLineIsFollowed() throws Exception {
    Files.createSymbolicLink(directory.resolve("link"), tree.path("drivers/lantern"));
    assertThat(places(scan(directory, "link"))).hasSize(2);
  }
}
