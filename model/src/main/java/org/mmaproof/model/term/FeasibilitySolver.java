// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.term;

import com.microsoft.z3.Context;
import com.microsoft.z3.Params;
import com.microsoft.z3.Solver;
import com.microsoft.z3.Statistics;
import com.microsoft.z3.Status;
import java.util.List;

/**
 * One question put to Z3, with nothing left over from another: the answer and the work depend on
 * the question alone. Integers are tried first, for a part of the limit, then bit vectors.
 */
final class FeasibilitySolver {
  /** An answer and the units of work that it took, those of integers weighted. */
  record Solved(Answer answer, long work) {}

  /** Of the limit, in the solver's units: one of integers takes about as long as 16 of bits. */
  private static final int SHARE_OF_INTEGERS = 64;

  private static final int WEIGHT_OF_INTEGERS = 16;

  private FeasibilitySolver() {}

  static Solved solve(List<Term> question, long limit) {
    Solved integers = integers(question, Math.max(1, limit / SHARE_OF_INTEGERS));
    if (!(integers.answer() instanceof Answer.Unknown)) {
      return new Solved(integers.answer(), integers.work() * WEIGHT_OF_INTEGERS);
    }
    try (Context z3 = new Context()) {
      Solved bits = ask(z3, z3.mkSolver("QF_BV"), new FeasibilityBits(z3), question, limit);
      return new Solved(bits.answer(), bits.work() + integers.work() * WEIGHT_OF_INTEGERS);
    }
  }

  private static Solved integers(List<Term> question, long limit) {
    try (Context z3 = new Context()) {
      FeasibilityIntegers shown = new FeasibilityIntegers(z3);
      return shown.canShow(question)
          ? ask(z3, z3.mkSimpleSolver(), shown, question, limit)
          : new Solved(new Answer.Unknown("form"), 0);
    }
  }

  private static Solved ask(
      Context z3, Solver solver, FeasibilityNumbers shown, List<Term> question, long limit) {
    Params limits = z3.mkParams();
    limits.add("rlimit", (int) Math.min(limit, Integer.MAX_VALUE));
    limits.add("random_seed", 1);
    solver.setParameters(limits);
    FeasibilityEncoding encoding = new FeasibilityEncoding(z3, shown);
    solver.add(encoding.all(question));
    Status status = solver.check();
    Answer answer =
        switch (status) {
          case UNSATISFIABLE -> new Answer.Impossible();
          case SATISFIABLE -> checked(question, encoding.assignment(solver.getModel()));
          case UNKNOWN -> new Answer.Unknown(solver.getReasonUnknown());
        };
    return new Solved(answer, work(solver));
  }

  private static Answer checked(List<Term> question, Assignment assignment) {
    Evaluation evaluation = new Evaluation(assignment);
    return question.stream().allMatch(evaluation::holds)
        ? new Answer.Possible(assignment)
        : new Answer.Unknown("model");
  }

  private static long work(Solver solver) {
    for (Statistics.Entry entry : solver.getStatistics().getEntries()) {
      if (entry.Key.equals("rlimit count")) {
        return Integer.toUnsignedLong(entry.getUIntValue());
      }
    }
    return 0;
  }
}
