// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.corpus.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.mmaproof.corpus.program.Mmaproof;
import org.mmaproof.corpus.program.Project;
import org.mmaproof.corpus.program.Run;

/** What people read of each example, word for word; {@code -Dbless} accepts what it says now. */
final class ExamplesTest {

  @TestFactory
  Stream<DynamicTest> theReportOfAnExampleReadsAsAccepted() throws Exception {
    Map<String, StringBuilder> reports = reports();
    List<DynamicTest> tests = new ArrayList<>();
    for (Case each : Case.all()) {
      if (each.name().equals("example")) {
        tests.add(DynamicTest.dynamicTest(each.path(), () -> check(each, reports)));
      }
    }
    assertThat(tests).isNotEmpty();
    return tests.stream();
  }

  private static void check(Case example, Map<String, StringBuilder> reports) throws IOException {
    StringBuilder actual = new StringBuilder();
    for (Path file : example.files()) {
      actual.append(reports.getOrDefault(Case.reported(file), new StringBuilder()));
    }
    assertThat(actual.toString()).as("an example fires").isNotEmpty();
    Path expected = Case.root().resolve(example.path()).resolve("expected.txt");
    if (Project.blesses()) {
      Files.writeString(expected, actual);
    }
    assertThat(expected).as("mvn verify -Dbless writes it").exists();
    assertThat(actual.toString())
        .as("%s (mvn verify -Dbless accepts)", expected)
        .isEqualTo(Files.readString(expected));
  }

  /** The text report cut up: each finding, with all that is indented under it, to its file. */
  private static Map<String, StringBuilder> reports() throws IOException, InterruptedException {
    Run run = Mmaproof.in(Case.root()).run("scan", "--fail-on", "never", ".");
    assertThat(run.code()).as(run.err()).isZero();
    Map<String, StringBuilder> reports = new HashMap<>();
    StringBuilder current = new StringBuilder();
    for (String line : run.out().lines().toList()) {
      if (!line.isEmpty() && !line.startsWith(" ")) {
        String path = line.substring(0, Math.max(0, line.indexOf(':')));
        current = reports.computeIfAbsent(path, file -> new StringBuilder());
      }
      current.append(line).append('\n');
    }
    return reports;
  }
}
