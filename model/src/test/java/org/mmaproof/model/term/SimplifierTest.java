// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.term;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.z3.Context;
import com.microsoft.z3.Params;
import com.microsoft.z3.Solver;
import com.microsoft.z3.Status;
import java.util.LinkedHashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No rewrite changes a value: against an evaluator that knows no rewriting, and against Z3. */
final class SimplifierTest {
  private static final int ASSIGNMENTS = 10;

  @Test
  void aWrongRewriteWouldBeSeen() {
    Terms terms = new Terms();
    Tree sum = new RandomTrees(1).number(0);
    Term wrong = terms.add(sum.build(terms), terms.constant(1));
    Assignment names = new RandomTrees(2).assignment();
    assertThat(names.value(wrong)).isNotEqualTo(sum.value(names).longValue());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void everyTermIsWorthWhatWasAskedFor(int depth) {
    for (long seed = 0; seed < 600; seed++) {
      RandomTrees random = new RandomTrees(seed * 10 + depth);
      witness(seed % 3 == 0 ? random.truth(depth) : random.number(depth), random);
    }
  }

  @Test
  void sizesInPagesAreWorthWhatWasAskedFor() {
    for (long seed = 0; seed < 2_000; seed++) {
      RandomTrees random = new RandomTrees(seed);
      witness(random.paged(), random);
    }
  }

  private static void witness(Tree tree, RandomTrees random) {
    Term term = tree.build(new Terms());
    Set<Term> parts = new LinkedHashSet<>();
    collect(term, parts);
    for (int i = 0; i < ASSIGNMENTS; i++) {
      Assignment names = random.assignment();
      Evaluation evaluation = new Evaluation(names);
      assertThat(evaluation.value(term))
          .as("%s of %s under %s", term, tree, names)
          .isEqualTo(tree.value(names).longValue());
      for (Term part : parts) {
        assertThat(part.isTruth() || part.known().contains(evaluation.value(part)))
            .as("%s under %s is in %s", part, names, part.known())
            .isTrue();
      }
    }
  }

  @Test
  void theSolverFindsNoDifferenceEither() {
    int proved = 0;
    for (long seed = 0; seed < 300; seed++) {
      RandomTrees random = new RandomTrees(1_000_000 + seed);
      Tree tree =
          switch ((int) (seed % 4)) {
            case 0 -> random.truth(3);
            case 1 -> random.number(3);
            default -> random.paged();
          };
      Terms terms = new Terms();
      Term term = tree.build(terms);
      Term same =
          term.isTruth()
              ? terms.same(term, terms.proposition("result"))
              : terms.equal(term, terms.variable("result"));
      Status status = solve(text(same, tree));
      assertThat(status).as("%s of %s", term, tree).isNotEqualTo(Status.SATISFIABLE);
      proved += status == Status.UNSATISFIABLE ? 1 : 0;
    }
    assertThat(proved).isGreaterThan(220);
  }

  /** The simplified term is the result and the tree as asked for is not. */
  private static String text(Term isResult, Tree tree) {
    StringBuilder text = new StringBuilder(Smt.query(java.util.List.of(isResult)));
    declare(text, "|n:x|", "() (_ BitVec 64)");
    declare(text, "|n:y|", "() (_ BitVec 64)");
    declare(text, "|n:z|", "() (_ BitVec 64)");
    declare(text, "|t:p|", "() Bool");
    declare(text, "|t:q|", "() Bool");
    declare(text, "|f1:f|", "((_ BitVec 64)) (_ BitVec 64)");
    boolean truth = text.indexOf("|t:result|") >= 0;
    declare(text, truth ? "|t:result|" : "|n:result|", truth ? "() Bool" : "() (_ BitVec 64)");
    String different =
        "(assert (distinct " + (truth ? "|t:result| " : "|n:result| ") + tree.smt() + "))\n";
    return text.insert(text.indexOf("(check-sat)"), different).toString();
  }

  private static void declare(StringBuilder text, String name, String sort) {
    String declaration = "(declare-fun " + name + " " + sort + ")\n";
    if (text.indexOf("(declare-fun " + name + " ") < 0) {
      text.insert(text.indexOf("\n") + 1, declaration);
    }
  }

  private static Status solve(String text) {
    try (Context z3 = new Context()) {
      Solver solver = z3.mkSolver();
      Params limits = z3.mkParams();
      limits.add("rlimit", 300_000);
      solver.setParameters(limits);
      solver.add(z3.parseSMTLIB2String(text, null, null, null, null));
      return solver.check();
    }
  }

  private static void collect(Term term, Set<Term> parts) {
    if (parts.add(term)) {
      term.kids().forEach(kid -> collect(kid, parts));
    }
  }
}
