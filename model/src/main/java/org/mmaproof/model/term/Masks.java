// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.term;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.mmaproof.model.term.Term.Op;

/** Bitwise and: one mask, pushed inwards to where it decides something. */
final class Masks {
  private final Terms terms;
  private final Pool pool;

  Masks(Terms terms, Pool pool) {
    this.terms = terms;
    this.pool = pool;
  }

  Term and(Term a, Term b) {
    NavigableSet<Term> rest = new TreeSet<>(Linear.ORDER);
    long mask = -1;
    for (Term kid : flat(Op.AND, a, b)) {
      if (kid.isConstant()) {
        mask &= kid.bits();
      } else {
        rest.add(kid);
      }
    }
    if (rest.isEmpty() || mask == 0) {
      return terms.constant(mask);
    }
    if (rest.size() == 1) {
      return masked(rest.first(), mask);
    }
    if (rest.stream().anyMatch(x -> Linear.isComplement(x) && rest.contains(x.kid(0)))) {
      return terms.constant(0);
    }
    List<Term> kids = new ArrayList<>(rest);
    kids.removeIf(x -> x.op() == Op.OR && x.kids().stream().anyMatch(rest::contains));
    return kids.size() == 1 ? masked(kids.get(0), mask) : several(kids, mask);
  }

  private Term several(List<Term> kids, long mask) {
    long zeros = kids.stream().mapToLong(x -> x.known().zeros()).reduce(0, (x, y) -> x | y);
    long kept = mask & ~zeros;
    if (kept == 0) {
      return terms.constant(0);
    }
    int width = 64 - Long.numberOfLeadingZeros(kept);
    Term first = terms.low(kids.get(0), width);
    List<Term> all = new ArrayList<>();
    boolean changed = false;
    for (Term kid : kids) {
      Term low = width < 64 ? terms.low(kid, width) : kid;
      changed |= low != kid;
      all.add(low);
    }
    if (changed) {
      Term result = first;
      for (Term kid : all.subList(1, all.size())) {
        result = and(result, kid);
      }
      return and(result, terms.constant(kept));
    }
    if ((kept | zeros) != -1) {
      all.add(terms.constant(kept));
    }
    return terms.settled(pool.of(Op.AND, all));
  }

  /** {@code x & mask}. */
  Term masked(Term x, long mask) {
    Known known = x.known();
    long kept = mask & ~known.zeros();
    if ((kept | known.zeros()) == -1) {
      return x;
    }
    if ((kept & ~known.ones()) == 0) {
      return terms.constant(kept);
    }
    int width = 64 - Long.numberOfLeadingZeros(kept);
    Term low = width < 64 ? terms.low(x, width) : x;
    if (low != x) {
      return terms.and(low, terms.constant(kept));
    }
    Term constant = terms.constant(kept);
    return switch (x.op()) {
      case OR, XOR -> {
        Term result = terms.constant(0);
        for (Term kid : x.kids()) {
          Term part = terms.and(kid, constant);
          result = x.op() == Op.OR ? terms.or(result, part) : terms.xor(result, part);
        }
        yield result;
      }
      case AND -> and(x, constant);
      case CONSTANT -> terms.constant(x.bits() & mask);
      case ITE ->
          terms.choose(x.kid(0), terms.and(x.kid(1), constant), terms.and(x.kid(2), constant));
      case MULTIPLY -> {
        boolean shift = x.kid(0).isConstant() && Long.bitCount(x.kid(0).bits()) == 1;
        int by = shift ? Long.numberOfTrailingZeros(x.kid(0).bits()) : 0;
        yield shift
            ? terms.multiply(x.kid(0), terms.and(x.kid(1), terms.constant(kept >>> by)))
            : terms.settled(pool.of(Op.AND, x, constant));
      }
      default -> terms.settled(pool.of(Op.AND, x, constant));
    };
  }

  /** The kids of nested operators of one kind. */
  static List<Term> flat(Op op, Term a, Term b) {
    List<Term> kids = new ArrayList<>();
    kids.addAll(a.op() == op ? a.kids() : List.of(a));
    kids.addAll(b.op() == op ? b.kids() : List.of(b));
    return kids;
  }
}
