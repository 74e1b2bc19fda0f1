// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.term;

import java.util.Map;
import java.util.Optional;
import org.mmaproof.model.term.Term.Op;

/** Shifts and cuts. A shift to the left by a constant is a product. */
final class Shifts {
  private final Terms terms;
  private final Pool pool;

  Shifts(Terms terms, Pool pool) {
    this.terms = terms;
    this.pool = pool;
  }

  Term shl(Term a, Term b) {
    if (b.isConstant()) {
      return terms.multiply(terms.constant(Operations.apply(Op.SHL, 1, b.bits())), a);
    }
    return byVariable(Op.SHL, a, b);
  }

  Term lshr(Term a, Term b) {
    if (!b.isConstant()) {
      return byVariable(Op.LSHR, a, b);
    }
    if (b.bits() == 0) {
      return a;
    }
    if (b.bits() < 0 || b.bits() > 63 || a.known().isBelowPower((int) b.bits())) {
      return terms.constant(0);
    }
    return right(a, (int) b.bits());
  }

  private Term right(Term a, int by) {
    Term amount = terms.constant(by);
    Term first = a.kids().isEmpty() ? a : a.kid(0);
    switch (a.op()) {
      case LSHR -> {
        if (a.kid(1).isConstant()) {
          return terms.lshr(first, terms.constant(a.kid(1).bits() + by));
        }
      }
      case AND, OR, XOR -> {
        Term result = terms.lshr(first, amount);
        for (Term kid : a.kids().subList(1, a.kids().size())) {
          Term part = terms.lshr(kid, amount);
          result =
              switch (a.op()) {
                case AND -> terms.and(result, part);
                case OR -> terms.or(result, part);
                default -> terms.xor(result, part);
              };
        }
        return result;
      }
      case ITE -> {
        if (a.kid(1).isConstant() || a.kid(2).isConstant()) {
          return terms.choose(first, terms.lshr(a.kid(1), amount), terms.lshr(a.kid(2), amount));
        }
      }
      default -> {}
    }
    return quotient(a, by)
        .map(sum -> terms.and(terms.sum(sum), terms.constant(-1L >>> by)))
        .orElseGet(() -> terms.settled(pool.of(Op.LSHR, a, amount)));
  }

  /**
   * {@code s} where {@code a} is {@code s * 2^by + r} with {@code r} below {@code 2^by}, modulo
   * {@code 2^(64 - by)}; empty where that is not seen.
   */
  private static Optional<Linear> quotient(Term a, int by) {
    Linear sum = Linear.of(a);
    Linear quotient = Linear.constantOf(sum.constant() >> by);
    long rest = sum.constant() & ((1L << by) - 1);
    boolean found = false;
    for (Map.Entry<Term, Long> part : sum.parts().entrySet()) {
      long factor = part.getValue();
      if (Long.numberOfTrailingZeros(factor) >= by) {
        quotient = quotient.plus(Linear.part(part.getKey(), factor >> by), 1);
        found = true;
      } else if (factor == 1 && part.getKey().known().isBelowPower(by)) {
        rest += part.getKey().known().high();
      } else {
        return Optional.empty();
      }
    }
    return found && rest >= 0 && rest >>> by == 0 ? Optional.of(quotient) : Optional.empty();
  }

  Term ashr(Term a, Term b) {
    if (!b.isConstant()) {
      return byVariable(Op.ASHR, a, b);
    }
    if (b.bits() == 0) {
      return a;
    }
    Term amount = b.bits() < 0 || b.bits() > 63 ? terms.constant(63) : b;
    int by = (int) amount.bits();
    if (a.known().isNonNegative()) {
      return terms.lshr(a, amount);
    }
    if (a.op() == Op.ASHR && a.kid(1).isConstant()) {
      return terms.ashr(a.kid(0), terms.constant(Math.min(63, a.kid(1).bits() + by)));
    }
    if (a.op() == Op.ITE && (a.kid(1).isConstant() || a.kid(2).isConstant())) {
      return terms.choose(a.kid(0), terms.ashr(a.kid(1), amount), terms.ashr(a.kid(2), amount));
    }
    return quotient(a, by)
        .map(sum -> terms.cut(terms.sum(sum), 64 - by, true))
        .orElseGet(() -> terms.settled(pool.of(Op.ASHR, a, amount)));
  }

  private Term byVariable(Op op, Term a, Term b) {
    if (a.isConstant() && a.bits() == 0) {
      return a;
    }
    if (Choices.isOfConstants(b)) {
      return terms.choose(b.kid(0), shift(op, a, b.kid(1)), shift(op, a, b.kid(2)));
    }
    return terms.settled(pool.of(op, a, b));
  }

  private Term shift(Op op, Term a, Term b) {
    return switch (op) {
      case SHL -> terms.shl(a, b);
      case LSHR -> terms.lshr(a, b);
      default -> terms.ashr(a, b);
    };
  }

  Term cut(Term x, int width, boolean signed) {
    if (!signed) {
      return terms.and(x, terms.constant((1L << width) - 1));
    }
    if (fits(x, width)) {
      return x;
    }
    Term low = terms.low(x, width);
    if (low != x) {
      return terms.cut(low, width, true);
    }
    if (x.op() == Op.ITE) {
      return terms.choose(
          x.kid(0), terms.cut(x.kid(1), width, true), terms.cut(x.kid(2), width, true));
    }
    return terms.settled(pool.cut(x, width, true));
  }

  private static boolean fits(Term x, int width) {
    long most = (1L << (width - 1)) - 1;
    return x.known().least() >= -most - 1 && x.known().most() <= most;
  }
}
