// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.path;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mmaproof.model.ir.Expr;
import org.mmaproof.rules.path.State.Held;

/** How conditions come out, and what a path knows from then on. */
final class Conditions {
  private Conditions() {}

  /** The ways in which {@code condition} comes out; a value of 1 or 0 says how. */
  static List<Held> of(Walker walker, State state, Expr condition) {
    if (condition instanceof Expr.Unary not && not.operator().equals("!")) {
      return Ways.each(
          of(walker, state, not.operand()),
          (after, value) ->
              List.of(
                  after.with(
                      value.equals(Value.Constant.ZERO)
                          ? Value.Constant.ONE
                          : Value.Constant.ZERO)));
    }
    if (condition instanceof Expr.Binary both && both.operator().equals("&&")) {
      return Ways.each(
          of(walker, state, both.left()),
          (after, value) ->
              value.equals(Value.Constant.ZERO)
                  ? List.of(after.with(value))
                  : of(walker, after, both.right()));
    }
    if (condition instanceof Expr.Binary either && either.operator().equals("||")) {
      return Ways.each(
          of(walker, state, either.left()),
          (after, value) ->
              value.equals(Value.Constant.ZERO)
                  ? of(walker, after, either.right())
                  : List.of(after.with(value)));
    }
    return Ways.each(
        Evaluation.of(walker, state, condition), (after, value) -> decide(after, condition, value));
  }

  /** Both ways in which {@code value}, which {@code condition} has, can come out. */
  static List<Held> decide(State state, Expr condition, Value value) {
    List<Held> ways = new ArrayList<>();
    for (boolean holds : List.of(true, false)) {
      assume(state, condition, value, holds)
          .ifPresent(
              after -> ways.add(after.with(holds ? Value.Constant.ONE : Value.Constant.ZERO)));
    }
    return ways;
  }

  /** {@code state} with {@code value} being true or not; empty when it cannot be. */
  static Optional<State> assume(State state, Expr condition, Value value, boolean holds) {
    return state
        .facts()
        .assume(value, holds)
        .map(
            facts ->
                state
                    .knowing(facts)
                    .then(new Step.Assume(state.site(condition.at()), condition, value, holds)));
  }
}
