// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.term;

import java.util.ArrayList;
import java.util.List;
import org.mmaproof.model.term.Term.Op;

/**
 * Makes terms, in a normal form: what is always equal is often the same term. One a proof; not for
 * several threads. Names of variables, functions and propositions are three separate spaces.
 */
public final class Terms {
  private final Pool pool = new Pool();
  private final Term yes = pool.of(Op.TRUE);
  private final Term no = pool.of(Op.FALSE);
  private final Term zero = pool.constant(0);
  private final Term one = pool.constant(1);

  /** A known number. */
  public Term constant(long bits) {
    return pool.constant(bits);
  }

  /** A free number. */
  public Term variable(String name) {
    return pool.named(Op.VARIABLE, name, List.of());
  }

  /** What an unknown function makes of numbers: equal arguments, equal result. */
  public Term apply(String function, List<Term> arguments) {
    return pool.named(Op.APPLY, function, arguments);
  }

  /** {@code a + b}, wrapping. */
  public Term add(Term a, Term b) {
    return binary(Op.ADD, a, b);
  }

  /** {@code a - b}, wrapping. */
  public Term subtract(Term a, Term b) {
    return add(a, multiply(constant(-1), b));
  }

  /** {@code a * b}, wrapping. */
  public Term multiply(Term a, Term b) {
    return binary(Op.MULTIPLY, a, b);
  }

  /** Unsigned quotient; all ones when {@code b} is zero. */
  public Term udiv(Term a, Term b) {
    return binary(Op.UDIV, a, b);
  }

  /** Signed quotient towards zero; 1 or -1 when {@code b} is zero. */
  public Term sdiv(Term a, Term b) {
    return binary(Op.SDIV, a, b);
  }

  /** Unsigned remainder; {@code a} when {@code b} is zero. */
  public Term urem(Term a, Term b) {
    return binary(Op.UREM, a, b);
  }

  /** Signed remainder with the sign of {@code a}; {@code a} when {@code b} is zero. */
  public Term srem(Term a, Term b) {
    return binary(Op.SREM, a, b);
  }

  /** Bitwise and. */
  public Term and(Term a, Term b) {
    return binary(Op.AND, a, b);
  }

  /** Bitwise or. */
  public Term or(Term a, Term b) {
    return binary(Op.OR, a, b);
  }

  /** Bitwise exclusive or. */
  public Term xor(Term a, Term b) {
    return binary(Op.XOR, a, b);
  }

  /** {@code a} shifted left; zero by 64 or more. */
  public Term shl(Term a, Term b) {
    return binary(Op.SHL, a, b);
  }

  /** {@code a} shifted right with zeros; zero by 64 or more. */
  public Term lshr(Term a, Term b) {
    return binary(Op.LSHR, a, b);
  }

  /** {@code a} shifted right with its sign; all sign by 64 or more. */
  public Term ashr(Term a, Term b) {
    return binary(Op.ASHR, a, b);
  }

  /**
   * The low bits of a number, sign- or zero-extended to 64: what a C integer type of that width
   * holds.
   *
   * @param width 1 to 64; at 64 it is the number itself
   */
  public Term cut(Term x, int width, boolean signed) {
    if (width == 64) {
      return x;
    }
    return x.isConstant()
        ? constant(Operations.cut(x.bits(), width, signed))
        : pool.cut(x, width, signed);
  }

  /** One of two numbers. */
  public Term choose(Term truth, Term then, Term otherwise) {
    if (then == otherwise || truth == yes) {
      return then;
    }
    return truth == no ? otherwise : pool.of(Op.ITE, truth, then, otherwise);
  }

  /** A known truth. */
  public Term truth(boolean holds) {
    return holds ? yes : no;
  }

  /** A free truth: an option of the kernel, a fault that strikes. */
  public Term proposition(String name) {
    return pool.named(Op.PROPOSITION, name, List.of());
  }

  /** {@code a == b}, of numbers. */
  public Term equal(Term a, Term b) {
    return a == b ? yes : comparison(Op.EQ, a, b);
  }

  /** Unsigned {@code a < b}. */
  public Term below(Term a, Term b) {
    return a == b ? no : comparison(Op.ULT, a, b);
  }

  /** Unsigned {@code a <= b}. */
  public Term notAbove(Term a, Term b) {
    return a == b ? yes : comparison(Op.ULE, a, b);
  }

  /** Signed {@code a < b}. */
  public Term less(Term a, Term b) {
    return a == b ? no : comparison(Op.SLT, a, b);
  }

  /** Signed {@code a <= b}. */
  public Term notMore(Term a, Term b) {
    return a == b ? yes : comparison(Op.SLE, a, b);
  }

  /** The opposite. */
  public Term not(Term t) {
    return switch (t.op()) {
      case TRUE -> no;
      case FALSE -> yes;
      case NOT -> t.kid(0);
      case ULT -> notAbove(t.kid(1), t.kid(0));
      case ULE -> below(t.kid(1), t.kid(0));
      case SLT -> notMore(t.kid(1), t.kid(0));
      case SLE -> less(t.kid(1), t.kid(0));
      default -> pool.of(Op.NOT, t);
    };
  }

  /** Both hold. */
  public Term both(Term a, Term b) {
    return all(List.of(a, b));
  }

  /** At least one holds. */
  public Term either(Term a, Term b) {
    return any(List.of(a, b));
  }

  /** All hold; none is true. */
  public Term all(List<Term> truths) {
    List<Term> rest = new ArrayList<>(truths);
    rest.removeIf(t -> t == yes);
    if (rest.contains(no)) {
      return no;
    }
    return rest.isEmpty() ? yes : rest.size() == 1 ? rest.get(0) : pool.of(Op.ALL, rest);
  }

  /** At least one holds; none is false. */
  public Term any(List<Term> truths) {
    List<Term> rest = new ArrayList<>(truths);
    rest.removeIf(t -> t == no);
    if (rest.contains(yes)) {
      return yes;
    }
    return rest.isEmpty() ? no : rest.size() == 1 ? rest.get(0) : pool.of(Op.ANY, rest);
  }

  /** If {@code a} holds so does {@code b}. */
  public Term implies(Term a, Term b) {
    return either(not(a), b);
  }

  /** Two truths hold together or not at all. */
  public Term same(Term a, Term b) {
    if (a == b) {
      return yes;
    }
    if (a == yes || b == yes) {
      return a == yes ? b : a;
    }
    if (a == no || b == no) {
      return not(a == no ? b : a);
    }
    return pool.of(Op.EQ, a, b);
  }

  /** 1 or 0. */
  public Term number(Term truth) {
    return choose(truth, one, zero);
  }

  /** What C asks of a number in a condition. */
  public Term isNonZero(Term number) {
    boolean wasTruth = number.op() == Op.ITE && number.kid(1) == one && number.kid(2) == zero;
    return wasTruth ? number.kid(0) : not(equal(number, zero));
  }

  private Term binary(Op op, Term a, Term b) {
    return a.isConstant() && b.isConstant()
        ? constant(Operations.apply(op, a.bits(), b.bits()))
        : pool.of(op, a, b);
  }

  private Term comparison(Op op, Term a, Term b) {
    return a.isConstant() && b.isConstant()
        ? truth(Operations.compare(op, a.bits(), b.bits()))
        : pool.of(op, a, b);
  }
}
