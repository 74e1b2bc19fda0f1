// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.term;

import com.microsoft.z3.BitVecExpr;
import com.microsoft.z3.BitVecSort;
import com.microsoft.z3.BoolExpr;
import com.microsoft.z3.Context;
import com.microsoft.z3.Expr;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Terms in the solver's bit vectors. A function's result is a number of its own for each
 * application, with the truths that make equal arguments give equal results: so no query has
 * functions in it.
 */
final class FeasibilityEncoding {
  private final Context solver;
  private final BitVecSort sort;
  private final Map<Term, Expr<?>> made = new LinkedHashMap<>();
  private final Map<Term, BitVecExpr> numbers = new LinkedHashMap<>();
  private final Map<Term, BoolExpr> truths = new LinkedHashMap<>();

  FeasibilityEncoding(Context solver) {
    this.solver = solver;
    this.sort = solver.mkBitVecSort(64);
  }

  /** Free numbers, results of functions included, in the order met. */
  Map<Term, BitVecExpr> numbers() {
    return numbers;
  }

  /** Free truths in the order met. */
  Map<Term, BoolExpr> truths() {
    return truths;
  }

  BoolExpr truth(Term term) {
    return (BoolExpr) made(term);
  }

  /** For each two applications of one function: equal arguments, equal results. */
  List<BoolExpr> congruence() {
    List<BoolExpr> laws = new ArrayList<>();
    List<Term> calls = numbers.keySet().stream().filter(t -> t.op() == Term.Op.APPLY).toList();
    for (int i = 0; i < calls.size(); i++) {
      for (int j = 0; j < i; j++) {
        Term a = calls.get(i);
        Term b = calls.get(j);
        if (a.name().equals(b.name()) && a.kids().size() == b.kids().size()) {
          laws.add(solver.mkImplies(equalKids(a, b), solver.mkEq(numbers.get(a), numbers.get(b))));
        }
      }
    }
    return laws;
  }

  private BoolExpr equalKids(Term a, Term b) {
    List<BoolExpr> equal = new ArrayList<>();
    for (int k = 0; k < a.kids().size(); k++) {
      if (a.kid(k) != b.kid(k)) {
        equal.add(solver.mkEq(number(a.kid(k)), number(b.kid(k))));
      }
    }
    return solver.mkAnd(equal.toArray(new BoolExpr[0]));
  }

  private BitVecExpr number(Term term) {
    return (BitVecExpr) made(term);
  }

  private Expr<?> made(Term term) {
    Expr<?> known = made.get(term);
    if (known == null) {
      known = term.isTruth() ? makeTruth(term) : makeNumber(term);
      made.put(term, known);
    }
    return known;
  }

  private BitVecExpr makeNumber(Term term) {
    return switch (term.op()) {
      case CONSTANT -> (BitVecExpr) solver.mkNumeral(Long.toUnsignedString(term.bits()), sort);
      case VARIABLE, APPLY -> fresh(term);
      case CUT -> {
        BitVecExpr low = solver.mkExtract(term.width() - 1, 0, number(term.kid(0)));
        yield term.signed()
            ? solver.mkSignExt(64 - term.width(), low)
            : solver.mkZeroExt(64 - term.width(), low);
      }
      case ITE ->
          (BitVecExpr) solver.mkITE(truth(term.kid(0)), number(term.kid(1)), number(term.kid(2)));
      default -> {
        BitVecExpr result = number(term.kid(0));
        for (int i = 1; i < term.kids().size(); i++) {
          result = operation(term.op(), result, number(term.kid(i)));
        }
        yield result;
      }
    };
  }

  private BitVecExpr fresh(Term term) {
    term.kids().forEach(this::number);
    BitVecExpr variable = (BitVecExpr) solver.mkConst("n" + numbers.size(), sort);
    numbers.put(term, variable);
    return variable;
  }

  private BitVecExpr operation(Term.Op op, BitVecExpr a, BitVecExpr b) {
    return switch (op) {
      case ADD -> solver.mkBVAdd(a, b);
      case MULTIPLY -> solver.mkBVMul(a, b);
      case UDIV -> solver.mkBVUDiv(a, b);
      case SDIV -> solver.mkBVSDiv(a, b);
      case UREM -> solver.mkBVURem(a, b);
      case SREM -> solver.mkBVSRem(a, b);
      case AND -> solver.mkBVAND(a, b);
      case OR -> solver.mkBVOR(a, b);
      case XOR -> solver.mkBVXOR(a, b);
      case SHL -> solver.mkBVSHL(a, b);
      case LSHR -> solver.mkBVLSHR(a, b);
      case ASHR -> solver.mkBVASHR(a, b);
      default -> throw new IllegalArgumentException(op.name());
    };
  }

  private BoolExpr makeTruth(Term term) {
    return switch (term.op()) {
      case TRUE -> solver.mkTrue();
      case FALSE -> solver.mkFalse();
      case PROPOSITION -> {
        BoolExpr variable = solver.mkBoolConst("t" + truths.size());
        truths.put(term, variable);
        yield variable;
      }
      case NOT -> solver.mkNot(truth(term.kid(0)));
      case ALL -> solver.mkAnd(kids(term));
      case ANY -> solver.mkOr(kids(term));
      case EQ -> solver.mkEq(made(term.kid(0)), made(term.kid(1)));
      case ULT -> solver.mkBVULT(number(term.kid(0)), number(term.kid(1)));
      case ULE -> solver.mkBVULE(number(term.kid(0)), number(term.kid(1)));
      case SLT -> solver.mkBVSLT(number(term.kid(0)), number(term.kid(1)));
      case SLE -> solver.mkBVSLE(number(term.kid(0)), number(term.kid(1)));
      default -> throw new IllegalArgumentException(term.op().name());
    };
  }

  private BoolExpr[] kids(Term term) {
    return term.kids().stream().map(this::truth).toArray(BoolExpr[]::new);
  }
}
