// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.term;

import com.microsoft.z3.ArithExpr;
import com.microsoft.z3.BoolExpr;
import com.microsoft.z3.Context;
import com.microsoft.z3.Expr;
import com.microsoft.z3.IntExpr;
import com.microsoft.z3.IntNum;
import com.microsoft.z3.IntSort;
import com.microsoft.z3.Model;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.mmaproof.model.term.Term.Op;

/**
 * Numbers as integers from 0 to 2^64 - 1, sums wrapped by hand: fast on ranges, where bit vectors
 * are slow. A variable that is asked for single bits alone is those bits, each a truth. Not
 * everything can be shown.
 */
final class FeasibilityIntegers implements FeasibilityNumbers {
  private static final BigInteger ALL = BigInteger.ONE.shiftLeft(64);
  private static final BigInteger HALF = BigInteger.ONE.shiftLeft(63);
  private static final int WRAPS = 4;
  private static final int RUNS = 4;

  private final Context solver;
  private final List<BoolExpr> laws = new ArrayList<>();
  private final Set<Term> wholes = new HashSet<>();
  private final Map<Term, Map<Integer, BoolExpr>> flags = new LinkedHashMap<>();

  FeasibilityIntegers(Context solver) {
    this.solver = solver;
  }

  @Override
  public boolean canShow(List<Term> question) {
    Set<Term> seen = new HashSet<>();
    return question.stream().allMatch(truth -> canShow(truth, seen));
  }

  private boolean canShow(Term term, Set<Term> seen) {
    if (!seen.add(term)) {
      return true;
    }
    if (isBitTest(term)) {
      return true;
    }
    wholes.addAll(term.kids());
    return hasForm(term) && term.kids().stream().allMatch(kid -> canShow(kid, seen));
  }

  /** {@code (x & 8) == 0} of a variable. */
  private static boolean isBitTest(Term term) {
    return term.op() == Op.EQ
        && Sums.isMasked(term.kid(0))
        && term.kid(0).kid(0).op() == Op.VARIABLE
        && Long.bitCount(term.kid(0).kid(1).bits()) == 1
        && term.kid(1).isConstant()
        && term.kid(1).bits() == 0;
  }

  private static boolean hasForm(Term term) {
    return switch (term.op()) {
      case SDIV, SREM, SHL, ASHR -> false;
      case MULTIPLY -> term.kid(0).isConstant();
      case LSHR -> term.kid(1).isConstant();
      case UDIV, UREM -> term.kid(1).isConstant() && term.kid(1).bits() != 0;
      case XOR, AND -> isWithRuns(term);
      case OR -> isWithRuns(term) || isDisjoint(term.kids());
      default -> true;
    };
  }

  /** A number and a constant whose bits lie in few runs. */
  private static boolean isWithRuns(Term term) {
    return term.kids().size() == 2
        && term.kid(1).isConstant()
        && runs(term.kid(1).bits()).size() <= RUNS;
  }

  /** The runs of neighbours among the set bits. */
  private static List<Long> runs(long mask) {
    List<Long> runs = new ArrayList<>();
    for (long left = mask; left != 0; ) {
      long low = Long.lowestOneBit(left);
      long run = left & ~(left + low);
      runs.add(run);
      left &= ~run;
    }
    return runs;
  }

  private static boolean isDisjoint(List<Term> kids) {
    long seen = 0;
    for (Term kid : kids) {
      if ((seen & kid.known().possible()) != 0) {
        return false;
      }
      seen |= kid.known().possible();
    }
    return true;
  }

  @Override
  public Expr<?> fresh(String name) {
    IntExpr free = solver.mkIntConst(name);
    laws.add(solver.mkGe(free, number(BigInteger.ZERO)));
    laws.add(solver.mkLt(free, number(ALL)));
    return free;
  }

  @Override
  public List<BoolExpr> laws() {
    return laws;
  }

  @Override
  public long value(Term term, Expr<?> free, Model model) {
    Map<Integer, BoolExpr> bits = flags.getOrDefault(term, Map.of());
    if (bits.isEmpty() || wholes.contains(term)) {
      return ((IntNum) model.eval(free, true)).getBigInteger().longValue();
    }
    long value = 0;
    for (Map.Entry<Integer, BoolExpr> bit : bits.entrySet()) {
      value |= model.eval(bit.getValue(), true).isTrue() ? 1L << bit.getKey() : 0;
    }
    return value;
  }

  @Override
  public Expr<?> make(Term term, Function<Term, Expr<?>> kid) {
    return switch (term.op()) {
      case CONSTANT -> number(Linear.unsigned(term.bits()));
      case ADD, MULTIPLY -> sum(Linear.of(term), kid);
      case OR -> isDisjoint(term.kids()) ? union(term.kids(), kid) : or(term, kid);
      case XOR -> solver.mkSub(or(term, kid), masked(term, kid));
      case LSHR -> solver.mkDiv(whole(kid, term.kid(0)), power((int) term.kid(1).bits()));
      case UDIV -> solver.mkDiv(whole(kid, term.kid(0)), whole(kid, term.kid(1)));
      case UREM -> rest(whole(kid, term.kid(0)), Linear.unsigned(term.kid(1).bits()));
      case AND -> masked(term, kid);
      case CUT -> cut(whole(kid, term.kid(0)), term.width());
      default -> throw new IllegalArgumentException(term.op().name());
    };
  }

  @SuppressWarnings("unchecked")
  private static Expr<IntSort> whole(Function<Term, Expr<?>> kid, Term term) {
    return (Expr<IntSort>) kid.apply(term);
  }

