// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.term;

import java.util.ArrayList;
import java.util.List;

/** The one door to the solver: can these truths hold together? Not for several threads. */
public final class Feasibility implements AutoCloseable {
  private final Terms terms;
  private final Budget budget;
  private final Asked observer;
  private long queries;
  private long spent;

  /** For the terms of one factory. */
  public Feasibility(Terms terms, Budget budget) {
    this(terms, budget, (truths, answer) -> {});
  }

  /** The same, telling every question that had to be worked out. */
  public Feasibility(Terms terms, Budget budget, Asked observer) {
    this.terms = terms;
    this.budget = budget;
    this.observer = observer;
  }

  /** Whether all truths can hold together. */
  public Answer check(List<Term> truths) {
    Term all = terms.all(truths);
    if (all.op() == Term.Op.TRUE) {
      return new Answer.Possible(Assignment.zero());
    }
    if (all.op() == Term.Op.FALSE) {
      return new Answer.Impossible();
    }
    if (spent >= budget.total()) {
      return new Answer.Unknown("budget");
    }
    List<Term> question = all.op() == Term.Op.ALL ? all.kids() : List.of(all);
    FeasibilitySolver.Solved solved = FeasibilitySolver.solve(question, budget.perQuery());
    queries++;
    spent += solved.work();
    observer.asked(question, solved.answer());
    return solved.answer();
  }

  /**
   * The same, with an assignment that satisfies as many of the wishes as it can: each in its order
   * where it can be had beside the truths and the wishes had so far. Depends on nothing but what is
   * asked.
   */
  public Answer least(List<Term> truths, List<Term> wishes) {
    Answer best = check(truths);
    List<Term> kept = new ArrayList<>(truths);
    for (Term wish : wishes) {
      if (!(best instanceof Answer.Possible possible)) {
        return best;
      }
      kept.add(wish);
      if (!possible.assignment().holds(wish)) {
        Answer with = check(kept);
        if (with instanceof Answer.Possible) {
          best = with;
        } else {
          kept.remove(kept.size() - 1);
        }
      }
    }
    return best;
  }

  /** How often the solver had to be asked. */
  public long queries() {
    return queries;
  }

  /** Units of work that the solver took. */
  public long spent() {
    return spent;
  }

  /** Gives up what is held outside Java. */
  @Override
  public void close() {
    spent = budget.total();
  }
}
