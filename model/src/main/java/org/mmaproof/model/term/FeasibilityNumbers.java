// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.term;

import com.microsoft.z3.BoolExpr;
import com.microsoft.z3.Expr;
import com.microsoft.z3.Model;
import java.util.List;
import java.util.function.Function;

/** How the solver is shown numbers. */
interface FeasibilityNumbers {
  /** Whether it can show everything that a question is made of. */
  boolean canShow(List<Term> question);

  /** A free number. */
  Expr<?> fresh(String name);

  /** A number made of others; never a variable, an application or a choice. */
  Expr<?> make(Term term, Function<Term, Expr<?>> kid);

  /** A comparison of numbers. */
  BoolExpr compare(Term term, Function<Term, Expr<?>> kid);

  /** What must hold of the free numbers beside the question. */
  List<BoolExpr> laws();

  /** The value of a free number, made by {@link #fresh}. */
  long value(Term term, Expr<?> free, Model model);
}
