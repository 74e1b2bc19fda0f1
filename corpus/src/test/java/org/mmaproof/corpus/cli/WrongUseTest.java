// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.corpus.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mmaproof.corpus.program.Mmaproof;
import org.mmaproof.corpus.program.Project;
import org.mmaproof.corpus.program.Run;
import org.mmaproof.corpus.program.Tree;

/** Wrong use: exit code 2, nothing on standard output, one line that names what is wrong. */
final class WrongUseTest {
  @TempDir Path directory;
  private Tree tree;

  @BeforeEach
  void writeFiles() throws IOException, InterruptedException {
    tree =
        new Tree(directory)
            .file("a.c", Drivers.error("lantern"))
            .file("sub/b.c", Drivers.note("gong"))
            .file("broken.sarif", "{")
            .file("other.sarif", "{}")
            .file("foreign.sarif", "{\"runs\":[{\"results\":[{}]}]}");
    assertThat(new ProcessBuilder("mkfifo", tree.path("pipe.c").toString()).start().waitFor())
        .isZero();
  }

  private void check(Run run, String named) {
    assertThat(run.err().lines()).as(run.err()).hasSize(1);
    assertThat(run.err()).startsWith("mmaproof: ").contains(named).hasSizeLessThan(250);
    assertThat(run.out()).isEmpty();
    assertThat(run.code()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({
    "frobnicate, frobnicate",
    "--frobnicate, --frobnicate",
    "scan --frobnicate, --frobnicate",
    "scan --rule nonsense a.c, nonsense",
    "scan --no-rule nonsense a.c, nonsense",
    "scan --format nonsense a.c, nonsense",
    "scan --fail-on nonsense a.c, nonsense",
    "scan --generation 2.4 a.c, 2.4",
    "scan --jobs 0 a.c, 0",
    "scan --jobs many a.c, many",
    "scan nowhere, nowhere",
    "scan nowhere/b.c a.c, nowhere/b.c",
    "scan pipe.c, pipe.c",
    "scan /dev/null, /dev/null",
    "scan sub a.c, sub",
    "scan -- -x, -x",
    "scan @a.c, @a.c",
    "scan --kernel nowhere a.c, nowhere",
    "scan --kernel sub a.c, sub",
    "scan a.c -o, --output",
    "scan -o nowhere/out a.c, nowhere/out",
    "scan -o sub a.c, sub",
    "scan --also json a.c, json",
    "scan --also nonsense=out a.c, nonsense",
    "scan --also json=nowhere/out a.c, nowhere/out",
    "scan --also json=out -o ./out a.c, out",
    "scan --also json=out --also sarif=out a.c, out",
    "scan --write-baseline nowhere/out a.c, nowhere/out",
    "scan --baseline nowhere.sarif a.c, nowhere.sarif",
    "scan --baseline broken.sarif a.c, broken.sarif",
    "scan --baseline other.sarif a.c, other.sarif",
    "scan --baseline foreign.sarif a.c, foreign.sarif",
    "scan --baseline sub a.c, sub",
    "census --format nonsense, nonsense",
    "census --generation 2.4, 2.4",
    "census nowhere, nowhere",
    "census pipe.c, pipe.c",
    "census -o nowhere/out, nowhere/out",
    "explain, RULE",
    "explain nonsense, nonsense",
    "rules --format nonsense, nonsense",
    "ir, FILE",
    "ir a.c sub/b.c, FILE",
    "ir sub, sub",
    "ir nowhere.c, nowhere.c",
    "ir nowhere.c:f, nowhere.c",
    "ir a.c:nonsense, nonsense",
    "ir a.c:, a.c",
    "ir pipe.c, pipe.c",
    "ir --generation 2.4 a.c, 2.4",
    "ir -o nowhere/out a.c, nowhere/out",
    "ir --stats nowhere, nowhere",
    "ir --stats --jobs 0 sub, 0",
    "ir --stats --generation 2.4 sub, 2.4",
    "rules nonsense, nonsense",
  })
  void isOneLineThatNamesTheThing(String arguments, String named) throws Exception {
    check(tree.mmaproof().run(arguments.split(" ")), named);
    assertThat(tree.path("out")).doesNotExist();
  }

  @Test
  void anEmptyNameIsNotThisDirectory() throws Exception {
    check(tree.mmaproof().run("scan", ""), "empty name");
  }

  @Test
  void aTreeThatMustNotBeReadIsNamed() throws Exception {
    Path closed = Files.createDirectory(tree.path("closed"));
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
    assumeFalse(Files.isReadable(closed), "this user may read everything");
    check(tree.mmaproof().run("scan", "closed"), "closed");
  }

  @Test
  void aHostileNameIsHarmlessInTheMessage() throws Exception {
    Run run =
        tree.mmaproof()
            .with("GITHUB_ACTIONS", "true")
            .run("scan", "x\n::error::y\u001b[31m##[add-path]z\u202e");
    check(run, "x\\n::error::y\\x1b[31m##\\[add-path]z");
    assertThat(run.err()).doesNotContain("\u001b", "##[", "\u202e");
  }

  @Test
  void standardOutputThatTakesNothingIsNoFaultOfOurs() throws Exception {
    assumeTrue(Files.exists(Path.of("/dev/full")), "/dev/full is not here");
    Process process =
        tree.mmaproof()
            .builder("scan", "--quiet", "a.c")
            .redirectOutput(Path.of("/dev/full").toFile())
            .start();
    String said = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    check(new Run(process.waitFor(), "", said), "standard output");
  }

  @Test
  void aReaderThatHasEnoughIsNoWrongUse() throws Exception {
    Process process = Mmaproof.in(Project.top()).builder("scan", "--quiet", "corpus/cases").start();
    process.getInputStream().close();
    assertThat(new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8))
        .isEmpty();
    assertThat(process.waitFor()).isEqualTo(1);
  }
}
