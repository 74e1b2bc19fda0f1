// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.term;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Solvers of other makers read our questions and give our answers. Skipped where none is. */
final class OtherSolversTest {
  private static final Budget SMALL = new Budget(60_000, Long.MAX_VALUE);

  @TempDir private Path folder;

  static Stream<List<String>> solvers() {
    return Stream.of(
        List.of("cvc5", "--lang=smt2", "--tlimit=4000"),
        List.of("boolector", "--smt2", "-t", "4"),
        List.of("z3", "-smt2", "-T:4"));
  }

  @ParameterizedTest
  @MethodSource("solvers")
  void anotherSolverAgrees(List<String> solver) throws IOException, InterruptedException {
    assumeTrue(isInstalled(solver.get(0)), solver.get(0) + " is not installed");
    Terms terms = new Terms();
    int agreed = 0;
    try (Feasibility feasibility = new Feasibility(terms, SMALL)) {
      for (List<Term> question : questions(terms)) {
        Answer ours = feasibility.check(question);
        String theirs = ask(solver, Smt.query(question));
        if (ours instanceof Answer.Unknown || !theirs.endsWith("sat")) {
          continue;
        }
        assertThat(theirs)
            .as("%s", question)
            .isEqualTo(ours instanceof Answer.Possible ? "sat" : "unsat");
        agreed++;
      }
    }
    assertThat(agreed).isGreaterThan(40);
  }

  @Test
  void namesOfAllKindsAreNamesForASolver() throws IOException, InterruptedException {
    assumeTrue(isInstalled("cvc5"), "cvc5 is not installed");
    Terms terms = new Terms();
    Term odd = terms.variable("in:file->\"f|\\\n\u00e9 (x");
    Term same = terms.variable("f");
    Term call = terms.apply("f", List.of(odd));
    Term noCall = terms.apply("f", List.of());
    Term truth = terms.proposition("f");
    String text =
        Smt.query(
            List.of(
                truth, terms.below(odd, same), terms.below(same, call), terms.below(call, noCall)));
    assertThat(ask(List.of("cvc5", "--lang=smt2"), text)).isEqualTo("sat");
  }

  @Test
  void theSameQuestionIsTheSameText() {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      Terms terms = new Terms();
      texts.add(questions(terms).stream().map(Smt::query).reduce("", String::concat));
    }
    assertThat(texts.get(0)).isEqualTo(texts.get(1)).contains("(check-sat)");
  }

  private static List<List<Term>> questions(Terms terms) {
    List<List<Term>> questions = new ArrayList<>();
    for (int seed = 0; seed < 60; seed++) {
      RandomTrees random = new RandomTrees(500_000 + seed);
      questions.add(List.of(random.truth(3).build(terms), random.truth(2).build(terms)));
    }
    Term offset = terms.variable("offset");
    Term length = terms.variable("length");
    Term size = terms.variable("size");
    Term end = terms.add(offset, length);
    Term outside =
        terms.either(terms.below(size, offset), terms.below(terms.subtract(size, offset), length));
    Term differs = terms.not(terms.same(terms.below(size, end), outside));
    questions.add(List.of(differs));
    questions.add(List.of(differs, terms.notAbove(offset, end)));
    return questions;
  }

  private String ask(List<String> solver, String text) throws IOException, InterruptedException {
    Path file = folder.resolve("question.smt2");
    Files.writeString(file, text);
    List<String> command = new ArrayList<>(solver);
    command.add(file.toString());
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    assertThat(said).as(text).doesNotContain("rror");
    return said.lines().reduce("", (before, line) -> line).strip();
  }

  private static boolean isInstalled(String program) {
    return Stream.of(System.getenv("PATH").split(":"))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }
}
