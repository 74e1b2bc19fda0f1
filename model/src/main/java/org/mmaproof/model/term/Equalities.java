// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.term;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mmaproof.model.term.Term.Op;

/** Equality of numbers: what is on both sides goes, constants stand on the right. */
final class Equalities {
  /** Two choices among this many constants are compared end by end. */
  private static final int ENDS = 8;

  /** A test of this many bits is a test of each. */
  private static final int FLAGS = 4;

  private final Terms terms;
  private final Pool pool;

  Equalities(Terms terms, Pool pool) {
    this.terms = terms;
    this.pool = pool;
  }

  Term equal(Term a, Term b) {
    if (a == b) {
      return terms.truth(true);
    }
    if (a.known().excludes(b.known())) {
      return terms.truth(false);
    }
    Term chosen = chosen(a, b);
    return chosen.isTruth() ? chosen : byDifference(Linear.of(a).plus(Linear.of(b), -1));
  }

  /** A truth where a choice on one side can be decided apart; else some number. */
  private Term chosen(Term a, Term b) {
    Term chosen = a.op() == Op.ITE ? byChoice(a, b) : a;
    return !chosen.isTruth() && b.op() == Op.ITE ? byChoice(b, a) : chosen;
  }

  /** A truth where a choice can be decided apart; else the choice itself. */
  private Term byChoice(Term choice, Term other) {
    Term which = choice.kid(0);
    if (other.op() == Op.ITE && other.kid(0) == which) {
      return terms.pick(
          which,
          terms.equal(choice.kid(1), other.kid(1)),
          terms.equal(choice.kid(2), other.kid(2)));
    }
    boolean table = Choices.isTable(choice, ENDS) && Choices.isTable(other, ENDS);
    Term then = terms.equal(choice.kid(1), other);
    Term otherwise = terms.equal(choice.kid(2), other);
    return table || isDecided(then) || isDecided(otherwise)
        ? terms.pick(which, then, otherwise)
        : choice;
  }

  static boolean isDecided(Term truth) {
    return truth.op() == Op.TRUE || truth.op() == Op.FALSE;
  }

  /** Whether a sum is zero. */
  private Term byDifference(Linear untidy) {
    Linear difference = Linear.of(terms.sum(untidy));
    if (difference.isConstant()) {
      return terms.truth(difference.constant() == 0);
    }
    if (difference.parts().size() == 1) {
      Term part = difference.parts().firstKey();
      return multiple(part, difference.parts().get(part), -difference.constant());
    }
    int even = 63;
    for (long factor : difference.parts().values()) {
      even = Math.min(even, Long.numberOfTrailingZeros(factor));
    }
    if ((difference.constant() & ((1L << even) - 1)) != 0) {
      return terms.truth(false);
    }
    Map.Entry<Term, Long> first = difference.parts().firstEntry();
    return isNegative(first)
        ? sides(Linear.of(terms.sum(difference.times(-1))), even)
        : sides(difference, even);
  }

  private Term sides(Linear difference, int even) {
    Linear left = Linear.constantOf(0);
    Linear right = Linear.constantOf(-difference.constant());
    for (Map.Entry<Term, Long> part : difference.parts().entrySet()) {
      Linear one = Linear.part(part.getKey(), part.getValue());
      if (isNegative(part)) {
        right = right.plus(Linear.of(terms.sum(one.times(-1))), 1);
      } else {
        left = left.plus(one, 1);
      }
    }
    if (even > 0 && left.isExact() && right.isExact()) {
      left = halved(left, even);
      right = halved(right, even);
    }
    Term a = terms.sum(left);
    Term b = terms.sum(right);
    if (a == b || a.known().excludes(b.known())) {
      return terms.truth(a == b);
    }
    Term chosen = chosen(a, b);
    if (chosen.isTruth()) {
      return chosen;
    }
    return a.isConstant() || (!b.isConstant() && a.number() > b.number())
        ? pool.of(Op.EQ, b, a)
        : pool.of(Op.EQ, a, b);
  }

