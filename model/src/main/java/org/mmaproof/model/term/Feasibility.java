// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.term;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mmaproof.model.term.Term.Op;

/**
 * The one door to the solver: can these truths hold together? What can be seen is answered without
 * it; what has nothing to do with each other is asked apart; what was asked is remembered. Not for
 * several threads.
 */
public final class Feasibility implements AutoCloseable {
  private static final int RECENT = 24;
  private static final Asked NOBODY = (truths, answer) -> {};

  private final Terms terms;
  private final Budget budget;
  private final Asked observer;
  private final Symbols symbols = new Symbols();
  private final Map<List<Term>, Answer> solved = new HashMap<>();
  private final Deque<Evaluation> recent = new ArrayDeque<>();
  private long queries;
  private long spent;
  private boolean closed;

  /** For the terms of one factory. */
  public Feasibility(Terms terms, Budget budget) {
    this(terms, budget, NOBODY);
  }

  /**
   * The same, telling every question that had to be worked out.
   *
   * @param observer is told the parts that share no name, each once as often as it is worked out
   */
  public Feasibility(Terms terms, Budget budget, Asked observer) {
    this.terms = terms;
    this.budget = budget;
    this.observer = observer;
  }

  /**
   * Whether all truths can hold together. Which assignment shows it may depend on what was asked
   * before, and so may whether a question that is too hard for the budget is answered by a model
   * that happens to be known; otherwise the answer depends on nothing but what is asked.
   */
  public Answer check(List<Term> truths) {
    return answer(truths, true);
  }

  /**
   * The same, with an assignment that satisfies as many of the wishes as it can: each in its order,
   * where it can be had beside the truths and the wishes had so far. Depends on nothing but what is
   * asked.
   */
  public Answer least(List<Term> truths, List<Term> wishes) {
    Answer best = answer(truths, false);
    List<Term> kept = new ArrayList<>(truths);
    for (Term wish : wishes) {
      if (!(best instanceof Answer.Possible possible)) {
        return best;
      }
      kept.add(wish);
      if (!possible.assignment().holds(wish)) {
        Answer with = answer(kept, false);
        if (with instanceof Answer.Possible) {
          best = with;
        } else {
          kept.remove(kept.size() - 1);
        }
      }
    }
    return best;
  }

  private Answer answer(List<Term> truths, boolean anyModel) {
    if (closed) {
      throw new IllegalStateException("closed");
    }
    Term all = terms.all(truths);
    if (all.op() == Op.FALSE || Spans.contradict(all)) {
      return new Answer.Impossible();
    }
    List<Term> question =
        all.op() == Op.TRUE ? List.of() : all.op() == Op.ALL ? all.kids() : List.of(all);
    Assignment found = Assignment.zero();
    Optional<Answer> doubt = Optional.empty();
    for (List<Term> part : symbols.components(question)) {
      Answer answer = part(part, anyModel);
      if (answer instanceof Answer.Impossible) {
        return answer;
      }
      if (answer instanceof Answer.Possible possible) {
        found = found.with(possible.assignment());
      } else {
        doubt = Optional.of(doubt.orElse(answer));
      }
    }
    if (doubt.isPresent()) {
      return doubt.get();
    }
    return whole(question, found);
  }

  private Answer whole(List<Term> question, Assignment found) {
    Evaluation evaluation = new Evaluation(found);
    if (!question.stream().allMatch(evaluation::holds)) {
      return new Answer.Unknown("model");
    }
    remember(evaluation);
    return new Answer.Possible(found);
  }

  /** Truths that hang together. */
  private Answer part(List<Term> question, boolean anyModel) {
    Answer known = solved.get(question);
    if (known != null) {
      return known;
    }
    if (anyModel) {
      for (Evaluation evaluation : recent) {
        if (question.stream().allMatch(evaluation::holds)) {
          Answer again = new Answer.Possible(symbols.restricted(evaluation, question));
          observer.asked(question, again);
          return again;
        }
      }
    }
    long left = budget.total() - spent;
    if (left <= 0) {
      return new Answer.Unknown("budget");
    }
    FeasibilitySolver.Solved fresh = FeasibilitySolver.solve(question, budget.perQuery());
    queries++;
    spent += fresh.work();
    solved.put(question, fresh.answer());
    observer.asked(question, fresh.answer());
    if (fresh.answer() instanceof Answer.Possible possible) {
      remember(new Evaluation(possible.assignment()));
    }
    return fresh.answer();
  }

  private void remember(Evaluation evaluation) {
    recent.addFirst(evaluation);
    if (recent.size() > RECENT) {
      recent.removeLast();
    }
  }

  /** The variables, propositions and applications inside a term. */
  Set<Term> symbols(Term term) {
    return symbols.of(term);
  }

  /** How often the solver had to be asked. */
  public long queries() {
    return queries;
  }

  /** Units of work that the solver took. */
  public long spent() {
    return spent;
  }

  /** No more questions. Nothing is held outside Java between two of them. */
  @Override
  public void close() {
    closed = true;
  }
}
