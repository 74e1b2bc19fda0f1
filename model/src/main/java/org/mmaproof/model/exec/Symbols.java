// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.exec;

import org.mmaproof.model.flow.Site;
import org.mmaproof.model.flow.Type;
import org.mmaproof.model.flow.Value.Operator;
import org.mmaproof.model.term.Term;
import org.mmaproof.model.term.Terms;

/**
 * One operator where an operand depends on inputs, or is an address in a run that has inputs.
 *
 * @param operands the type of both
 * @param type of the result
 */
record Symbols(Operator operator, Type operands, Type type, Site at) {
  static Term unary(boolean negate, Term operand, Terms terms) {
    return negate
        ? terms.subtract(terms.constant(0), operand)
        : terms.xor(operand, terms.constant(-1));
  }

  Datum of(Datum left, Datum right, Inputs inputs) {
    if (left == Datum.UNSET || right == Datum.UNSET) {
      throw Pointers.misused(Datum.UNSET, at, "");
    }
    boolean addresses = isAddress(left) && isAddress(right);
    return switch (operator) {
      case EQUAL -> number(same(left, right, inputs), inputs);
      case UNEQUAL -> number(inputs.terms().not(same(left, right, inputs)), inputs);
      case LESS, LESS_OR_EQUAL ->
          addresses ? Pointers.compared(operator, left, right, at) : compared(left, right, inputs);
      default -> inputs.cut(computed(inputs.term(left, at), inputs.term(right, at), inputs), type);
    };
  }

  private static boolean isAddress(Datum datum) {
    return datum instanceof Datum.Pointer || datum instanceof Datum.Routine;
  }

  private static Datum number(Term truth, Inputs inputs) {
    return inputs.value(inputs.terms().number(truth));
  }

  // ---- comparing

  /** What this run made is at no address that came from outside, unless somebody was given it. */
  private Term same(Datum left, Datum right, Inputs inputs) {
    Terms terms = inputs.terms();
    if (isOwn(left, inputs)
        || isOwn(right, inputs)
        || isKnown(left, inputs) && isKnown(right, inputs)) {
      return terms.truth(left.equals(right));
    }
    if (isAddress(left) && right.equals(Datum.NULL)
        || isAddress(right) && left.equals(Datum.NULL)) {
      return terms.truth(false);
    }
    return terms.equal(inputs.term(left, at), inputs.term(right, at));
  }

  private static boolean isOwn(Datum datum, Inputs inputs) {
    if (datum instanceof Datum.Pointer pointer) {
      return !inputs.isGiven(pointer.to().memory())
          && !inputs.isHandedOut(pointer.to().memory())
          && !inputs.isVariable(pointer.to().memory());
    }
    return false;
  }

  private static boolean isKnown(Datum datum, Inputs inputs) {
    return datum instanceof Datum.Routine
        || datum instanceof Datum.Pointer pointer && inputs.isVariable(pointer.to().memory());
  }

  private Datum compared(Datum left, Datum right, Inputs inputs) {
    Terms terms = inputs.terms();
    Term a = inputs.term(left, at);
    Term b = inputs.term(right, at);
    boolean strict = operator == Operator.LESS;
    boolean signed = Arithmetic.signed(operands);
    Term truth =
        signed
            ? strict ? terms.less(a, b) : terms.notMore(a, b)
            : strict ? terms.below(a, b) : terms.notAbove(a, b);
    return number(truth, inputs);
  }

  // ---- computing

  private Term computed(Term a, Term b, Inputs inputs) {
    Terms terms = inputs.terms();
    boolean signed = Arithmetic.signed(operands);
    return switch (operator) {
      case ADD -> terms.add(a, b);
      case SUBTRACT -> terms.subtract(a, b);
      case MULTIPLY -> terms.multiply(a, b);
      case DIVIDE -> signed ? terms.sdiv(a, divisor(b, inputs)) : terms.udiv(a, divisor(b, inputs));
      case REMAINDER ->
          signed ? terms.srem(a, divisor(b, inputs)) : terms.urem(a, divisor(b, inputs));
      case AND -> terms.and(a, b);
      case OR -> terms.or(a, b);
      case XOR -> terms.xor(a, b);
      case SHIFT_LEFT -> terms.shl(a, distance(b, inputs));
      case SHIFT_RIGHT ->
          signed ? terms.ashr(a, distance(b, inputs)) : terms.lshr(a, distance(b, inputs));
      default -> throw new IllegalArgumentException("no arithmetic: " + operator);
    };
  }

  private Term divisor(Term b, Inputs inputs) {
    Terms terms = inputs.terms();
    if (!inputs.isDefined(terms.not(terms.equal(b, terms.constant(0))), at)) {
      throw Pointers.undefined(Outcome.Undefined.Kind.DIVISION, at, "a division by zero");
    }
    return b;
  }

  private Term distance(Term b, Inputs inputs) {
    Terms terms = inputs.terms();
    int width = operands instanceof Type.Int integer ? integer.bits() : 64;
    if (!inputs.isDefined(terms.below(b, terms.constant(width)), at)) {
      throw Pointers.undefined(
          Outcome.Undefined.Kind.SHIFT, at, "a shift of " + width + " bits by too many");
    }
    return b;
  }
}
