// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.corpus.house;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
                "GITHUB_API_URL", "http://127.0.0.1:9",
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

  /** A checkout in which the base cannot be had: an old driver, and one whose comment allows. */
  private void checkout() throws IOException {
    pullRequest();
    Path drivers = Files.createDirectory(workspace.resolve("drivers"));
    Files.copy(HPET.resolve("before/drivers/clock.c"), drivers.resolve("clock.c"));
    Files.writeString(drivers.resolve("gong.c"), ALLOWED);
  }

  @Test
  void withoutABaseAllIsScannedAndThatIsSaid() throws Exception {
    checkout();
    Shell without = shell.with("INPUT_BASE_SHA", "0".repeat(40)).with("INPUT_NUMBER", "7");
    Shell.Result scan = step(without.with("INPUT_BASELINE", "known.sarif"), "scan");
    assertThat(scan.code()).as(scan.text()).isEqualTo(1);
    assertThat(scan.text())
        .contains("all is scanned, and nothing is proved", "none is used", "drivers/clock.c")
        .contains("drivers/gong.c:6: this comment allows action-overwritten")
        .contains("\n::error file=drivers/gong.c,line=7");
    assertThat(step(shell.with("INPUT_BASE_SHA", "$(touch pwned)"), "prove"))
        .isEqualTo(new Shell.Result(0, ""));
    assertThat(workspace.resolve("pwned")).doesNotExist();
  }

  /**
   * Runs the step where GitHub answers each page of the list of files with one of {@code pages}.
   */
  private Shell.Result listed(Map<String, String> inputs, List<String> pages) throws Exception {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    List<String> asked = new CopyOnWriteArrayList<>();
    server.createContext(
        "/repos/owner/linux/pulls/7/files",
        exchange -> {
          asked.add(exchange.getRequestURI().getQuery());
          boolean known =
              "Bearer secret-token".equals(exchange.getRequestHeaders().getFirst("Authorization"));
          byte[] answer = pages.get(Math.min(asked.size(), pages.size()) - 1).getBytes(UTF_8);
          exchange.sendResponseHeaders(known ? 200 : 401, answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    server.start();
    try {
      Shell with =
          shell
              .with("GITHUB_API_URL", "http://127.0.0.1:" + server.getAddress().getPort())
              .with("INPUT_BASE_SHA", "0".repeat(40))
              .with("INPUT_NUMBER", "7")
              .with("INPUT_TOKEN", "secret-token");
      for (Map.Entry<String, String> input : inputs.entrySet()) {
        with = with.with(input.getKey(), input.getValue());
      }
      Shell.Result scan = step(with, "scan");
      assertThat(asked).hasSizeLessThanOrEqualTo(30);
      assertThat(scan.text()).doesNotContain("secret-token");
      return scan;
    } finally {
      server.stop(0);
    }
  }

  private static String files(String... names) {
    return Stream.of(names)
        .map(name -> "{\"sha\":\"1\",\"filename\":\"" + name + "\",\"status\":\"modified\"}")
        .collect(Collectors.joining(",", "[", "]"));
  }

  @Test
  void withoutABaseTheFilesThatChangeAreScannedWhereGithubListsThem() throws Exception {
    assumeTrue(Shell.find("curl").isPresent(), "curl is not here");
    checkout();
    String[] first = new String[100];
    Arrays.fill(first, "Documentation/a.rst");
    Shell.Result scan =
        listed(Map.of(), List.of(files(first), files("drivers/gong.c", "drivers/gone.c")));
    assertThat(scan.code()).as(scan.text()).isEqualTo(1);
    assertThat(scan.text())
        .contains("the files that it changes are scanned, and nothing is proved")
        .contains("\n::error file=drivers/gong.c,line=7")
        .doesNotContain("clock.c");
    assertThat(listed(Map.of("INPUT_PATH", "./drivers/"), List.of(files("drivers/gong.c"))).text())
        .contains("\n::error file=drivers/gong.c,line=7");
    Shell.Result elsewhere =
        listed(Map.of("INPUT_PATH", "Documentation"), List.of(files("drivers/gong.c")));
    assertThat(elsewhere.code()).as(elsewhere.text()).isZero();
    assertThat(elsewhere.text()).doesNotContain("gong").contains("0 hooks in 0 files");
    assertThat(runner.resolve("output")).content().contains("errors=0");
  }

  @Test
  void namesInTheListLeadNowhereElse() throws Exception {
    assumeTrue(Shell.find("curl").isPresent(), "curl is not here");
    checkout();
    Path secret = Files.writeString(runner.resolve("secret.c"), ALLOWED);
    Files.createSymbolicLink(workspace.resolve("link.c"), secret);
    Files.createSymbolicLink(workspace.resolve("away"), runner);
    Files.createDirectory(workspace.resolve("git:HEAD"));
    Files.writeString(workspace.resolve("git:HEAD/-o.c"), ALLOWED);
    Files.writeString(workspace.resolve("@x.c"), ALLOWED);
    Shell.Result scan =
        listed(
            Map.of(),
            List.of(
                files(
                    "link.c",
                    "away/secret.c",
                    "../secret.c",
                    secret.toString(),
                    "drivers/../drivers/gong.c",
                    "$(touch pwned).c",
                    "a\\n::error::pwned.c",
                    "x\\\",\\\"filename\\\":\\\"drivers/clock.c",
                    "git:HEAD/-o.c",
                    "@x.c")));
    assertThat(scan.code()).as(scan.text()).isEqualTo(1);
    assertThat(scan.text())
        .contains("\n::error file=git%3AHEAD/-o.c,", "\n::error file=@x.c,")
        .doesNotContain("secret", "drivers/", "pwned");
    assertThat(workspace.resolve("pwned")).doesNotExist();
  }

  @Test
  void anAnswerThatNeverEndsIsReadInPart() throws Exception {
    assumeTrue(Shell.find("curl").isPresent(), "curl is not here");
    checkout();
    String[] all = new String[100];
    Arrays.fill(all, "Documentation/a.rst");
    Shell.Result endless = listed(Map.of(), List.of(files(all)));
    assertThat(endless.code()).as(endless.text()).isZero();
    assertThat(listed(Map.of("INPUT_TOKEN", "another"), List.of(files("drivers/gong.c"))).text())
        .contains("all is scanned");
    assertThat(listed(Map.of("INPUT_NUMBER", "7/../8"), List.of(files("drivers/gong.c"))).text())
        .contains("all is scanned");
  }

  @Test
  void nothingIsToBeUploadedForAFork() throws Exception {
    step(shell.with("INPUT_HEAD_REPOSITORY", "stranger/linux"), "upload");
    assertThat(Files.readAllLines(runner.resolve("output"))).isEqualTo(List.of("upload=false"));
    step(shell.with("INPUT_HEAD_REPOSITORY", "owner/linux"), "upload");
    assertThat(runner.resolve("output")).content().endsWith("upload=true\n");
    Shell wanted = shell.with("INPUT_UPLOAD_SARIF", "true");
    step(wanted.with("INPUT_HEAD_REPOSITORY", "stranger/linux"), "upload");
    assertThat(runner.resolve("output")).content().endsWith("upload=false\n");
    step(wanted.with("INPUT_HEAD_REPOSITORY", "owner/linux"), "upload");
    assertThat(runner.resolve("output")).content().endsWith("upload=true\nwanted=true\n");
  }
}
