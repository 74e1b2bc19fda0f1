// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.proof;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mmaproof.model.exec.Decisions;
import org.mmaproof.model.flow.Site;
import org.mmaproof.model.term.Answer;
import org.mmaproof.model.term.Feasibility;
import org.mmaproof.model.term.Premises;
import org.mmaproof.model.term.Term;
import org.mmaproof.model.term.Terms;

/**
 * The decisions of one run: the first ones are told, the others are made, true before false where
 * both can be. What was not taken can be told to another run.
 */
final class Trail implements Decisions {
  private final Terms terms;
  private final Premises premises;
  private final boolean trusted;
  private final List<Boolean> told;
  private final List<Boolean> taken = new ArrayList<>();
  private final List<List<Boolean>> others = new ArrayList<>();
  private final List<Term> condition = new ArrayList<>();
  private final Set<Term> known = new HashSet<>();

  /**
   * @param trusted whether what crashes is of no interest: a pointer that is followed and can be
   *     other than null is not null, and so on
   * @param given holds for the run from its begin
   * @param told how the first decisions go
   */
  Trail(
      Terms terms, Feasibility feasibility, boolean trusted, List<Term> given, List<Boolean> told) {
    this.trusted = trusted;
    this.terms = terms;
    this.premises = new Premises(feasibility);
    this.told = told;
    given.forEach(this::add);
  }

  @Override
  public boolean holds(Term truth, Site at) {
    Term not = terms.not(truth);
    if (known.contains(truth) || known.contains(not)) {
      return known.contains(truth);
    }
    boolean way = taken.size() < told.size() ? told.get(taken.size()) : choose(truth, not);
    taken.add(way);
    add(way ? truth : not);
    return way;
  }

  @Override
  public boolean isNull(Term pointer, Site at) {
    return !isDefined(terms.not(terms.equal(pointer, terms.constant(0))), at);
  }

  @Override
  public boolean isDefined(Term truth, Site at) {
    return trusted ? goesOn(truth, at) : holds(truth, at);
  }

  @Override
  public boolean goesOn(Term truth, Site at) {
    if (known.contains(truth)) {
      return true;
    }
    boolean way =
        taken.size() < told.size()
            ? told.get(taken.size())
            : !known.contains(terms.not(truth)) && possible(truth);
    taken.add(way);
    if (way) {
      add(truth);
    }
    return way;
  }

  private boolean choose(Term truth, Term not) {
    if (!possible(truth)) {
      return false;
    }
    if (possible(not)) {
      List<Boolean> other = new ArrayList<>(taken);
      other.add(false);
      others.add(other);
    }
    return true;
  }

  private boolean possible(Term truth) {
    return !(premises.with(truth) instanceof Answer.Impossible);
  }

  private void add(Term truth) {
    if (truth.op() == Term.Op.ALL) {
      truth.kids().forEach(this::add);
      return;
    }
    if (truth.op() != Term.Op.TRUE && known.add(truth)) {
      condition.add(truth);
      premises.add(truth);
    }
  }

  /** Whether that truth was decided, or given. */
  boolean isKnown(Term truth) {
    return known.contains(truth);
  }

  /** All that holds on the way. */
  List<Term> condition() {
    return List.copyOf(condition);
  }

  /** The begins of the runs that go another way. */
  List<List<Boolean>> others() {
    return others;
  }
}
