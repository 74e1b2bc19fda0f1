// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.corpus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mmaproof.corpus.program.Mmaproof;
import org.mmaproof.corpus.program.Run;
import org.mmaproof.corpus.program.Tree;

/** On a GitHub runner, whose log obeys commands, and for tools that read paths. */
final class RunnerTest {
  @TempDir Path directory;
  private Tree tree;
  private Mmaproof runner;
  private Path summary;

  /** The formats of scan. */
  enum Format {
    TEXT,
    UNIX,
    SARIF,
    GITHUB,
    JSON,
    MAIL
  }

  @BeforeEach
  void checkOut() throws IOException {
    Files.createDirectories(directory.resolve("work/.git"));
    String hostile =
        Drivers.error("lantern")
            .replace(
                "start, 2, PAGE_SIZE);", "start, 2, PAGE_SIZE); /* ##[add-path]/x ::error::x */");
    tree =
        new Tree(directory.resolve("work/my drivers/a"))
            .file("a.c", hostile)
            .file("::error file=x::b.c", Drivers.error("##gong"))
            .file("##[add-path]c.c", Drivers.note("reel"));
    summary = directory.resolve("summary");
    runner =
        tree.mmaproof()
            .with("GITHUB_ACTIONS", "true")
            .with("GITHUB_STEP_SUMMARY", summary.toString());
  }

  private static void obeysOnly(String commands, Run run) {
    for (String stream : new String[] {run.out(), run.err()}) {
      assertThat(stream).doesNotContain("##[");
      assertThat(stream.lines().filter(line -> line.stripLeading().startsWith("::")))
          .allMatch(line -> line.matches(commands));
    }
  }

  @ParameterizedTest
  @EnumSource
  void nothingOfTheTreeIsACommand(Format format) throws Exception {
    Run run = runner.run("scan", "--format", format.name());
    assertThat(run.code()).as(run.err()).isEqualTo(1);
    obeysOnly(format == Format.GITHUB ? "::(error|notice) file=my drivers/a/.*" : "", run);
  }

  @Test
  void annotationsAreRelativeToTheWorkTree() throws Exception {
    Run run = runner.run("scan", "--format=github");
    assertThat(run.out())
        .contains("::error file=my drivers/a/a.c,line=6,endLine=6,col=2,endColumn=")
        .contains("title=action-overwritten::");
  }

  @Test
  void theStepGetsASummary() throws Exception {
    Files.writeString(summary, "before\n");
    runner.run("scan", "--format=github");
    assertThat(Files.readString(summary))
        .startsWith("before\n### mmaproof\n")
        .contains("| error | <code>my drivers/a/a.c&#58;6</code> |")
        .doesNotContain("::");
  }

  @Test
  void thereIsNoSummaryForOtherFormatsOrElsewhere() throws Exception {
    runner.run("scan", "--format=text");
    tree.mmaproof().with("GITHUB_STEP_SUMMARY", summary.toString()).run("scan", "--format=github");
    assertThat(summary).doesNotExist();
  }

  @Test
  void sarifIsRelativeToTheWorkTreeToo() throws Exception {
    Run run = tree.mmaproof().run("scan", "--format=sarif");
    assertThat(run.json().findValuesAsText("uri"))
        .contains("my%20drivers/a/a.c", "my%20drivers/a/%23%23%5Badd-path%5Dc.c");
    assertThat(run.out()).doesNotContain(directory.toString());
  }

  @Test
  void outsideAWorkTreePathsAreRelativeToTheRoot() throws Exception {
    Files.delete(directory.resolve("work/.git"));
    assertThat(tree.mmaproof().run("scan", "--format=sarif").json().findValuesAsText("uri"))
        .contains("a.c");
  }
}