  private Expr<IntSort> number(BigInteger value) {
    return solver.mkInt(value.toString());
  }

  private Expr<IntSort> power(int bits) {
    return number(BigInteger.ONE.shiftLeft(bits));
  }

  private Expr<IntSort> rest(Expr<IntSort> x, BigInteger by) {
    return solver.mkMod(x, number(by));
  }

  /** The exact sum, brought back by as many times 2^64 as it can be out of range. */
  private Expr<IntSort> sum(Linear sum, Function<Term, Expr<?>> kid) {
    ArithExpr<IntSort> exact = solver.mkInt(BigInteger.valueOf(sum.constant()).toString());
    for (Map.Entry<Term, Long> part : sum.parts().entrySet()) {
      Expr<IntSort> factor = number(BigInteger.valueOf(part.getValue()));
      exact = solver.mkAdd(exact, solver.mkMul(factor, whole(kid, part.getKey())));
    }
    BigInteger first = sum.lowest().shiftRight(64);
    BigInteger last = sum.highest().shiftRight(64);
    if (last.subtract(first).bitLength() > 31 || last.subtract(first).intValue() >= WRAPS) {
      return rest(exact, ALL);
    }
    return wrapped(exact, first, last);
  }

  private Expr<IntSort> wrapped(Expr<IntSort> exact, BigInteger first, BigInteger last) {
    Expr<IntSort> result = shifted(exact, last);
    for (BigInteger times = last.subtract(BigInteger.ONE);
        times.compareTo(first) >= 0;
        times = times.subtract(BigInteger.ONE)) {
      BoolExpr below = solver.mkLt(exact, number(times.add(BigInteger.ONE).shiftLeft(64)));
      result = solver.mkITE(below, shifted(exact, times), result);
    }
    return result;
  }

  private Expr<IntSort> shifted(Expr<IntSort> exact, BigInteger times) {
    return times.signum() == 0 ? exact : solver.mkSub(exact, number(times.shiftLeft(64)));
  }

  private Expr<IntSort> union(List<Term> kids, Function<Term, Expr<?>> kid) {
    Expr<IntSort> sum = number(BigInteger.ZERO);
    for (Term one : kids) {
      sum = solver.mkAdd(sum, whole(kid, one));
    }
    return sum;
  }

  /** {@code x | c} is {@code x + c} without the bits that both have. */
  private Expr<IntSort> or(Term term, Function<Term, Expr<?>> kid) {
    Expr<IntSort> sum = union(term.kids(), kid);
    return solver.mkSub(sum, masked(term, kid));
  }

  /** The bits that a number and a constant both have. */
  private Expr<IntSort> masked(Term term, Function<Term, Expr<?>> kid) {
    Expr<IntSort> sum = number(BigInteger.ZERO);
    for (long run : runs(term.kid(1).bits())) {
      sum = solver.mkAdd(sum, run(whole(kid, term.kid(0)), run));
    }
    return sum;
  }

  private Expr<IntSort> run(Expr<IntSort> x, long mask) {
    int low = Long.numberOfTrailingZeros(mask);
    int count = Long.bitCount(mask);
    Expr<IntSort> upTo = low + count == 64 ? x : rest(x, BigInteger.ONE.shiftLeft(low + count));
    return low == 0 ? upTo : solver.mkSub(upTo, rest(x, BigInteger.ONE.shiftLeft(low)));
  }

  private Expr<IntSort> cut(Expr<IntSort> x, int width) {
    Expr<IntSort> low = rest(x, BigInteger.ONE.shiftLeft(width));
    Expr<IntSort> sign = number(ALL.subtract(BigInteger.ONE.shiftLeft(width)));
    return solver.mkITE(solver.mkLt(low, power(width - 1)), low, solver.mkAdd(low, sign));
  }

  @Override
  public BoolExpr compare(Term term, Function<Term, Expr<?>> kid) {
    if (isBitTest(term) && !wholes.contains(term.kid(0).kid(0))) {
      return solver.mkNot(flag(term.kid(0), kid));
    }
    Expr<IntSort> a = whole(kid, term.kid(0));
    Expr<IntSort> b = whole(kid, term.kid(1));
    return switch (term.op()) {
      case EQ -> solver.mkEq(a, b);
      case ULT -> solver.mkLt(a, b);
      case ULE -> solver.mkLe(a, b);
      case SLT -> solver.mkLt(signed(term.kid(0), a), signed(term.kid(1), b));
      case SLE -> solver.mkLe(signed(term.kid(0), a), signed(term.kid(1), b));
      default -> throw new IllegalArgumentException(term.op().name());
    };
  }

  private BoolExpr flag(Term masked, Function<Term, Expr<?>> kid) {
    Term variable = masked.kid(0);
    int bit = Long.numberOfTrailingZeros(masked.kid(1).bits());
    String name = kid.apply(variable) + "bit" + bit;
    return flags
        .computeIfAbsent(variable, v -> new LinkedHashMap<>())
        .computeIfAbsent(bit, b -> solver.mkBoolConst(name));
  }

  private Expr<IntSort> signed(Term term, Expr<IntSort> x) {
    if (term.known().isNonNegative()) {
      return x;
    }
    Expr<IntSort> negative = solver.mkSub(x, number(ALL));
    return term.known().isNegative()
        ? negative
        : solver.mkITE(solver.mkLt(x, number(HALF)), x, negative);
  }
}
