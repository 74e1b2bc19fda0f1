// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.term;

import org.mmaproof.model.term.Term.Op;

/** One of two, by a truth that is never a negation. */
final class Choices {
  private final Terms terms;
  private final Pool pool;

  Choices(Terms terms, Pool pool) {
    this.terms = terms;
    this.pool = pool;
  }

  /** A choice of two constants. */
  static boolean isOfConstants(Term term) {
    return term.op() == Op.ITE && term.kid(1).isConstant() && term.kid(2).isConstant();
  }

  /** A choice whose ends are constants, and not many of them. */
  static boolean isTable(Term term, int atMost) {
    return ends(term, atMost) <= atMost;
  }

  private static int ends(Term term, int atMost) {
    if (term.isConstant()) {
      return 1;
    }
    if (term.op() != Op.ITE || atMost < 2) {
      return atMost + 1;
    }
    int first = ends(term.kid(1), atMost - 1);
    return first + ends(term.kid(2), Math.max(0, atMost - first));
  }

  Term number(Term truth, Term then, Term otherwise) {
    switch (truth.op()) {
      case TRUE -> {
        return then;
      }
      case FALSE -> {
        return otherwise;
      }
      case NOT, ULE, SLE, ANY -> {
        return number(terms.not(truth), otherwise, then);
      }
      default -> {}
    }
    Term yes = under(truth, then, true);
    Term no = under(truth, otherwise, false);
    if (yes == no) {
      return yes;
    }
    if (yes.op() == Op.ITE) {
      if (yes.kid(2) == no) {
        return number(terms.both(truth, yes.kid(0)), yes.kid(1), no);
      }
      if (yes.kid(1) == no) {
        return number(terms.both(truth, terms.not(yes.kid(0))), yes.kid(2), no);
      }
    }
    if (no.op() == Op.ITE) {
      if (no.kid(1) == yes) {
        return number(terms.either(truth, no.kid(0)), yes, no.kid(2));
      }
      if (no.kid(2) == yes) {
        return number(terms.either(truth, terms.not(no.kid(0))), yes, no.kid(1));
      }
    }
    return terms.settled(pool.of(Op.ITE, truth, yes, no));
  }

  /** What is left of a number where a truth is known. */
  private static Term under(Term truth, Term number, boolean holds) {
    Term rest = number;
    while (rest.op() == Op.ITE && rest.kid(0) == truth) {
      rest = rest.kid(holds ? 1 : 2);
    }
    return rest;
  }

  /** The same of truths. */
  Term truth(Term which, Term then, Term otherwise) {
    if (then == otherwise) {
      return then;
    }
    boolean decided = Equalities.isDecided(then) || Equalities.isDecided(otherwise);
    return !decided && then == terms.not(otherwise)
        ? terms.same(which, then)
        : terms.both(terms.either(terms.not(which), then), terms.either(which, otherwise));
  }
}