  /** A part that stands on the right with the opposite sign. */
  private static boolean isNegative(Map.Entry<Term, Long> part) {
    Term whole = part.getKey();
    return Choices.isOfConstants(whole)
        ? whole.kid(1).bits() * part.getValue() < 0
        : part.getValue() < 0;
  }

  private static Linear halved(Linear sum, int times) {
    Linear result = Linear.constantOf(sum.constant() >> times);
    for (Map.Entry<Term, Long> part : sum.parts().entrySet()) {
      result = result.plus(Linear.part(part.getKey(), part.getValue() >> times), 1);
    }
    return result;
  }

  /** {@code factor * x == value}, modulo 2^64. */
  private Term multiple(Term x, long factor, long value) {
    int even = Long.numberOfTrailingZeros(factor);
    if ((value & ((1L << even) - 1)) != 0) {
      return terms.truth(false);
    }
    long quotient = (value >> even) * inverse(factor >> even);
    return even == 0
        ? constant(x, quotient)
        : terms.equal(
            terms.and(x, terms.constant(-1L >>> even)), terms.constant(quotient & -1L >>> even));
  }

  /** The inverse of an odd number modulo 2^64, by Newton's iteration. */
  private static long inverse(long odd) {
    long x = odd;
    for (int i = 0; i < 6; i++) {
      x *= 2 - odd * x;
    }
    return x;
  }

  private Term constant(Term x, long value) {
    if (!x.known().contains(value)) {
      return terms.truth(false);
    }
    Term last = x.kids().isEmpty() ? x : x.kid(x.kids().size() - 1);
    Term first = x.kids().isEmpty() ? x : x.kid(0);
    switch (x.op()) {
      case AND -> {
        if (Sums.isMasked(x)) {
          return masked(x, value);
        }
      }
      case OR -> {
        if (value == 0) {
          return terms.all(
              x.kids().stream().map(kid -> terms.equal(kid, terms.constant(0))).toList());
        }
        if (last.isConstant()) {
          return terms.equal(
              terms.and(x, terms.constant(~last.bits())), terms.constant(value & ~last.bits()));
        }
      }
      case XOR -> {
        if (last.isConstant()) {
          return terms.equal(terms.xor(x, last), terms.constant(value ^ last.bits()));
        }
        if (value == 0 && x.kids().size() == 2) {
          return terms.equal(first, last);
        }
      }
      case CUT -> {
        Term mask = terms.constant(-1L >>> (64 - x.width()));
        return terms.equal(terms.and(first, mask), terms.constant(value & mask.bits()));
      }
      case LSHR -> {
        if (last.isConstant()) {
          int by = (int) last.bits();
          return terms.equal(
              terms.and(first, terms.constant(-1L << by)), terms.constant(value << by));
        }
      }
      case ITE -> {
        Term chosen = byChoice(x, terms.constant(value));
        if (chosen.isTruth()) {
          return chosen;
        }
      }
      default -> {}
    }
    return pool.of(Op.EQ, x, terms.constant(value));
  }

  private Term masked(Term x, long value) {
    long mask = x.kid(1).bits();
    Term base = x.kid(0);
    if (base.op() == Op.LSHR && base.kid(1).isConstant()) {
      int by = (int) base.kid(1).bits();
      return terms.equal(
          terms.and(base.kid(0), terms.constant(mask << by)), terms.constant(value << by));
    }
    if (Long.bitCount(mask) == 1) {
      return value == mask
          ? terms.not(terms.equal(x, terms.constant(0)))
          : pool.of(Op.EQ, x, terms.constant(0));
    }
    boolean flags = Long.bitCount(mask) <= FLAGS && base.op() != Op.ADD && base.op() != Op.MULTIPLY;
    return flags ? bits(base, mask, value) : pool.of(Op.EQ, x, terms.constant(value));
  }

  /** A test of a few flags is a test of each. */
  private Term bits(Term base, long mask, long value) {
    List<Term> tests = new ArrayList<>();
    for (long left = mask; left != 0; left &= left - 1) {
      long bit = Long.lowestOneBit(left);
      Term one = terms.and(base, terms.constant(bit));
      tests.add(terms.equal(one, terms.constant(value & bit)));
    }
    return terms.all(tests);
  }
}
