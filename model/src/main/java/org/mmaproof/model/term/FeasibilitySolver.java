// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.term;

import com.microsoft.z3.BitVecExpr;
import com.microsoft.z3.BitVecNum;
import com.microsoft.z3.BoolExpr;
import com.microsoft.z3.Context;
import com.microsoft.z3.Model;
import com.microsoft.z3.Params;
import com.microsoft.z3.Solver;
import com.microsoft.z3.Statistics;
import com.microsoft.z3.Status;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One question put to Z3, with nothing left over from another: the answer and the work depend on
 * the question alone.
 */
final class FeasibilitySolver {
  /** An answer and the units of work that it took. */
  record Solved(Answer answer, long work) {}

  private FeasibilitySolver() {}

  static Solved solve(List<Term> question, long limit) {
    try (Context z3 = new Context()) {
      Solver solver = z3.mkSolver("QF_BV");
      Params limits = z3.mkParams();
      limits.add("rlimit", (int) Math.min(limit, Integer.MAX_VALUE));
      limits.add("random_seed", 1);
      solver.setParameters(limits);
      FeasibilityEncoding encoding = new FeasibilityEncoding(z3);
      solver.add(question.stream().map(encoding::truth).toArray(BoolExpr[]::new));
      solver.add(encoding.congruence().toArray(new BoolExpr[0]));
      Status status = solver.check();
      Answer answer =
          switch (status) {
            case UNSATISFIABLE -> new Answer.Impossible();
            case SATISFIABLE -> checked(question, assignment(solver.getModel(), encoding));
            case UNKNOWN -> new Answer.Unknown(solver.getReasonUnknown());
          };
      return new Solved(answer, work(solver));
    }
  }

  private static Answer checked(List<Term> question, Assignment assignment) {
    Evaluation evaluation = new Evaluation(assignment);
    return question.stream().allMatch(evaluation::holds)
        ? new Answer.Possible(assignment)
        : new Answer.Unknown("model");
  }

  private static Assignment assignment(Model model, FeasibilityEncoding encoding) {
    Map<String, Long> numbers = new TreeMap<>();
    Map<String, Boolean> truths = new TreeMap<>();
    Map<String, Map<List<Long>, Long>> functions = new TreeMap<>();
    List<Term> calls = new ArrayList<>();
    for (Map.Entry<Term, BitVecExpr> number : encoding.numbers().entrySet()) {
      Term term = number.getKey();
      if (term.op() == Term.Op.APPLY) {
        calls.add(term);
      } else {
        numbers.put(term.name(), value(model, number.getValue()));
      }
    }
    for (Map.Entry<Term, BoolExpr> truth : encoding.truths().entrySet()) {
      truths.put(truth.getKey().name(), model.eval(truth.getValue(), true).isTrue());
    }
    for (Term call : calls) {
      Evaluation sofar = new Evaluation(new Assignment(numbers, truths, functions));
      List<Long> arguments = call.kids().stream().map(sofar::value).toList();
      functions
          .computeIfAbsent(call.name(), name -> new HashMap<>())
          .put(arguments, value(model, encoding.numbers().get(call)));
    }
    return new Assignment(numbers, truths, functions);
  }

  private static long value(Model model, BitVecExpr number) {
    return ((BitVecNum) model.eval(number, true)).getBigInteger().longValue();
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
