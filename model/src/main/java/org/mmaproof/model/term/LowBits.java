// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.term;

import java.util.HashMap;
import java.util.Map;
import org.mmaproof.model.term.Term.Op;

/** What is left of a number when only its low bits are asked for. */
final class LowBits {
  private record Question(Term term, int width) {}

  private final Terms terms;
  private final Map<Question, Term> answers = new HashMap<>();

  LowBits(Terms terms) {
    this.terms = terms;
  }

  /** A number with the same low {@code width} (1 to 63) bits; the same object if nothing is won. */
  Term of(Term x, int width) {
    Question question = new Question(x, width);
    Term known = answers.get(question);
    if (known == null) {
      known = find(x, width);
      answers.put(question, known);
    }
    return known;
  }

  private Term find(Term x, int width) {
    return switch (x.op()) {
      case CUT -> x.width() >= width ? of(x.kid(0), width) : x;
      case ADD, MULTIPLY -> sum(x, width);
      case AND -> {
        Term last = x.kid(x.kids().size() - 1);
        long all = (1L << width) - 1;
        boolean covered = last.isConstant() && (last.bits() & all) == all;
        yield covered
            ? joined(x, width, x.kids().size() - 1)
            : last.isConstant() ? x : joined(x, width, x.kids().size());
      }
      case OR, XOR -> joined(x, width, x.kids().size());
      case ITE -> {
        Term then = of(x.kid(1), width);
        Term otherwise = of(x.kid(2), width);
        yield then == x.kid(1) && otherwise == x.kid(2)
            ? x
            : terms.choose(x.kid(0), then, otherwise);
      }
      default -> x;
    };
  }

  private Term joined(Term x, int width, int kids) {
    boolean changed = kids < x.kids().size();
    Term result = terms.constant(x.op() == Op.AND ? -1 : 0);
    for (Term kid : x.kids().subList(0, kids)) {
      Term low = of(kid, width);
      changed |= low != kid;
      result =
          switch (x.op()) {
            case AND -> terms.and(result, low);
            case OR -> terms.or(result, low);
            default -> terms.xor(result, low);
          };
    }
    return changed ? result : x;
  }

  private Term sum(Term x, int width) {
    Linear old = Linear.of(x);
    if (x.op() == Op.MULTIPLY && !x.kid(0).isConstant()) {
      Term a = of(x.kid(0), width);
      Term b = of(x.kid(1), width);
      return a == x.kid(0) && b == x.kid(1) ? x : terms.multiply(a, b);
    }
    Linear reduced = Linear.constantOf(least(old.constant(), width));
    for (Map.Entry<Term, Long> part : old.parts().entrySet()) {
      Term whole = part.getKey();
      long factor = least(part.getValue(), width);
      int left = width - Long.numberOfTrailingZeros(part.getValue());
      if (Choices.isOfConstants(whole)) {
        long then = least(whole.kid(1).bits() * part.getValue(), width);
        long otherwise = least(whole.kid(2).bits() * part.getValue(), width);
        Term choice = terms.choose(whole.kid(0), terms.constant(then), terms.constant(otherwise));
        reduced = reduced.plus(Linear.of(choice), 1);
      } else if (factor != 0) {
        reduced = reduced.plus(Linear.of(left > 0 ? of(whole, left) : whole), factor);
      }
    }
    return reduced.equals(old) ? x : terms.sum(reduced);
  }

  /** Of the numbers with the same low bits the one nearest to zero. */
  private static long least(long number, int width) {
    long signed = Operations.cut(number, width, true);
    return signed == -1L << (width - 1) ? -signed : signed;
  }
}
