// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.term;

import java.math.BigInteger;
import java.util.Map;
import org.mmaproof.model.term.Term.Op;

/** Which of two numbers is less. Where no sum can wrap, what is on both sides goes. */
final class Orders {
  private final Terms terms;
  private final Pool pool;

  Orders(Terms terms, Pool pool) {
    this.terms = terms;
    this.pool = pool;
  }

  /** Unsigned {@code a < b}. */
  Term below(Term a, Term b) {
    Known left = a.known();
    Known right = b.known();
    if (a == b || Long.compareUnsigned(left.low(), right.high()) >= 0) {
      return terms.truth(false);
    }
    if (Long.compareUnsigned(left.high(), right.low()) < 0) {
      return terms.truth(true);
    }
    if (a.isConstant()) {
      return a.bits() + 1 == right.high()
          ? terms.equal(b, terms.constant(right.high()))
          : terms.not(terms.below(b, terms.constant(a.bits() + 1)));
    }
    if (b.isConstant()) {
      if (b.bits() == left.high()) {
        return terms.not(terms.equal(a, b));
      }
      if (b.bits() - 1 == left.low()) {
        return terms.equal(a, terms.constant(left.low()));
      }
      if (a.op() == Op.LSHR && a.kid(1).isConstant()) {
        int by = (int) a.kid(1).bits();
        return terms.below(a.kid(0), terms.constant(b.bits() << by));
      }
    }
    Term chosen = byChoice(a, b, false);
    return chosen.isTruth() ? chosen : exact(a, b);
  }

  /** Signed {@code a < b}. */
  Term less(Term a, Term b) {
    Known left = a.known();
    Known right = b.known();
    if (a == b || left.least() >= right.most()) {
      return terms.truth(false);
    }
    if (left.most() < right.least()) {
      return terms.truth(true);
    }
    boolean sameSign =
        (left.isNonNegative() && right.isNonNegative())
            || (left.isNegative() && right.isNegative());
    if (sameSign) {
      return terms.below(a, b);
    }
    if (a.isConstant()) {
      return a.bits() + 1 == right.most()
          ? terms.equal(b, terms.constant(right.most()))
          : terms.not(terms.less(b, terms.constant(a.bits() + 1)));
    }
    if (b.isConstant()) {
      if (b.bits() == left.most()) {
        return terms.not(terms.equal(a, b));
      }
      if (b.bits() - 1 == left.least()) {
        return terms.equal(a, terms.constant(left.least()));
      }
    }
    Term chosen = byChoice(a, b, true);
    return chosen.isTruth() ? chosen : pool.of(Op.SLT, a, b);
  }

  /** A truth where a choice can be decided apart; else {@code a}. */
  private Term byChoice(Term a, Term b, boolean signed) {
    if (a.op() == Op.ITE && b.op() == Op.ITE && a.kid(0) == b.kid(0)) {
      return terms.pick(
          a.kid(0), compare(a.kid(1), b.kid(1), signed), compare(a.kid(2), b.kid(2), signed));
    }
    if (a.op() == Op.ITE) {
      Term then = compare(a.kid(1), b, signed);
      Term otherwise = compare(a.kid(2), b, signed);
      if (Equalities.isDecided(then) || Equalities.isDecided(otherwise)) {
        return terms.pick(a.kid(0), then, otherwise);
      }
    }
    if (b.op() == Op.ITE) {
      Term then = compare(a, b.kid(1), signed);
      Term otherwise = compare(a, b.kid(2), signed);
      if (Equalities.isDecided(then) || Equalities.isDecided(otherwise)) {
        return terms.pick(b.kid(0), then, otherwise);
      }
    }
    return a;
  }

  private Term compare(Term a, Term b, boolean signed) {
    return signed ? terms.less(a, b) : terms.below(a, b);
  }

  /** Two sums of whole numbers: common parts and a common factor go. */
  private Term exact(Term a, Term b) {
    Linear left = Linear.of(a);
    Linear right = Linear.of(b);
    if (!left.isExact() || !right.isExact()) {
      return pool.of(Op.ULT, a, b);
    }
    Linear difference = left.plus(right, -1);
    BigInteger constant =
        BigInteger.valueOf(left.constant()).subtract(BigInteger.valueOf(right.constant()));
    Linear less = Linear.constantOf(0);
    Linear more = Linear.constantOf(0);
    long factor = 0;
    for (Map.Entry<Term, Long> part : difference.parts().entrySet()) {
      long one = part.getValue();
      BigInteger whole = factor(left, part.getKey()).subtract(factor(right, part.getKey()));
      if (one == Long.MIN_VALUE || !whole.equals(BigInteger.valueOf(one))) {
        return pool.of(Op.ULT, a, b);
      }
      factor = BigInteger.valueOf(factor).gcd(BigInteger.valueOf(one)).longValue();
    }
    if (factor == 0 || constant.bitLength() > 62) {
      return pool.of(Op.ULT, a, b);
    }
    for (Map.Entry<Term, Long> part : difference.parts().entrySet()) {
      long one = part.getValue() / factor;
      if (one > 0) {
        less = less.plus(Linear.part(part.getKey(), one), 1);
      } else {
        more = more.plus(Linear.part(part.getKey(), -one), 1);
      }
    }
    long rest = Math.floorDiv(constant.longValue(), factor);
    less = less.withConstant(Math.max(rest, 0));
    more = more.withConstant(Math.max(-rest, 0));
    if (!less.isExact() || !more.isExact()) {
      return pool.of(Op.ULT, a, b);
    }
    Term x = terms.sum(less);
    Term y = terms.sum(more);
    return x == a && y == b ? pool.of(Op.ULT, a, b) : terms.below(x, y);
  }

  private static BigInteger factor(Linear sum, Term part) {
    return BigInteger.valueOf(sum.parts().getOrDefault(part, 0L));
  }
}
