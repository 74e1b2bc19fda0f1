// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.path;

import java.util.List;
import org.mmaproof.model.ir.Expr;
import org.mmaproof.rules.path.State.Held;

/** The places that expressions name, carried as their addresses. */
final class Places {
  private final Walker walker;
  private final State state;

  private Places(Walker walker, State state) {
    this.walker = walker;
    this.state = state;
  }

  /** The place that {@code expression} is, on every way that it can be evaluated. */
  static List<Held> of(Walker walker, State state, Expr expression) {
    return new Places(walker, state).place(expression);
  }

  private List<Held> place(Expr e) {
    if (e instanceof Expr.Name name) {
      return List.of(state.with(Value.addressOf(variable(name))));
    }
    if (e instanceof Expr.Member member) {
      return member.arrow()
          ? Ways.each(
              Evaluation.of(walker, state, member.object()),
              (after, object) -> List.of(after.with(field(Place.at(object), member.name()))))
          : Ways.each(
              place(member.object()),
              (after, object) -> List.of(after.with(field(Place.at(object), member.name()))));
    }
    if (e instanceof Expr.Index index) {
      return Ways.each(
          Evaluation.of(walker, state, index.array()),
          (after, array) ->
              Ways.each(
                  Evaluation.of(walker, after, index.index()),
                  (last, value) ->
                      List.of(
                          last.with(
                              new Value.Address(new Place.Element(Place.at(array), value))))));
    }
    if (e instanceof Expr.Unary unary && unary.operator().equals("*")) {
      return Evaluation.of(walker, state, unary.operand());
    }
    if (e instanceof Expr.Cast cast) {
      return place(cast.operand());
    }
    if (e instanceof Expr.Compound compound) {
      return compoundPlace(compound);
    }
    if (e instanceof Expr.Call call
        && call.callee() instanceof Expr.Name name
        && Idiom.MEMBER.containsKey(name.text())
        && call.arguments().size() == 1) {
      return Ways.each(
          place(call.arguments().get(0)),
          (after, object) ->
              List.of(after.with(field(Place.at(object), Idiom.MEMBER.get(name.text())))));
    }
    return Ways.each(
        Evaluation.of(walker, state, e), (after, value) -> List.of(temporary(after, value)));
  }

  private static Value field(Place object, String name) {
    return new Value.Address(new Place.Field(object, name));
  }

  private Held temporary(State after, Value value) {
    Place place = new Place.Unnamed(walker.number());
    return after.write(place, value).with(new Value.Address(place));
  }

  /** The place of a compound literal. */
  private List<Held> compoundPlace(Expr.Compound e) {
    Place place = new Place.Unnamed(walker.number());
    return Ways.each(
        walker.locals().initialise(state.write(place, new Value.Content(place)), place, e.list()),
        (after, ignored) -> List.of(after.with(new Value.Address(place))));
  }

  private Place variable(Expr.Name name) {
    return state
        .frame()
        .find(name.text())
        .map(Frame.Bound::place)
        .orElseGet(() -> new Place.Global(name.text()));
  }
}
