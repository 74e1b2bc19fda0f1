// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.term;

import com.microsoft.z3.BitVecExpr;
import com.microsoft.z3.BitVecNum;
import com.microsoft.z3.BitVecSort;
import com.microsoft.z3.BoolExpr;
import com.microsoft.z3.Context;
import com.microsoft.z3.Expr;
import com.microsoft.z3.Model;
import java.util.List;
import java.util.function.Function;

/** Numbers as bit vectors: everything can be shown, long carries are slow. */
final class FeasibilityBits implements FeasibilityNumbers {
  private final Context solver;
  private final BitVecSort sort;

  FeasibilityBits(Context solver) {
    this.solver = solver;
    this.sort = solver.mkBitVecSort(64);
  }

  @Override
  public boolean canShow(List<Term> question) {
    return true;
  }

  @Override
  public Expr<?> fresh(String name) {
    return solver.mkConst(name, sort);
  }

  @Override
  public List<BoolExpr> laws() {
    return List.of();
  }

  @Override
  public long value(Term term, Expr<?> free, Model model) {
    return ((BitVecNum) model.eval(free, true)).getBigInteger().longValue();
  }

  @Override
  public Expr<?> make(Term term, Function<Term, Expr<?>> kid) {
    return switch (term.op()) {
      case CONSTANT -> solver.mkNumeral(Long.toUnsignedString(term.bits()), sort);
      case CUT -> {
        BitVecExpr low = solver.mkExtract(term.width() - 1, 0, bits(kid, term.kid(0)));
        yield term.signed()
            ? solver.mkSignExt(64 - term.width(), low)
            : solver.mkZeroExt(64 - term.width(), low);
      }
      default -> {
        BitVecExpr result = bits(kid, term.kid(0));
        for (int i = 1; i < term.kids().size(); i++) {
          result = operation(term.op(), result, bits(kid, term.kid(i)));
        }
        yield result;
      }
    };
  }

  private static BitVecExpr bits(Function<Term, Expr<?>> kid, Term term) {
    return (BitVecExpr) kid.apply(term);
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

  @Override
  public BoolExpr compare(Term term, Function<Term, Expr<?>> kid) {
    BitVecExpr a = bits(kid, term.kid(0));
    BitVecExpr b = bits(kid, term.kid(1));
    return switch (term.op()) {
      case EQ -> solver.mkEq(a, b);
      case ULT -> solver.mkBVULT(a, b);
      case ULE -> solver.mkBVULE(a, b);
      case SLT -> solver.mkBVSLT(a, b);
      case SLE -> solver.mkBVSLE(a, b);
      default -> throw new IllegalArgumentException(term.op().name());
    };
  }
}
