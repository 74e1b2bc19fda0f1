// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.term;

import java.math.BigInteger;
import java.util.Map;
import org.mmaproof.model.term.Term.Op;

/** Divisions and remainders. By a power of two they are shifts and masks. */
final class Quotients {
  private final Terms terms;
  private final Pool pool;

  Quotients(Terms terms, Pool pool) {
    this.terms = terms;
    this.pool = pool;
  }

  Term udiv(Term a, Term b) {
    if (b.isConstant() && Long.bitCount(b.bits()) == 1) {
      return terms.lshr(a, terms.constant(Long.numberOfTrailingZeros(b.bits())));
    }
    if (b.isConstant() && b.bits() == 0) {
      return terms.constant(-1);
    }
    if (Long.compareUnsigned(a.known().high(), b.known().low()) < 0) {
      return terms.constant(0);
    }
    if (a == b && b.known().low() != 0) {
      return terms.constant(1);
    }
    if (b.isConstant()) {
      Linear sum = Linear.of(a);
      if (sum.isExact() && divides(b.bits(), sum)) {
        return terms.sum(divided(sum, b.bits()));
      }
      if (a.op() == Op.UDIV && a.kid(1).isConstant()) {
        BigInteger product = Linear.unsigned(a.kid(1).bits()).multiply(Linear.unsigned(b.bits()));
        return product.bitLength() > 64
            ? terms.constant(0)
            : terms.udiv(a.kid(0), terms.constant(product.longValue()));
      }
      if (Choices.isOfConstants(a)) {
        return terms.choose(a.kid(0), terms.udiv(a.kid(1), b), terms.udiv(a.kid(2), b));
      }
    }
    return terms.settled(pool.of(Op.UDIV, a, b));
  }

  Term sdiv(Term a, Term b) {
    if (b.isConstant() && b.bits() == 1) {
      return a;
    }
    if (b.isConstant() && b.bits() == -1) {
      return terms.multiply(b, a);
    }
    if (a.known().isNonNegative() && b.known().isNonNegative()) {
      return terms.udiv(a, b);
    }
    if (b.isConstant() && Choices.isOfConstants(a)) {
      return terms.choose(a.kid(0), terms.sdiv(a.kid(1), b), terms.sdiv(a.kid(2), b));
    }
    return terms.settled(pool.of(Op.SDIV, a, b));
  }

  Term urem(Term a, Term b) {
    if (b.isConstant() && Long.bitCount(b.bits()) == 1) {
      return terms.and(a, terms.constant(b.bits() - 1));
    }
    boolean byZero = b.isConstant() && b.bits() == 0;
    if (byZero || Long.compareUnsigned(a.known().high(), b.known().low()) < 0) {
      return a;
    }
    if (a == b) {
      return terms.constant(0);
    }
    if (b.isConstant()) {
      Linear sum = Linear.of(a);
      if (sum.isExact() && divides(b.bits(), sum)) {
        return terms.constant(0);
      }
      if (Choices.isOfConstants(a)) {
        return terms.choose(a.kid(0), terms.urem(a.kid(1), b), terms.urem(a.kid(2), b));
      }
    }
    return terms.settled(pool.of(Op.UREM, a, b));
  }

  Term srem(Term a, Term b) {
    if (b.isConstant() && b.bits() == 0) {
      return a;
    }
    if (a == b || (b.isConstant() && (b.bits() == 1 || b.bits() == -1))) {
      return terms.constant(0);
    }
    if (a.known().isNonNegative() && b.known().isNonNegative()) {
      return terms.urem(a, b);
    }
    if (b.isConstant() && Choices.isOfConstants(a)) {
      return terms.choose(a.kid(0), terms.srem(a.kid(1), b), terms.srem(a.kid(2), b));
    }
    return terms.settled(pool.of(Op.SREM, a, b));
  }

  private static boolean divides(long divisor, Linear sum) {
    return divisor > 0
        && sum.constant() % divisor == 0
        && sum.parts().values().stream().allMatch(factor -> factor % divisor == 0);
  }

  private static Linear divided(Linear sum, long divisor) {
    Linear result = Linear.constantOf(sum.constant() / divisor);
    for (Map.Entry<Term, Long> part : sum.parts().entrySet()) {
      result = result.plus(Linear.part(part.getKey(), part.getValue() / divisor), 1);
    }
    return result;
  }
}
