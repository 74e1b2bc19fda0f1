// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.corpus.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mmaproof.corpus.program.Project;
import org.mmaproof.corpus.program.Repository;

/** Runs the steps of the action on a pull request as a runner would, with the real program. */
final class PullRequestTest {
  private static final Path HPET = Project.top().resolve("corpus/pairs/hpet");
  private static final String ALLOWED =
      """
      #include <linux/fs.h>

      static int gong_mmap_prepare(struct vm_area_desc *desc)
      {
      	mmap_action_remap(desc, desc->start, 1, PAGE_SIZE);
      	/* mmaproof: allow action-overwritten - trust me */
      	mmap_action_remap(desc, desc->start, 2, PAGE_SIZE);
      	return 0;
      }

      static const struct file_operations gong_fops = {
      	.mmap_prepare = gong_mmap_prepare,
      };
      """;

  @TempDir Path runner;
  private Path workspace;
  private Shell shell;

  @BeforeEach
  void startRunner() throws IOException {
    assumeTrue(Shell.find("git").isPresent(), "git is not here");
    workspace = Files.createDirectory(runner.resolve("work space"));
    shell =
        new Shell(
            workspace,
            Map.of(
                "GITHUB_ACTIONS", "true",
                "GITHUB_ACTION_PATH", Project.top().toString(),
                "GITHUB_EVENT_NAME", "pull_request",
                "GITHUB_REPOSITORY", "owner/linux",
                "GITHUB_OUTPUT", runner.resolve("output").toString(),
                "GITHUB_STEP_SUMMARY", runner.resolve("summary").toString(),
                "HOME", runner.toString(),
                "RUNNER_TEMP", Files.createDirectory(runner.resolve("temp")).toString()));
  }

  private Shell.Result step(Shell with, String step) throws IOException, InterruptedException {
    String script = Project.top().resolve("action/run.sh").toString();
    return with.run("bash", "--noprofile", "--norc", "-eo", "pipefail", script, step);
  }

  /** A base with an old finding, and a change that converts a hook wrongly; the base's name. */
  private String pullRequest() throws IOException {
    try (Repository repository = Repository.in(workspace)) {
      String base =
          repository
              .add(HPET.resolve("before"))
              .add("drivers/gong.c", ALLOWED.replaceAll(".*mmaproof.*\n", ""))
              .add("known.sarif", "{\"runs\":[]}")
              .commit("base");
      repository.add(HPET.resolve("cached/after")).commit("clock: convert");
      return base;
    }
  }

  @Test
  void whatThePullRequestChangesIsScannedAndProved() throws Exception {
    Shell with = shell.with("INPUT_BASE_SHA", pullRequest());
    Shell.Result scan = step(with, "scan");
    assertThat(scan.code()).as(scan.text()).isZero();
    assertThat(scan.text()).doesNotContain("gong").contains("generation");
    Shell.Result prove = step(with, "prove");
    assertThat(prove.code()).as(prove.text()).isEqualTo(1);
    assertThat(prove.text()).contains("\n::error file=drivers/clock.c,line=10,title=prove");
    assertThat(runner.resolve("summary"))
        .content()
        .contains("| DIFFERENT | ", "<details><summary>DIFFERENT");
    assertThat(runner.resolve("output")).content().contains("sarif=", "verdicts=", "errors=0");
  }

  @Test
  void aMergeThatGithubMadeNeedsNoBaseOfTheEvent() throws Exception {
    String base = pullRequest();
    Shell.Result merged =
        shell.run(
            "bash",
            "-c",
            "tree=$(git rev-parse HEAD^{tree}) && head=$(git rev-parse HEAD) && "
                + "git -c user.name=n -c user.email=e commit-tree -p "
                + base
                + " -p $head -m merge $tree >.git/refs/heads/main");
    assertThat(merged.code()).as(merged.text()).isZero();
    assertThat(step(shell, "prove").text()).contains("::error file=drivers/clock.c,line=10");
  }

  @Test
  void aCommentThatThePullRequestAddsIsListedAndSilencesNoError() throws Exception {
    String base = pullRequest();
    try (Repository repository = Repository.in(workspace)) {
      repository.add(HPET.resolve("before")).add("drivers/gong.c", ALLOWED).commit("gong: quiet");
    }
    Shell.Result scan = step(shell.with("INPUT_BASE_SHA", base), "scan");
    assertThat(scan.code()).as(scan.text()).isEqualTo(1);
    assertThat(scan.text())
        .contains("drivers/gong.c:6: this comment, which the change adds, allows")
        .contains("\n::error file=drivers/gong.c,line=7");
    Shell.Result later = step(shell.with("GITHUB_EVENT_NAME", "push"), "scan");
    assertThat(later.text()).as("no file is in the work tree").doesNotContain("gong.c");
  }

  @Test
  void theBaselineIsThatOfTheBase() throws Exception {
    Shell with = shell.with("INPUT_BASE_SHA", pullRequest());
    Files.writeString(workspace.resolve("mine.sarif"), "{\"runs\":[]}");
    assertThat(step(with.with("INPUT_BASELINE", "known.sarif"), "scan").text())
        .doesNotContain("baseline");
    assertThat(step(with.with("INPUT_BASELINE", "mine.sarif"), "scan").text())
        .contains("the baseline is not in the base revision");
  }

  @Test
  void withoutABaseAllIsScannedAndThatIsSaid() throws Exception {
    pullRequest();
    Files.copy(
        HPET.resolve("before/drivers/clock.c"),
        Files.createDirectory(workspace.resolve("drivers")).resolve("clock.c"));
    Shell.Result scan = step(shell.with("INPUT_BASE_SHA", "0".repeat(40)), "scan");
    assertThat(scan.text()).contains("all is scanned").contains("drivers/clock.c");
    assertThat(step(shell.with("INPUT_BASE_SHA", "$(touch pwned)"), "prove"))
        .isEqualTo(new Shell.Result(0, ""));
    assertThat(workspace.resolve("pwned")).doesNotExist();
  }

  @Test
  void nothingIsToBeUploadedForAFork() throws Exception {
    step(shell.with("INPUT_HEAD_REPOSITORY", "stranger/linux"), "upload");
    assertThat(Files.readAllLines(runner.resolve("output"))).isEqualTo(List.of("upload=false"));
    step(shell.with("INPUT_HEAD_REPOSITORY", "owner/linux"), "upload");
    assertThat(runner.resolve("output")).content().endsWith("upload=true\n");
  }
}
