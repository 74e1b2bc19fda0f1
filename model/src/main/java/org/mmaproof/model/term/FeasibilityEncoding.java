// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.term;

import com.microsoft.z3.BoolExpr;
import com.microsoft.z3.BoolSort;
import com.microsoft.z3.Context;
import com.microsoft.z3.Expr;
import com.microsoft.z3.Model;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mmaproof.model.term.Term.Op;

/**
 * A question in the solver's words, and the solver's model in ours. A function's result is a free
 * number of its own for each application, with the truths that make equal arguments give equal
 * results: so no query has functions in it.
 */
final class FeasibilityEncoding {
  private final Context solver;
  private final FeasibilityNumbers shown;
  private final Map<Term, Expr<?>> made = new HashMap<>();
  private final Map<Term, Expr<?>> numbers = new LinkedHashMap<>();
  private final Map<Term, BoolExpr> truths = new LinkedHashMap<>();

  FeasibilityEncoding(Context solver, FeasibilityNumbers shown) {
    this.solver = solver;
    this.shown = shown;
  }

  /** All that has to hold. */
  BoolExpr[] all(List<Term> question) {
    List<BoolExpr> all = new ArrayList<>();
    question.forEach(truth -> all.add(truth(truth)));
    all.addAll(congruence());
    all.addAll(shown.laws());
    return all.toArray(new BoolExpr[0]);
  }

  /** For each two applications of one function: equal arguments, equal results. */
  private List<BoolExpr> congruence() {
    List<BoolExpr> laws = new ArrayList<>();
    List<Term> calls = calls();
    for (int i = 0; i < calls.size(); i++) {
      for (int j = 0; j < i; j++) {
        Term a = calls.get(i);
        Term b = calls.get(j);
        if (a.name().equals(b.name()) && a.kids().size() == b.kids().size() && canMeet(a, b)) {
          BoolExpr results = solver.mkEq(made(a), made(b));
          laws.add(solver.mkImplies(equalKids(a, b), results));
        }
      }
    }
    return laws;
  }

  private static boolean canMeet(Term a, Term b) {
    for (int i = 0; i < a.kids().size(); i++) {
      Linear difference = Linear.of(a.kid(i)).plus(Linear.of(b.kid(i)), -1);
      boolean apart = difference.isConstant() && difference.constant() != 0;
      if (apart || a.kid(i).known().excludes(b.kid(i).known())) {
        return false;
      }
    }
    return true;
  }

  private BoolExpr equalKids(Term a, Term b) {
    List<BoolExpr> equal = new ArrayList<>();
    for (int k = 0; k < a.kids().size(); k++) {
      if (a.kid(k) != b.kid(k)) {
        equal.add(solver.mkEq(made(a.kid(k)), made(b.kid(k))));
      }
    }
    return solver.mkAnd(equal.toArray(new BoolExpr[0]));
  }

  private List<Term> calls() {
    return numbers.keySet().stream().filter(term -> term.op() == Op.APPLY).toList();
  }

  private BoolExpr truth(Term term) {
    return (BoolExpr) made(term);
  }

  private Expr<?> made(Term term) {
    Expr<?> known = made.get(term);
    if (known == null) {
      known = make(term);
      made.put(term, known);
    }
    return known;
  }

  private Expr<?> make(Term term) {
    return switch (term.op()) {
      case VARIABLE, APPLY -> {
        term.kids().forEach(this::made);
        Expr<?> free = shown.fresh("n" + numbers.size());
        numbers.put(term, free);
        yield free;
      }
      case ITE -> choice(truth(term.kid(0)), made(term.kid(1)), made(term.kid(2)));
      case TRUE -> solver.mkTrue();
      case FALSE -> solver.mkFalse();
      case PROPOSITION -> {
        BoolExpr free = solver.mkBoolConst("t" + truths.size());
        truths.put(term, free);
        yield free;
      }
      case NOT -> solver.mkNot(truth(term.kid(0)));
      case ALL -> solver.mkAnd(kids(term));
      case ANY -> solver.mkOr(kids(term));
      case EQ ->
          term.kid(0).isTruth()
              ? solver.mkEq(truth(term.kid(0)), truth(term.kid(1)))
              : shown.compare(term, this::made);
      case ULT, ULE, SLT, SLE -> shown.compare(term, this::made);
      default -> shown.make(term, this::made);
    };
  }

  private Expr<?> choice(Expr<BoolSort> which, Expr<?> then, Expr<?> otherwise) {
    return solver.mkITE(which, then, otherwise);
  }

  private BoolExpr[] kids(Term term) {
    return term.kids().stream().map(this::truth).toArray(BoolExpr[]::new);
  }

  Assignment assignment(Model model) {
    Map<String, Long> values = new TreeMap<>();
    Map<String, Boolean> holds = new TreeMap<>();
    Map<String, Map<List<Long>, Long>> tables = new TreeMap<>();
    numbers.forEach(
        (term, free) -> {
          if (term.op() == Op.VARIABLE) {
            values.put(term.name(), shown.value(term, free, model));
          }
        });
    truths.forEach((term, free) -> holds.put(term.name(), model.eval(free, true).isTrue()));
    for (Term call : calls()) {
      Evaluation sofar = new Evaluation(new Assignment(values, holds, tables));
      List<Long> arguments = call.kids().stream().map(sofar::value).toList();
      tables
          .computeIfAbsent(call.name(), name -> new HashMap<>())
          .put(arguments, shown.value(call, made(call), model));
    }
    return new Assignment(values, holds, tables);
  }
}
