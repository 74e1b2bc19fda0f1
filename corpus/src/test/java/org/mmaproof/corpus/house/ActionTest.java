// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.corpus.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mmaproof.corpus.program.Project;

/** Runs {@code action/run.sh} as a runner would, with a program that records what it was given. */
final class ActionTest {
  private static final String RECORDER =
      """
      #!/bin/sh
      printf '%s\\0' "$@" >"$RECORD"
      for argument in "$@"; do
        case $argument in
          --also=sarif=*) echo '{}' >"${argument#--also=sarif=}" ;;
          --also=json=*) cat "$REPORTS/json" >"${argument#--also=json=}" ;;
        esac
      done
      cat "$REPORTS/stdout"
      exit "$(cat "$REPORTS/code")"
      """;

  private static final String JSON =
      """
      {"tool": {"name": "mmaproof"},
       "findings": [{"message": "\\"summary\\":{\\"error\\":99}"}],
       "summary": {"files": 3, "hooks": 4, "error": 5, "warning": 60, "note": 0}}
      """;

  @TempDir Path runner;
  private Path workspace;
  private Shell shell;

  @BeforeEach
  void startRunner() throws IOException {
    workspace = Files.createDirectory(runner.resolve("work space"));
    Path home = Files.createDirectories(runner.resolve("the action/action")).getParent();
    Files.copy(Project.top().resolve("action/run.sh"), home.resolve("action/run.sh"));
    executable(home.resolve("action/run.sh"));
    Files.writeString(home.resolve("mmaproof"), RECORDER);
    executable(home.resolve("mmaproof"));
    Files.writeString(runner.resolve("json"), JSON);
    Files.writeString(runner.resolve("stdout"), "");
    Files.writeString(runner.resolve("code"), "0");
    shell =
        new Shell(
            workspace,
            Map.of(
                "GITHUB_ACTIONS", "true",
                "GITHUB_ACTION_PATH", home.toString(),
                "GITHUB_EVENT_NAME", "pull_request",
                "GITHUB_OUTPUT", runner.resolve("output").toString(),
                "GITHUB_STEP_SUMMARY", runner.resolve("summary").toString(),
                "RUNNER_TEMP", Files.createDirectory(runner.resolve("temp")).toString(),
                "RECORD", runner.resolve("record").toString(),
                "REPORTS", runner.toString()));
  }

  private static void executable(Path file) {
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }

  private Shell.Result step(Shell with, String step) throws IOException, InterruptedException {
    String script = with.environment().get("GITHUB_ACTION_PATH") + "/action/run.sh";
    return with.run("bash", "--noprofile", "--norc", "-eo", "pipefail", script, step);
  }

  /** What the program was given. */
  private List<String> recorded() throws IOException {
    return List.of(Files.readString(runner.resolve("record")).split("\0"));
  }

  private void prints(String text) throws IOException {
    Files.writeString(runner.resolve("stdout"), text);
  }

  /** The lines that the runner would take for commands, by its own rules. */
  private static List<String> commands(String log) {
    Pattern stop = Pattern.compile("::stop-commands::(\\S+)");
    List<String> commands = new ArrayList<>();
    String token = "";
    for (String line : log.split("\r\n|\r|\n", -1)) {
      Matcher stopped = stop.matcher(line);
      if (!token.isEmpty()) {
        token = line.equals("::" + token + "::") ? "" : token;
      } else if (stopped.matches()) {
        token = stopped.group(1);
      } else if (line.stripLeading().startsWith("::") || line.contains("##[")) {
        commands.add(line);
      }
    }
    assertThat(token).as("commands are on again at the end").isEmpty();
    return commands;
  }

  @ParameterizedTest
  @ValueSource(strings = {"pull_request_target", "workflow_run"})
  void eventsThatGiveRightsToStrangersAreRefused(String event) throws Exception {
    for (String step : List.of("refuse", "scan")) {
      Shell.Result refused = step(shell.with("GITHUB_EVENT_NAME", event), step);
      assertThat(refused.code()).isEqualTo(1);
      assertThat(refused.text().strip()).startsWith("::error").contains(event).hasLineCount(1);
    }
    assertThat(runner.resolve("record")).doesNotExist();
  }

  @Test
  void otherEventsPass() throws Exception {
    assertThat(step(shell, "refuse")).isEqualTo(new Shell.Result(0, ""));
  }

