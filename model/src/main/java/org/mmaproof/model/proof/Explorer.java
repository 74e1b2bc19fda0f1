// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.proof;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.mmaproof.model.exec.Outcome;
import org.mmaproof.model.flow.Site;
import org.mmaproof.model.term.Feasibility;
import org.mmaproof.model.term.Term;
import org.mmaproof.model.term.Terms;

/** Every way through one side, by running it again for each. */
final class Explorer {
  private static final int ENDINGS_MAX = 1_000;
  private static final String FAULT = "fault ";

  private final Terms terms;
  private final Feasibility feasibility;
  private final Deadline deadline;

  Explorer(Terms terms, Feasibility feasibility, Deadline deadline) {
    this.terms = terms;
    this.feasibility = feasibility;
    this.deadline = deadline;
  }

  /**
   * What was found.
   *
   * @param endings of ways that there are
   * @param cut why there may be others; empty: there are none
   */
  record Found(List<Ending> endings, Optional<Reason> cut) {}

  /**
   * The ways of {@code stage} through {@code plot} on which {@code given} holds.
   *
   * @param trusted whether crashes of this side are of no interest
   * @param failed the step that failed on the way that {@code given} describes; no other step fails
   */
  Found explore(Stage stage, Plot plot, boolean trusted, List<Term> given, Optional<Fault> failed) {
    List<Ending> endings = new ArrayList<>();
    Deque<List<Boolean>> open = new ArrayDeque<>(List.of(List.of()));
    while (!open.isEmpty()) {
      if (endings.size() >= ENDINGS_MAX) {
        return new Found(endings, Optional.of(new Reason(Reason.Why.BOUND, "ways through a hook")));
      }
      if (deadline.over(feasibility)) {
        return new Found(
            endings, Optional.of(new Reason(Reason.Why.BUDGET, "ways through a hook")));
      }
      Trail trail = new Trail(terms, feasibility, trusted, given, open.pop());
      Stage.Performed performed =
          stage.perform(plot, trail, (fault, at) -> fails(fault, at, failed, trail));
      trail.others().forEach(open::push);
      if (!(performed.outcome() instanceof Outcome.Excluded)) {
        endings.add(ending(performed, trail.condition()));
      }
    }
    return new Found(endings, Optional.empty());
  }

  private boolean fails(Fault fault, Site at, Optional<Fault> failed, Trail trail) {
    return failed.isPresent()
        ? failed.get().equals(fault)
        : trail.holds(terms.proposition(input(fault)), at);
  }

  static Ending ending(Stage.Performed performed, List<Term> condition) {
    Chronicle chronicle = performed.chronicle();
    return new Ending(
        performed.outcome(),
        condition,
        chronicle.told(),
        chronicle.scenes(),
        chronicle.fault(),
        chronicle.reads());
  }

  /** Whether a truth says of some step that it fails, or does not. */
  static boolean speaksOfFault(Term truth) {
    return truth
        .parts()
        .anyMatch(part -> part.op() == Term.Op.PROPOSITION && part.name().startsWith(FAULT));
  }

  /** The name of the input that says whether a step fails. */
  static String input(Fault fault) {
    return FAULT + fault;
  }
}
