// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.term;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
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
  private final Sums sums = new Sums(this, pool);
  private final Masks masks = new Masks(this, pool);
  private final Joins joins = new Joins(this, pool);
  private final LowBits lowBits = new LowBits(this);
  private final Shifts shifts = new Shifts(this, pool);
  private final Quotients quotients = new Quotients(this, pool);
  private final Choices choices = new Choices(this, pool);
  private final Equalities equalities = new Equalities(this, pool);
  private final Orders orders = new Orders(this, pool);
  private final Truths truths = new Truths(this, pool);

  /** What was asked of a rewrite, so that what is shared is rewritten once. */
  private record Question(Op op, Term a, Term b) {}

  private final Map<Question, Term> answers = new HashMap<>();

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
    return number(Op.ADD, a, b, sums::add);
  }

  /** {@code a - b}, wrapping. */
  public Term subtract(Term a, Term b) {
    return sums.subtract(a, b);
  }

  /** {@code a * b}, wrapping. */
  public Term multiply(Term a, Term b) {
    return number(Op.MULTIPLY, a, b, sums::multiply);
  }

  /** Unsigned quotient; all ones when {@code b} is zero. */
  public Term udiv(Term a, Term b) {
    return number(Op.UDIV, a, b, quotients::udiv);
  }

  /** Signed quotient towards zero; 1 or -1 when {@code b} is zero. */
  public Term sdiv(Term a, Term b) {
    return number(Op.SDIV, a, b, quotients::sdiv);
  }

  /** Unsigned remainder; {@code a} when {@code b} is zero. */
  public Term urem(Term a, Term b) {
    return number(Op.UREM, a, b, quotients::urem);
  }

  /** Signed remainder with the sign of {@code a}; {@code a} when {@code b} is zero. */
  public Term srem(Term a, Term b) {
    return number(Op.SREM, a, b, quotients::srem);
  }

  /** Bitwise and. */
  public Term and(Term a, Term b) {
    return number(Op.AND, a, b, masks::and);
  }

  /** Bitwise or. */
  public Term or(Term a, Term b) {
    return number(Op.OR, a, b, joins::or);
  }

  /** Bitwise exclusive or. */
  public Term xor(Term a, Term b) {
    return number(Op.XOR, a, b, joins::xor);
  }

  /** {@code a} shifted left; zero by 64 or more. */
  public Term shl(Term a, Term b) {
    return number(Op.SHL, a, b, shifts::shl);
  }

  /** {@code a} shifted right with zeros; zero by 64 or more. */
  public Term lshr(Term a, Term b) {
    return number(Op.LSHR, a, b, shifts::lshr);
  }

  /** {@code a} shifted right with its sign; all sign by 64 or more. */
  public Term ashr(Term a, Term b) {
    return number(Op.ASHR, a, b, shifts::ashr);
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
        : shifts.cut(x, width, signed);
  }

  /** One of two numbers. */
  public Term choose(Term truth, Term then, Term otherwise) {
    return choices.number(truth, then, otherwise);
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
    return comparison(Op.EQ, a, b, equalities::equal);
  }

  /** Unsigned {@code a < b}. */
  public Term below(Term a, Term b) {
    return comparison(Op.ULT, a, b, orders::below);
  }

  /** Unsigned {@code a <= b}. */
  public Term notAbove(Term a, Term b) {
    return not(below(b, a));
  }

  /** Signed {@code a < b}. */
  public Term less(Term a, Term b) {
    return comparison(Op.SLT, a, b, orders::less);
  }

  /** Signed {@code a <= b}. */
  public Term notMore(Term a, Term b) {
    return not(less(b, a));
  }

  /** The opposite. */
  public Term not(Term t) {
    return truths.not(t);
  }

  /** Both hold. */
  public Term both(Term a, Term b) {
    return truths.join(Op.ALL, List.of(a, b));
  }

  /** At least one holds. */
  public Term either(Term a, Term b) {
    return truths.join(Op.ANY, List.of(a, b));
  }

  /** All hold; none is true. */
  public Term all(List<Term> kids) {
    return truths.join(Op.ALL, kids);
  }

  /** At least one holds; none is false. */
  public Term any(List<Term> kids) {
    return truths.join(Op.ANY, kids);
  }

  /** If {@code a} holds so does {@code b}. */
  public Term implies(Term a, Term b) {
    return either(not(a), b);
  }

  /** Two truths hold together or not at all. */
  public Term same(Term a, Term b) {
    return truths.same(a, b);
  }

  /** 1 or 0. */
  public Term number(Term truth) {
    return choose(truth, one, zero);
  }

  /** What C asks of a number in a condition. */
  public Term isNonZero(Term number) {
    return not(equal(number, zero));
  }

  /** The term that a sum is. */
  Term sum(Linear sum) {
    return sums.of(sum);
  }

  /** A number with the same low bits, simpler if it can be. */
  Term low(Term x, int width) {
    return width >= 64 ? x : lowBits.of(x, width);
  }

  /** One of two truths. */
  Term pick(Term which, Term then, Term otherwise) {
    return choices.truth(which, then, otherwise);
  }

  /** A number of which everything is known is a constant. */
  Term settled(Term number) {
    Known known = number.known();
    return known.isConstant() && !number.isConstant() ? constant(known.low()) : number;
  }

  private Term number(Op op, Term a, Term b, BinaryOperator<Term> rewrite) {
    return a.isConstant() && b.isConstant()
        ? constant(Operations.apply(op, a.bits(), b.bits()))
        : answer(op, a, b, rewrite);
  }

  private Term comparison(Op op, Term a, Term b, BinaryOperator<Term> rewrite) {
    return a.isConstant() && b.isConstant()
        ? truth(Operations.compare(op, a.bits(), b.bits()))
        : answer(op, a, b, rewrite);
  }

  private Term answer(Op op, Term a, Term b, BinaryOperator<Term> rewrite) {
    Question question = new Question(op, a, b);
    Term known = answers.get(question);
    if (known == null) {
      known = rewrite.apply(a, b);
      answers.put(question, known);
    }
    return known;
  }
}