  @Test
  void withoutInputsTheCheckoutIsScanned() throws Exception {
    assertThat(step(shell, "scan").code()).isZero();
    assertThat(recorded()).startsWith("scan", "--format=github", "--fail-on=error");
    assertThat(recorded()).endsWith("--", ".");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"; touch pwned; \"",
        "'; touch pwned; '",
        "$(touch pwned)",
        "`touch pwned`",
        "a\ntouch pwned",
        "a\n::error::pwned",
        "-o=pwned",
        "--version",
        "* ?",
        "${IFS}&&touch pwned",
        "@pwned",
        "\\"
      })
  void hostileInputsAreOneArgumentEach(String hostile) throws Exception {
    Shell with =
        shell
            .with("INPUT_PATH", hostile)
            .with("INPUT_BASELINE", hostile)
            .with("INPUT_FAIL_ON", hostile)
            .with("INPUT_FORMAT", hostile);
    Shell.Result result = step(with, "scan");
    assertThat(recorded())
        .startsWith("scan", "--format=" + hostile, "--fail-on=" + hostile)
        .contains("--baseline=" + hostile)
        .endsWith("--", hostile);
    assertThat(commands(result.text())).isEmpty();
    assertThat(result.code()).isZero();
    try (Stream<Path> left = Files.list(workspace)) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void argumentsAreOneALine() throws Exception {
    step(shell.with("INPUT_ARGS", "--rule\nstale-api\r\n\n--since=$(touch pwned) x\n"), "scan");
    assertThat(recorded())
        .containsSequence("--rule", "stale-api", "--since=$(touch pwned) x", "--");
    assertThat(workspace.resolve("pwned")).doesNotExist();
  }

  @Test
  void onlyAnnotationsSpeakToTheRunner() throws Exception {
    prints(
        """
        ::error file=a.c,line=1::bad\r::add-path::/evil
        ::warning file=b.c::x ##[add-path]y
          ::set-output name=errors::0
        ##[add-path]/evil
        ::notice::n
        ::add-mask::x
        ::errors::x
        2 hooks in 3 files
        """);
    String log = step(shell, "scan").text();
    assertThat(log).contains("\n2 hooks in 3 files\n");
    assertThat(commands(log))
        .containsExactly(
            "::error file=a.c,line=1::bad ::add-path::/evil",
            "::warning file=b.c::x ##[add-path]y",
            "::notice::n");
  }

  @Test
  void aTextReportSaysNothingToTheRunner() throws Exception {
    prints(
        "a.c:1:1: error: x\n::add-path::/evil\n::stop-commands::known\n::known::\n::add-path::y");
    Shell.Result result = step(shell.with("INPUT_FORMAT", "text"), "scan");
    assertThat(result.text()).contains("a.c:1:1: error: x\n");
    assertThat(commands(result.text())).isEmpty();
  }

  @Test
  void theOutputsAreTheCountsAndTheSarif() throws Exception {
    step(shell, "scan");
    List<String> output = Files.readAllLines(runner.resolve("output"));
    assertThat(output).hasSize(4).contains("errors=5", "warnings=60", "notes=0");
    String sarif = output.get(0);
    assertThat(sarif).startsWith("sarif=" + runner.resolve("temp"));
    assertThat(Path.of(sarif.substring("sarif=".length()))).hasContent("{}");
    assertThat(runner.resolve("summary")).as("the program's, with format github").doesNotExist();
  }

  @Test
  void otherFormatsGetATableAsSummary() throws Exception {
    step(shell.with("INPUT_FORMAT", "unix"), "scan");
    assertThat(runner.resolve("summary")).content().contains("| 5 | 60 | 0 |");
  }

  @Test
  void findingsFailTheStepAndGiveOutputs() throws Exception {
    Files.writeString(runner.resolve("code"), "1");
    Shell.Result result = step(shell, "scan");
    assertThat(result.code()).isEqualTo(1);
    assertThat(commands(result.text())).isEmpty();
    assertThat(runner.resolve("output")).content().contains("errors=5");
  }

  @Test
  void wrongUseIsAnAnnotation() throws Exception {
    Files.writeString(runner.resolve("code"), "2");
    Shell.Result result = step(shell, "scan");
    assertThat(result.code()).isEqualTo(2);
    assertThat(commands(result.text())).hasSize(1).first().asString().startsWith("::error");
  }

  @Test
  void theJdkOfThisTestIsFound() throws Exception {
    step(shell.with("JAVA_HOME", System.getProperty("java.home")), "jdk");
    assertThat(runner.resolve("output")).hasContent("found=true");
  }

  @Test
  void theRealProgramRunsOnACheckout() throws Exception {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    Shell real = shell.with("GITHUB_ACTION_PATH", Project.top().toString());
    assumeTrue(
        real.run(java.toString(), "-jar", Project.jar().toString(), "scan", "--help")
            .text()
            .contains("--fail-on"),
        "the jar has no scan yet");
    Files.writeString(
        workspace.resolve("drv.c"),
        """
        #include <linux/fs.h>
        static int drv_mmap(struct file *file, struct vm_area_struct *vma)
        {
        	return 0;
        }
        static const struct file_operations drv_fops = {
        	.mmap = drv_mmap,
        };
        """);
    Files.createDirectory(workspace.resolve(".mvn"));
    Files.writeString(workspace.resolve(".mvn/jvm.config"), "-Xmx1k");
    Shell.Result result = step(real.with("INPUT_ARGS", "--rule\ndeprecated-mmap-hook"), "scan");
    assertThat(result.code()).as(result.text()).isZero();
    assertThat(commands(result.text())).hasSize(1).first().asString().startsWith("::notice ");
    assertThat(runner.resolve("output")).content().contains("errors=0\nwarnings=0\nnotes=1\n");
    assertThat(runner.resolve("summary")).content().isNotBlank();

    Shell.Result wrong = step(real.with("INPUT_PATH", "--version"), "scan");
    assertThat(wrong.code()).isEqualTo(2);
  }
}
