// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.term;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mmaproof.model.term.Term.Op;

/** Sums and products in one normal form: parts in order, each once, with a factor; one constant. */
final class Sums {
  private final Terms terms;
  private final Pool pool;

  Sums(Terms terms, Pool pool) {
    this.terms = terms;
    this.pool = pool;
  }

  Term add(Term a, Term b) {
    return of(Linear.of(a).plus(Linear.of(b), 1));
  }

  Term subtract(Term a, Term b) {
    return of(Linear.of(a).plus(Linear.of(b), -1));
  }

  Term multiply(Term a, Term b) {
    if (a.isConstant() || b.isConstant()) {
      Term other = a.isConstant() ? b : a;
      return of(Linear.of(other).times((a.isConstant() ? a : b).bits()));
    }
    if (Choices.isOfConstants(a) || Choices.isOfConstants(b)) {
      Term choice = Choices.isOfConstants(a) ? a : b;
      Term other = choice == a ? b : a;
      return terms.choose(
          choice.kid(0), multiply(choice.kid(1), other), multiply(choice.kid(2), other));
    }
    boolean scaledA = isScaled(a);
    if (scaledA || isScaled(b)) {
      Term scaled = scaledA ? a : b;
      return multiply(scaled.kid(0), multiply(scaled.kid(1), scaledA ? b : a));
    }
    boolean ordered = a.number() < b.number();
    return terms.settled(pool.of(Op.MULTIPLY, ordered ? a : b, ordered ? b : a));
  }

  private static boolean isScaled(Term term) {
    return term.op() == Op.MULTIPLY && term.kid(0).isConstant();
  }

  /** The term that a sum is. */
  Term of(Linear untidy) {
    Linear sum = tidy(untidy);
    if (sum.isConstant()) {
      return terms.constant(sum.constant());
    }
    if (sum.parts().size() == 1) {
      return single(sum);
    }
    return terms.settled(pool.of(Op.ADD, kids(sum)));
  }

  private Term single(Linear sum) {
    Term part = sum.parts().firstKey();
    long factor = sum.parts().get(part);
    long constant = sum.constant();
    if (factor == 1 && constant == 0) {
      return part;
    }
    if (Choices.isOfConstants(part)) {
      return terms.choose(
          part.kid(0),
          terms.constant(part.kid(1).bits() * factor + constant),
          terms.constant(part.kid(2).bits() * factor + constant));
    }
    if (factor == -1 && constant == -1) {
      if (part.op() == Op.ITE && (part.kid(1).isConstant() || part.kid(2).isConstant())) {
        return terms.xor(part, terms.constant(-1));
      }
      return terms.settled(pool.of(Op.XOR, part, terms.constant(-1)));
    }
    if (factor == 1 && part.op() == Op.AND && (part.known().possible() & constant) == 0) {
      return terms.or(part, terms.constant(constant));
    }
    List<Term> kids = kids(sum);
    return terms.settled(kids.size() == 1 ? kids.get(0) : pool.of(Op.ADD, kids));
  }

  private List<Term> kids(Linear sum) {
    List<Term> kids = new ArrayList<>();
    sum.parts()
        .forEach(
            (part, factor) ->
                kids.add(factor == 1 ? part : pool.of(Op.MULTIPLY, terms.constant(factor), part)));
    if (sum.constant() != 0) {
      kids.add(terms.constant(sum.constant()));
    }
    return kids;
  }

  private Linear tidy(Linear sum) {
    Linear tidied = sum;
    while (true) {
      Linear next = chosen(joined(shiftedBack(narrowed(tidied))));
      if (next.equals(tidied)) {
        return tidied;
      }
      tidied = next;
    }
  }

