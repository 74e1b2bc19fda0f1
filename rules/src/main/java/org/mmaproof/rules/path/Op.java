// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.path;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mmaproof.model.ir.Expr;
import org.mmaproof.model.ir.Span;
import org.mmaproof.model.ir.Stmt;
import org.mmaproof.model.ir.Variable;

/** One instruction of a body laid out in a row; targets are numbers of {@link Code#target}. */
sealed interface Op {
  Span at();

  record Evaluate(Span at, Expr expression) implements Op {}

  record Declare(Span at, Variable variable) implements Op {}

  /** Goes on when {@code condition} holds, else to {@code otherwise}. */
  record Test(Span at, Expr condition, int otherwise) implements Op {}

  /**
   * As a test, at the head or foot of a loop; after the last turn it is left whatever it says, and
   * what {@code written} names is unknown from then on.
   */
  record Turn(Span at, Expr condition, int otherwise, Set<String> written) implements Op {}

  /** A loop macro: another turn, or on to {@code done}. */
  record Each(Span at, Stmt.MacroLoop loop, int done, Set<String> written) implements Op {}

  /**
   * Goes on at {@code target}.
   *
   * @param turn whether it may begin a turn of a loop that nothing else counts
   */
  record Jump(Span at, int target, boolean turn) implements Op {
    Jump(Span at, int target) {
      this(at, target, false);
    }
  }

  /**
   * A switch.
   *
   * @param otherwise where it goes when no arm fits
   * @param labelled whether that is a {@code default:} of its own, and not the end of the switch
   */
  record Choose(Span at, Expr subject, List<Arm> arms, int otherwise, boolean labelled)
      implements Op {
    public Choose {
      arms = List.copyOf(arms);
    }
  }

  /**
   * Leaves the statement expression that this is the code of for a place outside it.
   *
   * @param label empty for a return of the function
   */
  record Exit(Span at, String label, Optional<Expr> value) implements Op {}

  /** Leaves the function, or the statement expression that this is the code of. */
  record Return(Span at, Optional<Expr> value) implements Op {}

  /** Opens a scope that is left where the path leaves {@code here} up to {@code end}. */
  record Open(Span at, Stmt.MacroScope scope, int end) implements Op {}

  /** The guard form of a scope, up to the end of its block. */
  record Guard(Span at, Expr.Call guard) implements Op {}

  /** A block up to {@code end}: what is declared from here on ends there. */
  record Begin(Span at, int end) implements Op {}

  /** Nothing can be concluded about a path that comes here. */
  record Stuck(Span at, String why) implements Op {}

  /** {@code case first ... last:}. */
  record Arm(Expr first, Optional<Expr> last, int target) {}
}
