// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.corpus.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mmaproof.corpus.program.Project;

/** The last line and the exit code of {@code .ci/run}. */
final class ContinuousIntegrationTest {
  private static final String SUITE =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <testsuite xmlns:xsi="x"
          name="A" time="0.1" tests="%d" errors="%d" skipped="%d" failures="%d">
        <testcase name="tests=&quot;900&quot;"><system-out>&lt;testsuite tests="7"</system-out></testcase>
      </testsuite>
      """;

  @TempDir Path directory;
  private Path reports;

  @BeforeEach
  void copyTheScript() throws IOException {
    Path script = Files.createDirectory(directory.resolve(".ci")).resolve("run");
    Files.copy(Project.top().resolve(".ci/run"), script);
    Files.writeString(
        Files.createDirectory(directory.resolve("bin")).resolve("mvn"),
        """
        #!/bin/sh
        mkdir -p model/target
        [ ! -d reports ] || cp -r reports model/target/surefire-reports
        exit "$CODE"
        """);
    assertThat(directory.resolve("bin/mvn").toFile().setExecutable(true)).isTrue();
    assertThat(script.toFile().setExecutable(true)).isTrue();
    reports = directory.resolve("reports");
  }

  private Shell.Result run(int mavenCode) throws IOException, InterruptedException {
    return new Shell(
            Files.createDirectories(directory.resolve("elsewhere")),
            Map.of(
                "PATH",
                directory.resolve("bin") + ":" + System.getenv("PATH"),
                "CODE",
                Integer.toString(mavenCode)))
        .run(directory.resolve(".ci/run").toString());
  }

  private void report(String name, int tests, int errors, int skipped, int failures)
      throws IOException {
    Files.createDirectories(reports);
    Files.writeString(
        reports.resolve("TEST-" + name + ".xml"),
        SUITE.formatted(tests, errors, skipped, failures));
  }

  @Test
  void passedTestsAreCounted() throws Exception {
    report("a", 12, 0, 2, 0);
    report("b", 30, 0, 0, 0);
    assertThat(run(0)).isEqualTo(new Shell.Result(0, "\n2 skipped\n40 passed, 0 failed\n"));
  }

  @Test
  void failedTestsAreCounted() throws Exception {
    report("a", 12, 1, 0, 2);
    assertThat(run(1)).isEqualTo(new Shell.Result(1, "\n9 passed, 3 failed\n"));
  }

  @Test
  void aBuildThatBreaksOutsideATestHasNotPassed() throws Exception {
    report("a", 12, 0, 0, 0);
    assertThat(run(1)).isEqualTo(new Shell.Result(1, "\n12 passed, 0 failed\n"));
  }

  @Test
  void aBuildWithoutTestsHasNotPassed() throws Exception {
    assertThat(run(0)).isEqualTo(new Shell.Result(1, "\n0 passed, 0 failed\n"));
  }

  @Test
  void reportsOfAnEarlierRunDoNotCount() throws Exception {
    report("a", 12, 0, 0, 0);
    run(0);
    Files.move(reports, directory.resolve("other"));
    assertThat(run(1)).isEqualTo(new Shell.Result(1, "\n0 passed, 0 failed\n"));
  }
}
