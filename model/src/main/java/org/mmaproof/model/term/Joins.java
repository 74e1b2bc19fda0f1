// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.term;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.mmaproof.model.term.Term.Op;

/**
 * Bitwise or and exclusive or: {@code (base & ~cleared) | set}, whatever the order of the steps.
 */
final class Joins {
  private final Terms terms;
  private final Pool pool;

  Joins(Terms terms, Pool pool) {
    this.terms = terms;
    this.pool = pool;
  }

  Term or(Term a, Term b) {
    long set = 0;
    Map<List<Term>, Long> masks = new LinkedHashMap<>();
    for (Term kid : Masks.flat(Op.OR, a, b)) {
      if (kid.isConstant()) {
        set |= kid.bits();
        continue;
      }
      Term last = kid.op() == Op.AND ? kid.kid(kid.kids().size() - 1) : kid;
      boolean masked = kid.op() == Op.AND && last.isConstant();
      List<Term> base =
          masked
              ? kid.kids().subList(0, kid.kids().size() - 1)
              : kid.op() == Op.AND ? kid.kids() : List.of(kid);
      masks.merge(base, masked ? last.bits() : -1, (x, y) -> x | y);
    }
    List<Term> kids = new ArrayList<>();
    for (Map.Entry<List<Term>, Long> entry : masks.entrySet()) {
      Term kid = remasked(entry.getKey(), entry.getValue(), set);
      if ((kid.known().possible() & ~set) != 0) {
        kids.add(kid);
      }
    }
    return joined(kids, set);
  }

  /** Bits that are set anyway are not cleared first; from a choice of constants they vanish. */
  private Term remasked(List<Term> base, long mask, long set) {
    Term kid = base.get(0);
    for (Term other : base.subList(1, base.size())) {
      kid = terms.and(kid, other);
    }
    boolean whole = ((mask | set) & kid.known().possible()) == kid.known().possible();
    return whole && !Choices.isOfConstants(kid) ? kid : terms.and(kid, terms.constant(mask & ~set));
  }

  private Term joined(List<Term> unmerged, long bits) {
    List<Term> kids = mergedChoices(unmerged);
    if (kids.stream().anyMatch(Term::isConstant)) {
      Term result = terms.constant(bits);
      for (Term kid : kids) {
        result =
            kid.isConstant() && result.isConstant()
                ? terms.constant(result.bits() | kid.bits())
                : or(result, kid);
      }
      return result;
    }
    long ones = kids.stream().mapToLong(x -> x.known().ones()).reduce(0, (x, y) -> x | y);
    long set = (bits & ~ones) == 0 ? 0 : bits;
    if (set == -1 || kids.isEmpty()) {
      return terms.constant(set);
    }
    Term first = kids.get(0);
    if (kids.size() == 1) {
      return set == 0 ? first : single(first, set);
    }
    NavigableSet<Term> all = new TreeSet<>(Linear.ORDER);
    all.addAll(kids);
    if (all.stream().anyMatch(x -> Linear.isComplement(x) && all.contains(x.kid(0)))) {
      return terms.constant(-1);
    }
    List<Term> rest = new ArrayList<>(all);
    rest.removeIf(x -> x.op() == Op.AND && x.kids().stream().anyMatch(all::contains));
    if (rest.size() == 1) {
      return or(rest.get(0), terms.constant(set));
    }
    if (set != 0) {
      rest.add(terms.constant(set));
    }
    return terms.settled(pool.of(Op.OR, rest));
  }

  private Term single(Term x, long set) {
    Term constant = terms.constant(set);
    if (x.op() == Op.ITE) {
      return terms.choose(x.kid(0), terms.or(x.kid(1), constant), terms.or(x.kid(2), constant));
    }
    boolean shifted = x.op() == Op.MULTIPLY && (x.known().possible() & set) == 0;
    return shifted ? terms.add(x, constant) : terms.settled(pool.of(Op.OR, x, constant));
  }

  /** Two choices of constants by one truth are one. */
  private List<Term> mergedChoices(List<Term> kids) {
    List<Term> merged = new ArrayList<>();
    for (Term kid : kids) {
      int place = -1;
      for (int i = 0; i < merged.size() && Choices.isOfConstants(kid); i++) {
        boolean both = Choices.isOfConstants(merged.get(i));
        place = both && merged.get(i).kid(0) == kid.kid(0) ? i : place;
      }
      if (place < 0) {
        merged.add(kid);
      } else {
        Term other = merged.get(place);
        merged.set(
            place,
            terms.choose(
                kid.kid(0),
                terms.constant(kid.kid(1).bits() | other.kid(1).bits()),
                terms.constant(kid.kid(2).bits() | other.kid(2).bits())));
      }
    }
    return merged;
  }

  Term xor(Term a, Term b) {
    NavigableSet<Term> rest = new TreeSet<>(Linear.ORDER);
    long flipped = 0;
    for (Term kid : Masks.flat(Op.XOR, a, b)) {
      if (kid.isConstant()) {
        flipped ^= kid.bits();
      } else if (!rest.add(kid)) {
        rest.remove(kid);
      }
    }
    if (rest.isEmpty()) {
      return terms.constant(flipped);
    }
    if (rest.size() == 1) {
      return flipped(rest.first(), flipped);
    }
    List<Term> kids = new ArrayList<>(rest);
    if (flipped != 0) {
      kids.add(terms.constant(flipped));
    }
    return terms.settled(pool.of(Op.XOR, kids));
  }

  private Term flipped(Term x, long bits) {
    Term constant = terms.constant(bits);
    if (bits == 0) {
      return x;
    }
    if ((x.known().possible() & bits) == 0) {
      return terms.or(x, constant);
    }
    if ((bits & ~x.known().ones()) == 0) {
      return terms.and(x, terms.constant(~bits));
    }
    if (x.op() == Op.ITE && (x.kid(1).isConstant() || x.kid(2).isConstant())) {
      return terms.choose(x.kid(0), terms.xor(x.kid(1), constant), terms.xor(x.kid(2), constant));
    }
    return bits == -1 ? terms.subtract(constant, x) : terms.settled(pool.of(Op.XOR, x, constant));
  }
}
