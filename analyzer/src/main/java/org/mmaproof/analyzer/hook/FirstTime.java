// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.hook;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.mmaproof.model.ir.Expr;
import org.mmaproof.model.ir.Span;
import org.mmaproof.model.ir.Stmt;
import org.mmaproof.model.ir.Walk;

/**
 * What a body sets up once, whoever maps first, and not for each mapping: {@code if (!x) x = ...}.
 *
 * @param branches the branches that are taken the first time only
 */
record FirstTime(List<Span> branches) {

  /**
   * @param kept whether a place outlives the call and is no part of a VMA
   * @param text what is written at a place
   */
  static FirstTime in(Stmt.Block body, Predicate<Expr> kept, Function<Span, String> text) {
    List<Span> branches = new ArrayList<>();
    for (Stmt statement : Walk.statements(body)) {
      if (statement instanceof Stmt.If choice
          && choice.condition() instanceof Expr.Unary not
          && not.operator().equals("!")
          && kept.test(not.operand())) {
        String asked = text.apply(not.operand().at());
        boolean set =
            Walk.all(Expr.Assign.class, choice.then()).stream()
                .anyMatch(
                    assign ->
                        assign.operator().equals("=")
                            && text.apply(assign.target().at()).equals(asked));
        if (set) {
          branches.add(choice.then().at());
        }
      }
    }
    return new FirstTime(branches);
  }

  boolean holds(Span at) {
    return branches.stream().anyMatch(branch -> branch.contains(at));
  }
}
