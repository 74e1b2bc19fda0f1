// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.path;

import java.util.ArrayList;
import java.util.List;
import org.mmaproof.model.ir.Expr;
import org.mmaproof.model.ir.Variable;
import org.mmaproof.rules.path.State.Held;

/** Variables that come into scope, and what their initialisers put into them. */
final class Locals {
  private final Walker walker;

  Locals(Walker walker) {
    this.walker = walker;
  }

  List<Point> declare(Point at, Variable variable) {
    State state = at.state();
    State declared = state.in(state.frame().declare(variable.name(), variable.type(), at.pc()));
    Place place = declared.frame().find(variable.name()).get().place();
    State fresh =
        declared
            .then(new Step.Declare(declared.site(variable.at()), place, variable))
            .write(place, new Value.Unknown(walker.number()));
    List<Point> ways = new ArrayList<>();
    for (Held held : initial(fresh, place, variable)) {
      ways.add(
          variable.cleanup().isEmpty()
              ? at.to(held.state(), at.pc() + 1)
              : at.open(held.state(), at.blockEnd(), cleanup(place, variable)));
    }
    return ways;
  }

  private List<Held> initial(State state, Place place, Variable variable) {
    if (variable.initialiser().isEmpty()) {
      return List.of(state.with(Value.Constant.ZERO));
    }
    Expr initial = variable.initialiser().get();
    if (initial instanceof Expr.InitList list) {
      return initialise(state.write(place, new Value.Content(place)), place, list);
    }
    return Ways.each(
        Evaluation.of(walker, state, initial),
        (after, value) -> List.of(Evaluation.write(after, initial, place, "", value).with(value)));
  }

  private Point.Leaving cleanup(Place place, Variable variable) {
    return state -> {
      Value value = state.store().read(place);
      return state.facts().zero(value)
          ? state
          : walker.calls().opaque(state, variable.at(), variable.cleanup(), List.of(value)).state();
    };
  }

  /** Evaluates the elements of {@code list} into the members of {@code place}. */
  List<Held> initialise(State state, Place place, Expr.InitList list) {
    List<Held> ways = List.of(state.with(Value.Constant.ZERO));
    int position = 0;
    for (Expr.Element element : list.elements()) {
      Place member = Initial.member(place, element, position++);
      ways = Ways.each(ways, (after, ignored) -> initialise(after, member, element.value()));
    }
    return ways;
  }

  private List<Held> initialise(State state, Place member, Expr value) {
    if (value instanceof Expr.InitList list) {
      return initialise(state, member, list);
    }
    return Ways.each(
        Evaluation.of(walker, state, value),
        (after, held) -> List.of(Evaluation.write(after, value, member, "", held).with(held)));
  }
}
