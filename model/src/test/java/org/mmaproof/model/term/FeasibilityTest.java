// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.term;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Answers of the door to the solver: right, cheap where they can be, and always the same. */
final class FeasibilityTest {
  /** Random questions may divide by variables: not what a solver should be kept busy with here. */
  private static final Budget SMALL = new Budget(60_000, Long.MAX_VALUE);

  private final Terms t = new Terms();
  private final Term x = t.variable("x");
  private final Term y = t.variable("y");
  private final Term z = t.variable("z");
  private final Term p = t.proposition("p");
  private final Feasibility feasibility = new Feasibility(t, Budget.standard());

  private Term is(Term number, long value) {
    return t.equal(number, t.constant(value));
  }

  @Test
  void aContradictionThatCanBeSeenIsNotAsked() {
    assertThat(feasibility.check(List.of(p, t.not(p)))).isEqualTo(new Answer.Impossible());
    assertThat(feasibility.check(List.of(is(x, 3), is(x, 4)))).isEqualTo(new Answer.Impossible());
    assertThat(feasibility.check(List.of(is(x, 3), t.below(t.constant(5), x))))
        .isEqualTo(new Answer.Impossible());
    assertThat(feasibility.check(List.of(t.below(x, y), t.notAbove(y, x))))
        .isEqualTo(new Answer.Impossible());
    assertThat(feasibility.queries()).isZero();
  }

  @Test
  void whatCannotBeIsImpossible() {
    Term fx = t.apply("f", List.of(x));
    Term fy = t.apply("f", List.of(y));
    assertThat(
            feasibility.check(List.of(t.notAbove(x, y), t.notAbove(y, x), t.not(t.equal(fx, fy)))))
        .isEqualTo(new Answer.Impossible());
    assertThat(feasibility.check(List.of(t.below(x, y), t.below(y, z), t.below(z, x))))
        .isEqualTo(new Answer.Impossible());
    Term sum = t.add(x, y);
    Term checks = t.either(t.below(z, x), t.below(t.subtract(z, x), y));
    assertThat(
            feasibility.check(List.of(t.notAbove(x, sum), t.not(t.same(t.below(z, sum), checks)))))
        .isEqualTo(new Answer.Impossible());
    assertThat(feasibility.check(List.of(is(t.multiply(x, y), 7), is(t.and(x, t.constant(1)), 0))))
        .isEqualTo(new Answer.Impossible());
  }

  @Test
  void whatCanBeHoldsUnderTheAssignment() {
    List<List<Term>> questions =
        List.of(
            List.of(),
            List.of(p, t.below(x, y), is(t.and(x, t.constant(7)), 3)),
            List.of(t.below(t.add(x, y), x), t.less(t.constant(0), y)),
            List.of(
                t.not(t.equal(t.apply("f", List.of(x)), t.apply("f", List.of(y)))),
                is(t.apply("f", List.of(t.constant(1))), 9),
                is(x, 1)),
            List.of(is(t.xor(x, t.multiply(y, z)), 99), t.below(t.constant(9), y)),
            List.of(
                is(t.apply("g", List.of(t.constant(1))), 4),
                is(t.apply("g", List.of(t.constant(2))), 5)),
            List.of(t.less(t.cut(x, 32, true), t.constant(-5)), t.below(x, t.constant(1L << 33))));
    for (List<Term> question : questions) {
      assertThat(feasibility.check(question))
          .isInstanceOfSatisfying(
              Answer.Possible.class,
              possible ->
                  assertThat(question).allMatch(truth -> possible.assignment().holds(truth)));
    }
  }

  @Test
  void whatHasNoNameInCommonIsAskedApart() {
    List<List<Term>> asked = new ArrayList<>();
    Feasibility listening =
        new Feasibility(t, Budget.standard(), (truths, answer) -> asked.add(truths));
    listening.check(List.of(t.below(x, y), p, is(t.and(z, t.constant(6)), 4)));
    assertThat(asked).hasSize(3);
    listening.check(List.of(t.below(x, y), p));
    assertThat(asked).hasSize(3);
    long before = listening.queries();
    listening.check(List.of(t.below(x, y), t.notAbove(x, y)));
    assertThat(listening.queries()).isEqualTo(before);
  }

  @Test
  void anEarlierModelSavesAQuery() {
    feasibility.check(List.of(is(t.add(x, y), 100), t.below(x, y)));
    long before = feasibility.queries();
    assertThat(feasibility.check(List.of(t.below(x, y)))).isInstanceOf(Answer.Possible.class);
    assertThat(feasibility.queries()).isEqualTo(before);
  }

