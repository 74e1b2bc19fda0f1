// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.corpus.trees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.mmaproof.corpus.program.Mmaproof;
import org.mmaproof.corpus.program.Run;

/** Whole kernels, as their users have them: every run ends as it should and reads everything. */
final class RealTreesTest {
  /** Files in which something is known to be read wrong, by their ends. */
  private static final List<String> KNOWN = List.of();

  private static final int HOOKS_MIN = 200;

  private static List<Path> trees() throws IOException {
    Optional<String> directory = Optional.ofNullable(System.getenv("MMAPROOF_TREES"));
    assumeTrue(directory.isPresent(), "MMAPROOF_TREES names no directory of kernel trees");
    try (Stream<Path> entries = Files.list(Path.of(directory.get()))) {
      return entries.filter(tree -> Files.exists(tree.resolve("MAINTAINERS"))).sorted().toList();
    }
  }

  @TestFactory
  List<DynamicTest> aScanEndsAndReadsEverything() throws IOException {
    return each(
        tree -> {
          Run run = Mmaproof.in(tree).run("scan", "--format=json");
          assertThat(run.code()).as(run.err()).isBetween(0, 1);
          JsonNode report = run.json();
          assertThat(report.at("/summary/hooks").asInt()).isGreaterThan(HOOKS_MIN);
          assertThat(report.path("problems"))
              .filteredOn(problem -> problem.path("kind").asText().equals("parse"))
              .extracting(problem -> problem.path("file").asText())
              .allMatch(known());
        });
  }

  @TestFactory
  List<DynamicTest> aCensusEndsAndItsPlacesAreThere() throws IOException {
    return each(
        tree -> {
          Run run = Mmaproof.in(tree).run("census", "--format=json");
          assertThat(run.code()).as(run.err()).isZero();
          assertThat(run.said()).noneMatch(line -> line.contains("[parse]"));
          JsonNode rows = run.json().path("rows");
          assertThat(rows).hasSizeGreaterThan(HOOKS_MIN);
          for (JsonNode row : rows) {
            assertThat(text(tree, row.path("path").asText(), row.path("line").asInt()))
                .isNotBlank();
            for (String place : row.path("hook_def").asText().split("\\|")) {
              int colon = place.lastIndexOf(':');
              if (colon > 0) {
                int line = Integer.parseInt(place.substring(colon + 1));
                assertThat(text(tree, place.substring(0, colon), line)).isNotBlank();
              }
            }
          }
        });
  }

  private static Predicate<String> known() {
    return file -> KNOWN.stream().anyMatch(file::endsWith);
  }

  private static String text(Path tree, String file, int line) throws IOException {
    String all =
        new String(
            Files.readAllBytes(tree.resolve(file)), java.nio.charset.StandardCharsets.ISO_8859_1);
    return all.split("\n", -1)[line - 1];
  }

  /** What is done with one tree. */
  private interface Check {
    void check(Path tree) throws Exception;
  }

  private static List<DynamicTest> each(Check check) throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Path tree : trees()) {
      tests.add(DynamicTest.dynamicTest(tree.getFileName().toString(), () -> check.check(tree)));
    }
    return tests;
  }
}
