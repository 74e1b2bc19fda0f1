// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.term;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts one term for another wherever it stands. */
public final class Substitution {
  private final Terms terms;
  private final Map<Term, Term> known = new HashMap<>();

  /**
   * @param part both are numbers, or both are truths
   */
  public Substitution(Terms terms, Term part, Term by) {
    this.terms = terms;
    known.put(part, by);
  }

  /** The term with the other one put in. */
  public Term in(Term term) {
    Term done = known.get(term);
    if (done == null) {
      done = term.kids().isEmpty() ? term : made(term, term.kids().stream().map(this::in).toList());
      known.put(term, done);
    }
    return done;
  }

  private Term made(Term term, List<Term> kids) {
    return switch (term.op()) {
      case APPLY -> terms.apply(term.name(), kids);
      case ADD -> kids.stream().reduce(terms::add).orElseThrow();
      case AND -> kids.stream().reduce(terms::and).orElseThrow();
      case OR -> kids.stream().reduce(terms::or).orElseThrow();
      case XOR -> kids.stream().reduce(terms::xor).orElseThrow();
      case MULTIPLY -> terms.multiply(kids.get(0), kids.get(1));
      case UDIV -> terms.udiv(kids.get(0), kids.get(1));
      case SDIV -> terms.sdiv(kids.get(0), kids.get(1));
      case UREM -> terms.urem(kids.get(0), kids.get(1));
      case SREM -> terms.srem(kids.get(0), kids.get(1));
      case SHL -> terms.shl(kids.get(0), kids.get(1));
      case LSHR -> terms.lshr(kids.get(0), kids.get(1));
      case ASHR -> terms.ashr(kids.get(0), kids.get(1));
      case CUT -> terms.cut(kids.get(0), term.width(), term.signed());
      case ITE -> terms.choose(kids.get(0), kids.get(1), kids.get(2));
      case EQ ->
          kids.get(0).isTruth()
              ? terms.same(kids.get(0), kids.get(1))
              : terms.equal(kids.get(0), kids.get(1));
      case ULT -> terms.below(kids.get(0), kids.get(1));
      case ULE -> terms.notAbove(kids.get(0), kids.get(1));
      case SLT -> terms.less(kids.get(0), kids.get(1));
      case SLE -> terms.notMore(kids.get(0), kids.get(1));
      case NOT -> terms.not(kids.get(0));
      case ALL -> terms.all(kids);
      case ANY -> terms.any(kids);
      case CONSTANT, VARIABLE, TRUE, FALSE, PROPOSITION -> term;
    };
  }
}
