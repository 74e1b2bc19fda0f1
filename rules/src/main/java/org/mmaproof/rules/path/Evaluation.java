// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.path;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.mmaproof.model.ir.CType;
import org.mmaproof.model.ir.Expr;
import org.mmaproof.rules.path.State.Held;

/** Evaluates one expression in one state; every way it can go is one answer. */
final class Evaluation implements Expr.Cases<List<Held>> {
  /** What a number, or another name, does not hold. */
  private static final Pattern MORE = Pattern.compile("[^\\w\\s]");

  private final Walker walker;
  private final State state;

  private Evaluation(Walker walker, State state) {
    this.walker = walker;
    this.state = state;
  }

  static List<Held> of(Walker walker, State state, Expr expression) {
    if (state.stuck().isPresent()) {
      return List.of(state.with(Value.Constant.ZERO));
    }
    if (walker.spent(1)) {
      return List.of(state.stuck("there is too much to follow").with(Value.Constant.ZERO));
    }
    return expression.match(new Evaluation(walker, state));
  }

  private List<Held> then(Expr first, BiFunction<State, Value, List<Held>> next) {
    return Ways.each(of(walker, state, first), next);
  }

  private List<Held> map(Expr operand, Function<Value, Value> change) {
    return then(operand, (after, value) -> List.of(after.with(change.apply(value))));
  }

  @Override
  public List<Held> name(Expr.Name e) {
    Optional<Frame.Bound> bound = state.frame().find(e.text());
    if (bound.isPresent()) {
      Place place = bound.get().place();
      return List.of(
          state.with(bound.get().array() ? new Value.Address(place) : state.store().read(place)));
    }
    Optional<Expr> macro = macro(e);
    if (macro.isPresent()) {
      return Calls.inside(walker, state, e.text(), e, macro.get());
    }
    Place global = new Place.Global(e.text());
    return List.of(
        state.with(
            state.store().written(global)
                ? state.store().read(global)
                : walker.meaning().ofName(e.text(), state.frame().file())));
  }

  /** The body of the macro that a name is, unless it is just a number or another name. */
  private Optional<Expr> macro(Expr.Name name) {
    return walker
        .meaning()
        .macro(name.text(), state.frame().file())
        .filter(macro -> !macro.functionLike() && MORE.matcher(macro.body()).find())
        .filter(macro -> !state.frame().macros().contains(name.text()))
        .flatMap(macro -> walker.expansion().of(macro, name.at(), List.of()));
  }

  @Override
  public List<Held> number(Expr.Number e) {
    return List.of(state.with(Literal.value(e.text())));
  }

  @Override
  public List<Held> text(Expr.Text e) {
    return List.of(state.with(new Value.Text(e.text())));
  }

  @Override
  public List<Held> call(Expr.Call e) {
    return walker.call(state, e);
  }

  @Override
  public List<Held> member(Expr.Member e) {
    return Ways.each(
        Places.of(walker, state, e),
        (after, address) -> List.of(load(after, e, Place.at(address))));
  }

  private Held load(State after, Expr e, Place place) {
    State read =
        place.given() || place.root() instanceof Place.Local
            ? after.then(new Step.Read(after.site(e.at()), place))
            : after;
    return read.with(walker.bounded(read.store().read(place)));
  }

  private Value apply(String operator, Value... operands) {
    return walker.bounded(Value.apply(operator, operands));
  }

  @Override
  public List<Held> index(Expr.Index e) {
    return Ways.each(
        Places.of(walker, state, e),
        (after, address) -> List.of(load(after, e, Place.at(address))));
  }

  @Override
  public List<Held> unary(Expr.Unary e) {
    return switch (e.operator()) {
      case "&" -> Places.of(walker, state, e.operand());
      case "*" -> then(e.operand(), (after, pointer) -> List.of(load(after, e, Place.at(pointer))));
      case "!" -> truth(e);
      default -> map(e.operand(), value -> apply(e.operator(), value));
    };
  }

