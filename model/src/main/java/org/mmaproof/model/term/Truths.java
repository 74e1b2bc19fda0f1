// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.term;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.mmaproof.model.term.Term.Op;

/**
 * Negation down to the comparisons; conjunctions and disjunctions flat, in order, without echoes.
 */
final class Truths {
  private final Terms terms;
  private final Pool pool;

  Truths(Terms terms, Pool pool) {
    this.terms = terms;
    this.pool = pool;
  }

  Term not(Term t) {
    return switch (t.op()) {
      case TRUE -> terms.truth(false);
      case FALSE -> terms.truth(true);
      case NOT -> t.kid(0);
      case ULT -> pool.of(Op.ULE, t.kid(1), t.kid(0));
      case ULE -> pool.of(Op.ULT, t.kid(1), t.kid(0));
      case SLT -> pool.of(Op.SLE, t.kid(1), t.kid(0));
      case SLE -> pool.of(Op.SLT, t.kid(1), t.kid(0));
      case ALL -> terms.any(t.kids().stream().map(terms::not).toList());
      case ANY -> terms.all(t.kids().stream().map(terms::not).toList());
      default -> pool.of(Op.NOT, t);
    };
  }

  /** {@code op} is ALL or ANY. */
  Term join(Op op, Collection<Term> truths) {
    Term neutral = terms.truth(op == Op.ALL);
    Term ending = terms.truth(op != Op.ALL);
    Op dual = op == Op.ALL ? Op.ANY : Op.ALL;
    NavigableSet<Term> kids = new TreeSet<>(Linear.ORDER);
    truths.forEach(t -> kids.addAll(t.op() == op ? t.kids() : List.of(t)));
    kids.remove(neutral);
    if (kids.contains(ending) || kids.stream().anyMatch(t -> isLiteral(t) && opposed(t, kids))) {
      return ending;
    }
    List<Term> rest = new ArrayList<>();
    boolean changed = false;
    for (Term kid : kids) {
      Term left = kid.op() == dual ? shortened(kid, kids) : kid;
      changed |= left != kid;
      rest.add(left);
    }
    if (changed) {
      return join(op, rest);
    }
    return switch (rest.size()) {
      case 0 -> neutral;
      case 1 -> rest.get(0);
      default -> pool.of(op, rest);
    };
  }

  /** A part of the other kind beside its siblings: absorbed by one, or without one's opposite. */
  private Term shortened(Term part, NavigableSet<Term> siblings) {
    if (part.kids().stream().anyMatch(siblings::contains)) {
      return terms.truth(part.op() == Op.ANY);
    }
    List<Term> left =
        part.kids().stream().filter(t -> !(isLiteral(t) && opposed(t, siblings))).toList();
    return left.size() == part.kids().size() ? part : join(part.op(), left);
  }

  private boolean opposed(Term literal, NavigableSet<Term> among) {
    return among.contains(terms.not(literal));
  }

  private static boolean isLiteral(Term t) {
    return t.op() != Op.ALL && t.op() != Op.ANY;
  }

  Term same(Term a, Term b) {
    if (a == b) {
      return terms.truth(true);
    }
    if (a.op() == Op.TRUE || b.op() == Op.TRUE) {
      return a.op() == Op.TRUE ? b : a;
    }
    if (a.op() == Op.FALSE || b.op() == Op.FALSE) {
      return terms.not(a.op() == Op.FALSE ? b : a);
    }
    if (isNegative(a)) {
      return terms.not(terms.same(terms.not(a), b));
    }
    if (isNegative(b)) {
      return terms.not(terms.same(a, terms.not(b)));
    }
    boolean ordered = a.number() < b.number();
    return pool.of(Op.EQ, ordered ? a : b, ordered ? b : a);
  }

  private static boolean isNegative(Term t) {
    return t.op() == Op.NOT || t.op() == Op.ULE || t.op() == Op.SLE || t.op() == Op.ANY;
  }
}
