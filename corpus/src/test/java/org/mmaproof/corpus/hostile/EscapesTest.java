// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.corpus.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mmaproof.corpus.program.Mmaproof;
import org.mmaproof.corpus.program.Run;
import org.mmaproof.corpus.program.Tree;

/** Links that lead out or round, and what is no file: no path leaves the tree, nothing blocks. */
final class EscapesTest {
  private static final String SECRET =
      """
      #define SECRET_OPS .mmap = secret_mmap
      struct secret_ops { int (*mmap)(struct vm_area_struct *vma); };
      static const struct secret_ops secret_ops = { SECRET_OPS };
      """;

  @TempDir Path directory;
  private Tree tree;
  private Path outside;

  @BeforeEach
  void writeTrees() throws IOException {
    outside = new Tree(directory.resolve("outside")).kernel().root();
    Files.writeString(outside.resolve("secret.c"), HostileText.driver("secret"));
    Files.writeString(outside.resolve("secret.h"), SECRET);
    tree = new Tree(directory.resolve("tree")).file("good.c", HostileText.driver("good"));
  }

  private void link(String name, Path to) throws IOException {
    Files.createDirectories(tree.path(name).getParent());
    Files.createSymbolicLink(tree.path(name), to);
  }

  private void pipe(String name) throws IOException, InterruptedException {
    Files.createDirectories(tree.path(name).getParent());
    assertThat(new ProcessBuilder("mkfifo", tree.path(name).toString()).start().waitFor()).isZero();
  }

  private static List<String> problems(Run run) {
    List<String> problems = new ArrayList<>();
    for (JsonNode problem : run.json().path("problems")) {
      problems.add(problem.path("file").asText() + ": " + problem.path("kind").asText());
    }
    return problems;
  }

  /** Scan and census, which must end, say nothing of what is outside, and report good.c alone. */
  private Run scan(String... named) throws IOException, InterruptedException {
    List<String> census = new ArrayList<>(List.of("census", "--format=csv"));
    census.addAll(List.of(named));
    Run rows = Mmaproof.in(tree.root()).run(census);
    assertThat(rows.code()).as(rows.err()).isZero();
    assertThat(rows.out()).doesNotContain("secret").contains("good.c,");
    List<String> scan = new ArrayList<>(List.of("scan", "--format=json"));
    scan.addAll(List.of(named));
    Run run = Mmaproof.in(tree.root()).run(scan);
    assertThat(run.code()).as(run.err()).isEqualTo(1);
    assertThat(run.json().path("findings").findValuesAsText("file")).containsOnly("good.c");
    assertThat(run.out() + run.err()).doesNotContain("secret");
    return run;
  }

  @Test
  void linksToTheOutsideAreNotFollowed() throws Exception {
    link("file.c", outside.resolve("secret.c"));
    link("sub", outside);
    link("relative.c", Path.of("../outside/secret.c"));
    assertThat(problems(scan("."))).isEmpty();
  }

  @Test
  void linksThatGoRoundOrNowhereAreNotFollowed() throws Exception {
    link("sub/up", Path.of(".."));
    link("sub/self.c", Path.of("self.c"));
    link("sub/there.c", Path.of("nowhere.c"));
    link("sub/same.c", Path.of("../good.c"));
    assertThat(problems(scan("."))).isEmpty();
  }

  @Test
  void anIncludeThatLeadsOutsideFindsNothing() throws Exception {
    link("link.h", outside.resolve("secret.h"));
    link("dir", outside);
    tree.file(
        "user.c",
        """
        #include "link.h"
        #include "dir/secret.h"
        #include "../outside/secret.h"
        #include "%s/secret.h"
        static const struct secret_ops user_ops = { SECRET_OPS };
        """
            .formatted(outside));
    assertThat(problems(scan("."))).isEmpty();
  }

  @Test
  void headersThatAreALinkToTheOutsideAreNone() throws Exception {
    Files.createDirectory(tree.path("include"));
    Files.writeString(tree.path("MAINTAINERS"), "");
    link("include/linux", outside.resolve("include/linux"));
    Run run = scan(".");
    assertThat(run.json().at("/tool/generation").asText())
        .as("that of the kernel outside would be 6.12")
        .isEqualTo("7.3");
  }

  @Test
  void aPipeIsNotWaitedFor() throws Exception {
    pipe("pipe.c");
    pipe("include/linux/fs.h");
    pipe("MAINTAINERS");
    tree.file("user.c", "#include \"pipe.c\"\n#include <linux/fs.h>\nint mmap;\n");
    assertThat(problems(scan("."))).contains("pipe.c: unreadable");
  }

  @Test
  void whatMustNotBeReadIsListed() throws Exception {
    tree.file("closed.c", HostileText.driver("secret")).file("shut/x.c", "");
    Files.setPosixFilePermissions(
        tree.path("closed.c"), PosixFilePermissions.fromString("---------"));
    Files.setPosixFilePermissions(tree.path("shut"), PosixFilePermissions.fromString("---------"));
    try {
      assumeFalse(Files.isReadable(tree.path("closed.c")), "this user may read everything");
      assertThat(problems(scan(".")))
          .containsExactlyInAnyOrder("closed.c: unreadable", "shut: unreadable");
    } finally {
      Files.setPosixFilePermissions(
          tree.path("shut"), PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }

  @Test
  void aDirectoryWithTheNameOfAFileIsListed() throws Exception {
    tree.file("odd.c/x.c", HostileText.driver("secret"));
    assertThat(problems(scan("."))).containsExactly("odd.c: unreadable");
  }

  @Test
  void directoriesThatAreTooDeepAreListed() throws Exception {
    tree.file("d/".repeat(100) + "x.c", "int mmap;\n");
    assertThat(problems(scan("."))).singleElement().asString().endsWith("d: limit");
  }

  @Test
  void whatABuildLeavesIsSkipped() throws Exception {
    String text = HostileText.driver("secret");
    tree.file(".git/x.c", text)
        .file("good.mod.c", text)
        .file("out/.config", "CONFIG_MMU=y\n")
        .file("out/x.c", text);
    link("out/source", Path.of(".."));
    assertThat(problems(scan("."))).isEmpty();
  }

  @Test
  void aTreeWithoutAnyCIsEmpty() throws Exception {
    Path empty = Files.createDirectories(directory.resolve("empty/of/files")).getParent();
    Files.writeString(empty.resolve("README"), "mmap");
    Run scan = Mmaproof.in(empty).run("scan", "--quiet");
    assertThat(scan)
        .isEqualTo(
            new Run(0, "0 hooks in 0 files, kernel 7.3: 0 errors, 0 warnings, 0 notes\n", ""));
    Run census = Mmaproof.in(empty).run("census", "--quiet", "--format=csv");
    assertThat(census.code()).isZero();
    assertThat(census.out()).hasLineCount(1);
  }
}
