// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.corpus.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.mmaproof.corpus.program.Project;

/** What {@code action.yml}, the workflows and the scripts must look like. */
final class ActionFilesTest {
  private static final List<String> LINTER =
      List.of("@action-validator/core@0.6.0", "@action-validator/cli@0.6.0");

  @TempDir Path directory;

  private static List<Path> yaml() throws IOException {
    try (Stream<Path> workflows = Files.list(Project.top().resolve(".github/workflows"))) {
      return Stream.concat(Stream.of(Project.top().resolve("action.yml")), workflows.sorted())
          .toList();
    }
  }

  /** Workflows for others to copy. */
  private static List<Path> examples() throws IOException {
    try (Stream<Path> examples = Files.list(Project.top().resolve("docs/workflows"))) {
      return examples.sorted().toList();
    }
  }

  @TestFactory
  Stream<DynamicTest> examplesHaveNoShellAndNameInputsAndOutputsThatThereAre() throws IOException {
    JsonNode action = read(Project.top().resolve("action.yml"));
    return examples().stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file.getFileName().toString(),
                    () -> {
                      JsonNode workflow = read(file);
                      assertThat(workflow.findValues("run")).isEmpty();
                      assertThat(workflow.findValuesAsText("uses"))
                          .allMatch(uses -> uses.matches("[\\w./-]+@([0-9a-f]{40}|COMMIT)"));
                      assertThat(workflow.toString()).doesNotContain("pull_request_target");
                      assertThat(workflow.path("permissions").path("contents").asText())
                          .isEqualTo("read");
                      for (JsonNode step : workflow.findValue("steps")) {
                        if (step.path("uses").asText().startsWith("OWNER/mmaproof@")) {
                          assertThat((Iterable<String>) step.path("with")::fieldNames)
                              .allMatch(action.path("inputs")::has);
                        }
                      }
                      Matcher output =
                          Pattern.compile("steps\\.mmaproof\\.outputs\\.(\\w+)")
                              .matcher(workflow.toString());
                      while (output.find()) {
                        assertThat(action.path("outputs").has(output.group(1))).isTrue();
                      }
                    }));
  }

  private static JsonNode read(Path file) throws IOException {
    return new YAMLMapper().readTree(Files.readString(file));
  }

  @TestFactory
  Stream<DynamicTest> noExpressionReachesAShellAndActionsArePinned() throws IOException {
    return yaml().stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file.getFileName().toString(),
                    () -> {
                      List<JsonNode> runs = read(file).findValues("run");
                      assertThat(runs).isNotEmpty();
                      assertThat(runs).noneMatch(run -> run.asText().contains("${{"));
                      assertThat(read(file).findValuesAsText("uses"))
                          .allMatch(uses -> uses.matches("\\./|[\\w./-]+@[0-9a-f]{40}"));
                    }));
  }

  @TestFactory
  Stream<DynamicTest> workflowsHaveNoRights() throws IOException {
    return yaml().stream()
        .filter(file -> !file.endsWith("action.yml"))
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file.getFileName().toString(),
                    () -> {
                      JsonNode workflow = read(file);
                      assertThat(workflow.path("permissions").toString())
                          .isEqualTo("{\"contents\":\"read\"}");
                      assertThat(
                              workflow.path("concurrency").path("cancel-in-progress").asBoolean())
                          .isTrue();
                      assertThat(workflow.toString())
                          .doesNotContain("pull_request_target", "workflow_run", "secrets.");
                    }));
  }

  @Test
  void theActionGivesEveryInputToTheScriptThroughTheEnvironment() throws IOException {
    JsonNode action = read(Project.top().resolve("action.yml"));
    String script = Files.readString(Project.top().resolve("action/run.sh"));
    Map<String, String> environment = new HashMap<>();
    for (JsonNode each : action.path("runs").path("steps").findValues("env")) {
      each.properties().forEach(one -> environment.put(one.getKey(), one.getValue().asText()));
    }
    for (String input : (Iterable<String>) action.path("inputs")::fieldNames) {
      String variable = "INPUT_" + input.toUpperCase(Locale.ROOT).replace('-', '_');
      assertThat(environment).containsEntry(variable, "${{ inputs." + input + " }}");
      assertThat(script).contains(variable);
    }
    for (String output : (Iterable<String>) action.path("outputs")::fieldNames) {
      assertThat(script).contains("output " + output + " ");
    }
  }

  @Test
  void theLinterFindsNothing() throws Exception {
    assumeTrue(Shell.find("npm").isPresent() && Shell.find("node").isPresent(), "npm is not here");
    Shell shell = new Shell(directory, Map.of());
    List<String> install =
        Stream.concat(
                Stream.of(
                    "npm",
                    "install",
                    "--prefix",
                    ".",
                    "--ignore-scripts",
                    "--no-audit",
                    "--no-fund",
                    "--fetch-retries=0"),
                LINTER.stream())
            .toList();
    assumeTrue(shell.run(install.toArray(new String[0])).code() == 0, "npm reaches no registry");
    for (Path file : Stream.concat(yaml().stream(), examples().stream()).toList()) {
      Shell.Result result = shell.run("node_modules/.bin/action-validator", file.toString());
      assertThat(result.code()).as(result.text()).isZero();
    }
  }

  @Test
  void shellcheckFindsNothing() throws Exception {
    assumeTrue(Shell.find("shellcheck").isPresent(), "shellcheck is not here");
    Shell.Result result =
        new Shell(Project.top(), Map.of())
            .run("shellcheck", "mmaproof", "action/run.sh", ".ci/run");
    assertThat(result.code()).as(result.text()).isZero();
  }
}
