// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mmaproof.model.flow.Site;
import org.mmaproof.model.ir.Span;
import org.mmaproof.model.term.Budget;
import org.mmaproof.model.term.Feasibility;
import org.mmaproof.model.term.Term;
import org.mmaproof.model.term.Terms;

/** Decisions of one run. */
final class TrailTest {
  private static final Site HERE = Site.of(new Span("a.c", 0, 0, 1));

  private final Terms terms = new Terms();
  private final Feasibility feasibility = new Feasibility(terms, Budget.standard());
  private final Term small = terms.below(terms.variable("n"), terms.constant(10));
  private final Term large = terms.below(terms.constant(20), terms.variable("n"));
  private final Term pointer = terms.variable("p");

  @AfterEach
  void close() {
    feasibility.close();
  }

  private Trail trail(boolean trusted, List<Term> given, List<Boolean> told) {
    return new Trail(terms, feasibility, trusted, given, told);
  }

  @Test
  void whatContradictsTheWaySoFarIsNotTaken() {
    Trail trail = trail(false, List.of(small), List.of());
    assertThat(trail.holds(large, HERE)).isFalse();
    assertThat(trail.others()).isEmpty();
  }

  @Test
  void aRunThatCannotBeDoesNotGoOn() {
    assertThat(trail(false, List.of(small), List.of()).goesOn(large, HERE)).isFalse();
  }

  @Test
  void whereBothWaysCanBeTheOtherIsTold() {
    Trail trail = trail(false, List.of(), List.of());
    assertThat(trail.holds(small, HERE)).isTrue();
    assertThat(trail.others()).containsExactly(List.of(false));
    assertThat(trail.condition()).containsExactly(small);
  }

  @Test
  void whatIsToldIsTakenAndLeadsOn() {
    Trail trail = trail(false, List.of(), List.of(false));
    assertThat(trail.holds(small, HERE)).isFalse();
    assertThat(trail.others()).isEmpty();
    assertThat(trail.holds(large, HERE)).isTrue();
    assertThat(trail.others()).containsExactly(List.of(false, false));
  }

  @Test
  void whatIsKnownIsNotDecidedAgain() {
    Trail trail = trail(false, List.of(small), List.of());
    assertThat(trail.holds(small, HERE)).isTrue();
    assertThat(trail.holds(terms.not(small), HERE)).isFalse();
    assertThat(feasibility.queries()).isZero();
  }

  @Test
  void aPointerThatIsFollowedMayBeNull() {
    Trail trail = trail(false, List.of(), List.of());
    assertThat(trail.isNull(pointer, HERE)).isFalse();
    assertThat(trail.others()).hasSize(1);
  }

  @Test
  void aPointerThatIsFollowedIsNotNullWhereCrashesAreOfNoInterest() {
    Trail trail = trail(true, List.of(), List.of());
    assertThat(trail.isNull(pointer, HERE)).isFalse();
    assertThat(trail.others()).isEmpty();
    assertThat(trail.isKnown(terms.not(terms.equal(pointer, terms.constant(0))))).isTrue();
  }

  @Test
  void aPointerThatCanOnlyBeNullIsNull() {
    Term none = terms.equal(pointer, terms.constant(0));
    assertThat(trail(true, List.of(none), List.of()).isNull(pointer, HERE)).isTrue();
  }
}