  /** The value of a condition: not decided here unless it branches inside. */
  private List<Held> truth(Expr.Unary not) {
    return map(not.operand(), value -> apply("!", value));
  }

  @Override
  public List<Held> step(Expr.Step e) {
    return Ways.each(
        Places.of(walker, state, e.target()),
        (after, address) -> {
          Place place = Place.at(address);
          Value before = after.store().read(place);
          Value next = apply(e.operator().substring(1), before, Value.Constant.ONE);
          State written = write(after, e, place, e.operator(), next);
          return List.of(written.with(e.prefix() ? next : before));
        });
  }

  @Override
  public List<Held> binary(Expr.Binary e) {
    if (e.operator().equals("&&") || e.operator().equals("||")) {
      return Conditions.of(walker, state, e);
    }
    return then(
        e.left(),
        (after, left) ->
            Ways.each(
                of(walker, after, e.right()),
                (last, right) -> List.of(last.with(apply(e.operator(), left, right)))));
  }

  @Override
  public List<Held> assign(Expr.Assign e) {
    return then(
        e.value(),
        (after, value) ->
            Ways.each(
                Places.of(walker, after, e.target()),
                (last, address) -> {
                  Place place = Place.at(address);
                  Value next =
                      e.operator().equals("=")
                          ? value
                          : apply(
                              e.operator().substring(0, e.operator().length() - 1),
                              last.store().read(place),
                              value);
                  return List.of(write(last, e, place, e.operator(), next).with(next));
                }));
  }

  static State write(State state, Expr e, Place place, String operator, Value value) {
    Value before = state.store().read(place);
    return state
        .then(new Step.Write(state.site(e.at()), place, operator, before, value))
        .write(place, value);
  }

  @Override
  public List<Held> conditional(Expr.Conditional e) {
    if (e.then().isEmpty()) {
      return then(
          e.condition(),
          (after, value) ->
              Ways.each(
                  Conditions.decide(after, e.condition(), value),
                  (last, holds) ->
                      holds.equals(Value.Constant.ONE)
                          ? List.of(last.with(value))
                          : of(walker, last, e.otherwise())));
    }
    return Ways.each(
        Conditions.of(walker, state, e.condition()),
        (after, holds) ->
            of(walker, after, holds.equals(Value.Constant.ONE) ? e.then().get() : e.otherwise()));
  }

  @Override
  public List<Held> cast(Expr.Cast e) {
    return of(walker, state, e.operand());
  }

  @Override
  public List<Held> sizeOf(Expr.SizeOf e) {
    return List.of(state.with(new Value.Size(Sizes.measured(state.frame(), e.operand()))));
  }

  private static Value typeText(CType type) {
    return new Value.Text(type.toString());
  }

  @Override
  public List<Held> typeName(Expr.TypeName e) {
    return List.of(state.with(typeText(e.type())));
  }

  @Override
  public List<Held> compound(Expr.Compound e) {
    return Ways.each(
        Places.of(walker, state, e),
        (after, address) ->
            List.of(
                after.with(
                    e.type() instanceof CType.Array
                        ? address
                        : new Value.Content(Place.at(address)))));
  }

  @Override
  public List<Held> initList(Expr.InitList e) {
    Place place = new Place.Unnamed(walker.number());
    return Ways.each(
        walker.locals().initialise(state, place, e),
        (after, ignored) -> List.of(after.with(new Value.Content(place))));
  }

  @Override
  public List<Held> statementExpr(Expr.StatementExpr e) {
    return walker.statementExpression(state, e);
  }

  @Override
  public List<Held> comma(Expr.Comma e) {
    return then(e.left(), (after, ignored) -> of(walker, after, e.right()));
  }

  @Override
  public List<Held> opaque(Expr.Opaque e) {
    return List.of(state.stuck(e.why()).with(Value.Constant.ZERO));
  }
}