  /** Of a part with an even factor only the low bits count. */
  private Linear narrowed(Linear sum) {
    Linear narrowed = sum;
    for (Map.Entry<Term, Long> part : sum.parts().entrySet()) {
      int even = Long.numberOfTrailingZeros(part.getValue());
      Term whole = part.getKey();
      Term low = even == 0 ? whole : terms.low(whole, 64 - even);
      boolean nothing = whole.known().possible() << even == 0;
      if (low != whole || nothing) {
        narrowed =
            narrowed
                .plus(Linear.part(whole, part.getValue()), -1)
                .plus(nothing ? Linear.constantOf(0) : Linear.of(low), part.getValue());
      }
    }
    return narrowed;
  }

  /** Beside other parts a choice of constants is a choice of something or nothing, one a truth. */
  private Linear chosen(Linear sum) {
    if (sum.parts().size() < 2) {
      return sum;
    }
    Map<Term, Long> differences = new LinkedHashMap<>();
    Linear rest = sum;
    for (Map.Entry<Term, Long> part : sum.parts().entrySet()) {
      Term choice = part.getKey();
      if (Choices.isOfConstants(choice)) {
        long then = choice.kid(1).bits() * part.getValue();
        long otherwise = choice.kid(2).bits() * part.getValue();
        differences.merge(choice.kid(0), then - otherwise, Long::sum);
        rest =
            rest.plus(Linear.part(choice, part.getValue()), -1)
                .plus(Linear.constantOf(otherwise), 1);
      }
    }
    for (Map.Entry<Term, Long> one : differences.entrySet()) {
      Term choice = terms.choose(one.getKey(), terms.constant(one.getValue()), terms.constant(0));
      rest = rest.plus(Linear.of(choice), 1);
    }
    return rest;
  }

  /** {@code (x >> 12) * 4096} is {@code x & ~4095}, and the same under a mask. */
  private Linear shiftedBack(Linear sum) {
    for (Map.Entry<Term, Long> part : sum.parts().entrySet()) {
      Term masked = part.getKey();
      boolean hasMask = isMasked(masked);
      Term shifted = hasMask ? masked.kid(0) : masked;
      if (shifted.op() != Op.LSHR || !shifted.kid(1).isConstant()) {
        continue;
      }
      int by = (int) shifted.kid(1).bits();
      if (Long.numberOfTrailingZeros(part.getValue()) >= by) {
        long mask = (hasMask ? masked.kid(1).bits() : -1) << by;
        Term whole = terms.and(shifted.kid(0), terms.constant(mask));
        return sum.plus(Linear.part(masked, part.getValue()), -1)
            .plus(Linear.of(whole), part.getValue() >> by);
      }
    }
    return sum;
  }

  /** {@code x - (x & m)} is {@code x & ~m}; {@code (x & m) + (x & ~m)} is {@code x}. */
  private Linear joined(Linear sum) {
    for (Map.Entry<Term, Long> part : sum.parts().entrySet()) {
      if (!isMasked(part.getKey())) {
        continue;
      }
      Term whole = part.getKey().kid(0);
      long mask = part.getKey().kid(1).bits();
      for (Map.Entry<Term, Long> other : sum.parts().entrySet()) {
        boolean masked = isMasked(other.getKey()) && other.getKey().kid(0) == whole;
        if (other.getKey() == part.getKey() || !(masked || other.getKey() == whole)) {
          continue;
        }
        long otherMask = masked ? other.getKey().kid(1).bits() : -1;
        boolean rest = other.getValue() == -part.getValue() && (mask & ~otherMask) == 0;
        boolean union = other.getValue().equals(part.getValue()) && (mask & otherMask) == 0;
        if (rest || union) {
          Term one = terms.and(whole, terms.constant(mask ^ otherMask));
          return sum.plus(Linear.part(part.getKey(), part.getValue()), -1)
              .plus(Linear.part(other.getKey(), other.getValue()), -1)
              .plus(Linear.of(one), other.getValue());
        }
      }
    }
    return sum;
  }

  /** {@code x & constant}. */
  static boolean isMasked(Term term) {
    return term.op() == Op.AND && term.kids().size() == 2 && term.kid(1).isConstant();
  }
}
