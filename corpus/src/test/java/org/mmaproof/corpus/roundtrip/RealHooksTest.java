// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.corpus.roundtrip;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import org.mmaproof.analyzer.hook.Survey;
import org.mmaproof.analyzer.source.Directory;
import org.mmaproof.analyzer.source.Source;
import org.mmaproof.analyzer.tree.Workers;
import org.mmaproof.model.c.Names;

/**
 * Hooks of a real kernel, and what they call in their files, do what their text does. Of several
 * trees the last by name is taken. How many were compared, and why the others were not, is printed.
 */
@EnabledIfEnvironmentVariable(named = "MMAPROOF_TREES", matches = ".+")
final class RealHooksTest {
  private static final int COMPARED_MIN = 60;
  private static final long INPUTS = 10_000;
  private static final int SIDE_BY_SIDE = 2;

  @TempDir Path directory;

  @Test
  void hooksDoWhatTheirTextDoes() throws IOException, InterruptedException, ExecutionException {
    assertThat(Gcc.present()).as("there is a gcc").isTrue();
    Source source = new Directory(newest(), SIDE_BY_SIDE);
    Map<String, RoundTrip.Outcome> outcomes = new TreeMap<>();
    try (Survey survey = new Survey(source, new Workers(SIDE_BY_SIDE), path -> {})) {
      survey.read(source.list(""), new Survey.Wanted.Hooks());
      Queue<Subjects.Subject> open = new ConcurrentLinkedQueue<>(Subjects.of(survey));
      Names names = survey.tree().whole();
      ExecutorService threads = Executors.newFixedThreadPool(SIDE_BY_SIDE);
      try {
        List<Callable<Map<String, RoundTrip.Outcome>>> tasks = new ArrayList<>();
        for (int i = 0; i < SIDE_BY_SIDE; i++) {
          Path own = Files.createDirectory(directory.resolve("" + i));
          tasks.add(() -> compare(open, new RoundTrip(names, Configuration.plain(), own)));
        }
        for (Future<Map<String, RoundTrip.Outcome>> done : threads.invokeAll(tasks)) {
          outcomes.putAll(done.get());
        }
      } finally {
        threads.shutdownNow();
      }
    }
    outcomes.forEach((name, outcome) -> System.out.println(name + ": " + outcome));
    check(outcomes);
  }

  private static Path newest() throws IOException {
    try (Stream<Path> entries = Files.list(Path.of(System.getenv("MMAPROOF_TREES")))) {
      return entries
          .filter(tree -> Files.exists(tree.resolve("MAINTAINERS")))
          .sorted()
          .reduce((a, b) -> b)
          .orElseThrow();
    }
  }

  private static Map<String, RoundTrip.Outcome> compare(
      Queue<Subjects.Subject> open, RoundTrip trip) throws IOException, InterruptedException {
    Map<String, RoundTrip.Outcome> outcomes = new TreeMap<>();
    for (Subjects.Subject next = open.poll(); next != null; next = open.poll()) {
      RoundTrip.Outcome outcome = trip.compare(next.file(), next.function(), INPUTS);
      outcomes.put(next.name() + ":" + next.function().at().line(), outcome);
    }
    return outcomes;
  }

  private static void check(Map<String, RoundTrip.Outcome> outcomes) {
    List<String> different = new ArrayList<>();
    Map<String, Integer> stages = new TreeMap<>();
    outcomes.forEach(
        (name, outcome) -> {
          // Where every input faults, nothing was seen.
          boolean blind = outcome.compared() && outcome.ended() == 0;
          boolean apart =
              outcome.different() > 0 || outcome.lopsided() > (outcome.ended() + 19) / 20;
          if (apart) {
            different.add(name + ": " + outcome);
          }
          String left = blind ? "every input faults" : outcome.reason();
          stages.merge(outcome.compared() && !blind ? "compared" : left, 1, Integer::sum);
        });
    System.out.println(outcomes.size() + " hooks and helpers: " + stages);
    assertThat(different).isEmpty();
    assertThat(stages.getOrDefault("compared", 0)).isGreaterThanOrEqualTo(COMPARED_MIN);
  }
}
