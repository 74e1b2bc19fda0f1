// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.path;

import java.util.List;
import java.util.Optional;
import org.mmaproof.model.ir.Expr;

/** Small readings of initialisers and case labels. */
final class Initial {
  private Initial() {}

  /** The part of {@code whole} that an element of its initialiser fills. */
  static Place member(Place whole, Expr.Element element, int position) {
    if (element.designators().isEmpty()) {
      return new Place.Element(whole, new Value.Constant(position));
    }
    Place place = whole;
    for (Expr.Designator designator : element.designators()) {
      place =
          designator instanceof Expr.Designator.Field field
              ? new Place.Field(place, field.name())
              : new Place.Element(place, new Value.Constant(position));
    }
    return place;
  }

  /** Whether {@code subject} is what a case label names. */
  static Value matches(Walker walker, State state, Op.Arm arm, Value subject) {
    Value first = constant(walker, state, arm.first());
    Optional<Value> last = arm.last().map(expr -> constant(walker, state, expr));
    return last.map(
            end ->
                Value.apply(
                    "&", Value.apply(">=", subject, first), Value.apply("<=", subject, end)))
        .orElseGet(() -> Value.apply("==", subject, first));
  }

  private static Value constant(Walker walker, State state, Expr label) {
    List<State.Held> held = Evaluation.of(walker, state, label);
    return held.size() == 1 ? held.get(0).value() : new Value.Unknown(walker.number());
  }
}
