// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.corpus.roundtrip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import org.mmaproof.analyzer.hook.Survey;
import org.mmaproof.analyzer.source.Directory;
import org.mmaproof.analyzer.source.Source;
import org.mmaproof.analyzer.tree.Workers;

/** Hooks of real kernels, and what they call in their files, do what their text does. */
@EnabledIfEnvironmentVariable(named = "MMAPROOF_TREES", matches = ".+")
final class RealHooksTest {
  private static final int COMPARED_MIN = 60;
  private static final long INPUTS = 10_000;

  @TempDir Path directory;

  @TestFactory
  List<DynamicTest> aHookDoesWhatItsTextDoes() throws IOException, InterruptedException {
    assumeTrue(Gcc.present(), "there is no gcc");
    List<DynamicTest> tests = new ArrayList<>();
    try (Stream<Path> entries = Files.list(Path.of(System.getenv("MMAPROOF_TREES")))) {
      for (Path tree :
          entries.filter(t -> Files.exists(t.resolve("MAINTAINERS"))).sorted().toList()) {
        tests.add(DynamicTest.dynamicTest(tree.getFileName().toString(), () -> check(tree)));
      }
    }
    return tests;
  }

  private void check(Path root) throws IOException, InterruptedException {
    Source source = new Directory(root, 2);
    try (Survey survey = new Survey(source, new Workers(2), path -> {})) {
      survey.read(source.list(""), new Survey.Wanted.Hooks());

      RoundTrip trip = new RoundTrip(survey.tree(), Configuration.plain(), directory);
      List<String> different = new ArrayList<>();
      Map<String, Integer> stages = new TreeMap<>();
      for (Subjects.Subject subject : Subjects.of(survey)) {
        RoundTrip.Outcome outcome = trip.compare(subject.file(), subject.function(), INPUTS);
        // Where every input faults, nothing was seen.
        boolean seen = outcome.compared() && outcome.ended() > 0;
        stages.merge(seen ? "compared" : "stopped at " + outcome.stage(), 1, Integer::sum);
        System.out.println(subject.name() + ": " + outcome);
        if (outcome.different() > 0 || outcome.lopsided() > outcome.ended() / 20) {
          different.add(subject.name() + ": " + outcome.why());
        }
      }
      System.out.println(root.getFileName() + ": " + stages);
      assertThat(different).isEmpty();
      assertThat(stages.getOrDefault("compared", 0)).isGreaterThanOrEqualTo(COMPARED_MIN);
    }
  }
}