  @Test
  void wishesAreGrantedInTheirOrder() {
    List<Term> truths = List.of(t.below(x, y));
    List<Term> wishes = List.of(is(y, 0), is(x, 4), is(y, 4), is(y, 9), p);
    assertThat(feasibility.least(truths, wishes))
        .isInstanceOfSatisfying(
            Answer.Possible.class,
            possible -> {
              assertThat(possible.assignment().value(x)).isEqualTo(4);
              assertThat(possible.assignment().value(y)).isEqualTo(9);
              assertThat(possible.assignment().holds(p)).isTrue();
            });
    assertThat(feasibility.least(List.of(p, t.not(p)), wishes)).isEqualTo(new Answer.Impossible());
  }

  @Test
  void answersDoNotDependOnWhatWasAskedBefore() {
    for (int seed = 0; seed < 5; seed++) {
      List<List<Term>> questions = new ArrayList<>();
      RandomTrees random = new RandomTrees(seed);
      for (int i = 0; i < 25; i++) {
        questions.add(List.of(random.truth(2).build(t), random.truth(3).build(t)));
      }
      List<Term> wishes = List.of(is(x, 4096), is(y, 1), is(z, 0), p);
      List<Told> first = told(questions, wishes);
      List<List<Term>> shuffled = new ArrayList<>(questions);
      Collections.shuffle(shuffled, new Random(seed));
      List<Told> second = told(shuffled, wishes);
      for (int i = 0; i < questions.size(); i++) {
        Told before = first.get(i);
        Told after = second.get(shuffled.indexOf(questions.get(i)));
        assertThat(after.least()).isEqualTo(before.least());
        if (!before.kind().equals("Unknown") && !after.kind().equals("Unknown")) {
          assertThat(after.kind()).isEqualTo(before.kind());
        }
      }
    }
  }

  private record Told(String kind, String least) {}

  private List<Told> told(List<List<Term>> questions, List<Term> wishes) {
    List<Told> told = new ArrayList<>();
    try (Feasibility fresh = new Feasibility(t, SMALL)) {
      for (List<Term> question : questions) {
        told.add(
            new Told(
                fresh.check(question).getClass().getSimpleName(),
                describe(fresh.least(question, wishes))));
      }
    }
    return told;
  }

  private static String describe(Answer answer) {
    return answer instanceof Answer.Possible possible
        ? possible.assignment().toString()
        : answer.toString();
  }

  @Test
  void aQuestionTooHardIsUnknown() {
    Term product = t.multiply(t.variable("a"), t.variable("b"));
    List<Term> factors =
        List.of(
            is(product, 0x3fffffff_ffffffd1L),
            t.below(t.constant(1), t.variable("a")),
            t.below(t.variable("a"), t.constant(1L << 31)),
            t.below(t.variable("b"), t.constant(1L << 32)),
            t.below(t.constant(1), t.variable("b")));
    Feasibility hurried = new Feasibility(t, new Budget(20_000, 30_000));
    Answer first = hurried.check(factors);
    assertThat(first).isInstanceOf(Answer.Unknown.class);
    assertThat(hurried.check(factors)).isEqualTo(first);
    assertThat(new Feasibility(t, new Budget(20_000, 30_000)).check(factors)).isEqualTo(first);
  }

  @Test
  void aBudgetSpentIsSpent() {
    Feasibility poor = new Feasibility(t, new Budget(1_000_000, 1));
    poor.check(List.of(t.below(x, y), t.below(y, z)));
    assertThat(poor.spent()).isPositive();
    assertThat(poor.check(List.of(is(t.xor(x, t.multiply(y, y)), 99))))
        .isEqualTo(new Answer.Unknown("budget"));
    assertThat(poor.check(List.of(p, t.not(p)))).isEqualTo(new Answer.Impossible());
  }

  @Test
  void nothingIsAskedThroughAClosedDoor() {
    feasibility.close();
    assertThatThrownBy(() -> feasibility.check(List.of(p)))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void nothingRandomIsWronglyImpossible() {
    Feasibility small = new Feasibility(t, SMALL);
    int impossible = 0;
    for (int seed = 0; seed < 300; seed++) {
      RandomTrees random = new RandomTrees(7_000_000 + seed);
      List<Tree> trees = List.of(random.truth(3), random.truth(2));
      List<Term> question = trees.stream().map(tree -> tree.build(t)).toList();
      Answer answer = small.check(question);
      impossible += answer instanceof Answer.Impossible ? 1 : 0;
      for (int i = 0; i < 40; i++) {
        Assignment names = random.assignment();
        if (trees.stream().allMatch(tree -> tree.value(names).signum() != 0)) {
          assertThat(answer).as("%s", question).isNotEqualTo(new Answer.Impossible());
        }
      }
    }
    assertThat(impossible).isBetween(30, 270);
  }
}
