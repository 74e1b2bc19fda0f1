// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.term;

import java.math.BigInteger;
import java.util.List;

/** What is known of a number from what is known of its kids. */
final class KnownOf {
  private KnownOf() {}

  static Known term(Term term) {
    if (term.isTruth()) {
      return Known.NOTHING;
    }
    List<Term> kids = term.kids();
    return switch (term.op()) {
      case CONSTANT -> Known.constant(term.bits());
      case ADD -> sum(term);
      case MULTIPLY -> product(term);
      case AND -> kids.stream().map(Term::known).reduce(KnownOf::and).orElse(Known.NOTHING);
      case OR -> kids.stream().map(Term::known).reduce(KnownOf::or).orElse(Known.NOTHING);
      case XOR -> kids.stream().map(Term::known).reduce(KnownOf::xor).orElse(Known.NOTHING);
      case LSHR -> lshr(kids.get(0).known(), kids.get(1));
      case ASHR -> ashr(kids.get(0).known(), kids.get(1));
      case UDIV -> udiv(kids.get(0).known(), kids.get(1).known());
      case UREM -> urem(kids.get(0).known(), kids.get(1).known());
      case CUT -> cut(kids.get(0).known(), term.width(), term.signed());
      case ITE -> kids.get(1).known().either(kids.get(2).known());
      default -> Known.NOTHING;
    };
  }

  private static Known and(Known a, Known b) {
    return Known.bits(a.zeros() | b.zeros(), a.ones() & b.ones())
        .and(Known.unsigned(0, Known.minimum(a.high(), b.high())));
  }

  private static Known or(Known a, Known b) {
    return Known.bits(a.zeros() & b.zeros(), a.ones() | b.ones())
        .and(Known.unsigned(Known.maximum(a.low(), b.low()), -1));
  }

  private static Known xor(Known a, Known b) {
    return Known.bits(
        (a.zeros() & b.zeros()) | (a.ones() & b.ones()),
        (a.zeros() & b.ones()) | (a.ones() & b.zeros()));
  }

  private static Known sum(Term term) {
    Known bits = term.kid(0).known();
    for (Term kid : term.kids().subList(1, term.kids().size())) {
      bits = carried(bits, kid.known());
    }
    return Known.bits(bits.zeros(), bits.ones()).and(Linear.of(term).range());
  }

  /** The bits of a sum: a bit is known where both bits and the carry into it are. */
  private static Known carried(Known a, Known b) {
    long highest = a.possible() + b.possible();
    long lowest = a.ones() + b.ones();
    long noCarry = ~(highest ^ a.zeros() ^ b.zeros());
    long carry = lowest ^ a.ones() ^ b.ones();
    long sure = (a.zeros() | a.ones()) & (b.zeros() | b.ones()) & (noCarry | carry);
    return Known.bits(~highest & sure, lowest & sure);
  }

  private static Known product(Term term) {
    Known a = term.kid(0).known();
    Known b = term.kid(1).known();
    int even =
        Math.min(64, Long.numberOfTrailingZeros(a.possible()))
            + Math.min(64, Long.numberOfTrailingZeros(b.possible()));
    Known low = even >= 64 ? Known.constant(0) : Known.bits((1L << even) - 1, 0);
    if (!term.kid(0).isConstant()) {
      BigInteger most = Linear.unsigned(a.high()).multiply(Linear.unsigned(b.high()));
      return most.bitLength() > 64
          ? low
          : low.and(Known.unsigned(a.low() * b.low(), most.longValue()));
    }
    long factor = term.kid(0).bits();
    if (Long.bitCount(factor) == 1) {
      int shift = Long.numberOfTrailingZeros(factor);
      low = Known.bits((b.zeros() << shift) | (factor - 1), b.ones() << shift);
    }
    return low.and(Linear.of(term).range());
  }

  private static Known lshr(Known a, Term by) {
    if (!by.isConstant() || by.bits() < 0 || by.bits() > 63) {
      return Known.unsigned(0, a.high());
    }
    int shift = (int) by.bits();
    return Known.bits((a.zeros() >>> shift) | ~(-1L >>> shift), a.ones() >>> shift)
        .and(Known.unsigned(a.low() >>> shift, a.high() >>> shift));
  }

  private static Known ashr(Known a, Term by) {
    if (!by.isConstant() || by.bits() < 0 || by.bits() > 63) {
      return Known.NOTHING;
    }
    int shift = (int) by.bits();
    return Known.bits(a.zeros() >> shift, a.ones() >> shift)
        .and(Known.signed(a.least() >> shift, a.most() >> shift));
  }

  private static Known udiv(Known a, Known b) {
    return b.low() == 0
        ? Known.NOTHING
        : Known.unsigned(
            Long.divideUnsigned(a.low(), b.high()), Long.divideUnsigned(a.high(), b.low()));
  }

  private static Known urem(Known a, Known b) {
    long most = b.low() == 0 ? a.high() : Known.minimum(a.high(), b.high() - 1);
    return Known.unsigned(0, most);
  }

  private static Known cut(Known a, int width, boolean signed) {
    int rest = 64 - width;
    return signed
        ? Known.bits(a.zeros() << rest >> rest, a.ones() << rest >> rest)
            .and(Known.signed(-1L << (width - 1), (1L << (width - 1)) - 1))
        : Known.bits((a.zeros() << rest >>> rest) | (-1L << width), a.ones() << rest >>> rest);
  }
}
