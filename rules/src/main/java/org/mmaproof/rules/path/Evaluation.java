// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.path;

import java.util.ArrayList;
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

  /** The ways in which {@code condition} comes out; a value of 1 or 0 says how. */
  static List<Held> condition(Walker walker, State state, Expr condition) {
    if (condition instanceof Expr.Unary not && not.operator().equals("!")) {
      return each(
          condition(walker, state, not.operand()),
          (after, value) ->
              List.of(
                  after.with(
                      value.equals(Value.Constant.ZERO)
                          ? Value.Constant.ONE
                          : Value.Constant.ZERO)));
    }
    if (condition instanceof Expr.Binary both && both.operator().equals("&&")) {
      return each(
          condition(walker, state, both.left()),
          (after, value) ->
              value.equals(Value.Constant.ZERO)
                  ? List.of(after.with(value))
                  : condition(walker, after, both.right()));
    }
    if (condition instanceof Expr.Binary either && either.operator().equals("||")) {
      return each(
          condition(walker, state, either.left()),
          (after, value) ->
              value.equals(Value.Constant.ZERO)
                  ? condition(walker, after, either.right())
                  : List.of(after.with(value)));
    }
    return each(of(walker, state, condition), (after, value) -> decide(after, condition, value));
  }

  private static List<Held> decide(State state, Expr condition, Value value) {
    List<Held> ways = new ArrayList<>();
    for (boolean holds : List.of(true, false)) {
      assume(state, condition, value, holds)
          .ifPresent(
              after -> ways.add(after.with(holds ? Value.Constant.ONE : Value.Constant.ZERO)));
    }
    return ways;
  }

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

  static List<Held> each(List<Held> ways, BiFunction<State, Value, List<Held>> next) {
    if (ways.size() == 1 && ways.get(0).state().stuck().isEmpty()) {
      return next.apply(ways.get(0).state(), ways.get(0).value());
    }
    List<Held> all = new ArrayList<>();
    for (Held way : ways) {
      if (way.state().stuck().isPresent()) {
        all.add(way);
      } else {
        all.addAll(next.apply(way.state(), way.value()));
      }
    }
    return all;
  }

  private List<Held> then(Expr first, BiFunction<State, Value, List<Held>> next) {
    return each(of(walker, state, first), next);
  }

  private List<Held> map(Expr operand, Function<Value, Value> change) {
    return then(operand, (after, value) -> List.of(after.with(change.apply(value))));
  }

  /** The values of several expressions, evaluated in order. */
  static List<Several> several(Walker walker, State state, List<Expr> expressions) {
    List<Several> ways = List.of(new Several(state, List.of()));
    for (Expr expression : expressions) {
      List<Several> more = new ArrayList<>();
      for (Several way : ways) {
        for (Held held : of(walker, way.state(), expression)) {
          List<Value> values = new ArrayList<>(way.values());
          values.add(held.value());
          more.add(new Several(held.state(), values));
        }
      }
      ways = more;
    }
    return ways;
  }

  record Several(State state, List<Value> values) {
    Several {
      values = List.copyOf(values);
    }
  }

  /** A place, carried as its address. */
  static List<Held> place(Walker walker, State state, Expr expression) {
    return new Evaluation(walker, state).place(expression);
  }

  private List<Held> place(Expr e) {
    if (e instanceof Expr.Name name) {
      return List.of(state.with(Value.addressOf(variable(name))));
    }
    if (e instanceof Expr.Member member) {
      return member.arrow()
          ? map(member.object(), object -> field(Place.at(object), member.name()))
          : each(
              place(member.object()),
              (after, object) -> List.of(after.with(field(Place.at(object), member.name()))));
    }
    if (e instanceof Expr.Index index) {
      return then(
          index.array(),
          (after, array) ->
              each(
                  of(walker, after, index.index()),
                  (last, value) ->
                      List.of(
                          last.with(
                              new Value.Address(new Place.Element(Place.at(array), value))))));
    }
    if (e instanceof Expr.Unary unary && unary.operator().equals("*")) {
      return of(walker, state, unary.operand());
    }
    if (e instanceof Expr.Cast cast) {
      return place(cast.operand());
    }
    if (e instanceof Expr.Compound compound) {
      return compoundPlace(compound);
    }
    return then(e, (after, value) -> List.of(temporary(after, value)));
  }

  private static Value field(Place object, String name) {
    return new Value.Address(new Place.Field(object, name));
  }

  private Held temporary(State after, Value value) {
    Place place = new Place.Unnamed(walker.number());
    return after.write(place, value).with(new Value.Address(place));
  }

  private List<Held> compoundPlace(Expr.Compound e) {
    Place place = new Place.Unnamed(walker.number());
    return each(
        walker.initialise(state.write(place, new Value.Content(place)), place, e.list()),
        (after, ignored) -> List.of(after.with(new Value.Address(place))));
  }

  private Place variable(Expr.Name name) {
    return state
        .frame()
        .find(name.text())
        .map(Frame.Bound::place)
        .orElseGet(() -> new Place.Global(name.text()));
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
    return each(place(e), (after, address) -> List.of(load(after, e, Place.at(address))));
  }

  private Held load(State after, Expr e, Place place) {
    State read =
        place.root() instanceof Place.Local
            ? after.then(new Step.Read(after.site(e.at()), place))
            : after;
    return read.with(walker.bounded(read.store().read(place)));
  }

  private Value apply(String operator, Value... operands) {
    return walker.bounded(Value.apply(operator, operands));
  }

  @Override
  public List<Held> index(Expr.Index e) {
    return each(place(e), (after, address) -> List.of(load(after, e, Place.at(address))));
  }

  @Override
  public List<Held> unary(Expr.Unary e) {
    return switch (e.operator()) {
      case "&" -> place(e.operand());
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
    return each(
        place(e.target()),
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
      return condition(walker, state, e);
    }
    return then(
        e.left(),
        (after, left) ->
            each(
                of(walker, after, e.right()),
                (last, right) -> List.of(last.with(apply(e.operator(), left, right)))));
  }

  @Override
  public List<Held> assign(Expr.Assign e) {
    return then(
        e.value(),
        (after, value) ->
            each(
                Evaluation.place(walker, after, e.target()),
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
              each(
                  decide(after, e.condition(), value),
                  (last, holds) ->
                      holds.equals(Value.Constant.ONE)
                          ? List.of(last.with(value))
                          : of(walker, last, e.otherwise())));
    }
    return each(
        condition(walker, state, e.condition()),
        (after, holds) ->
            of(walker, after, holds.equals(Value.Constant.ONE) ? e.then().get() : e.otherwise()));
  }

  @Override
  public List<Held> cast(Expr.Cast e) {
    return of(walker, state, e.operand());
  }

  @Override
  public List<Held> sizeOf(Expr.SizeOf e) {
    return List.of(state.with(new Value.Size(measured(e.operand()))));
  }

  /** The type whose size is asked for, as far as the declarations of the function tell. */
  private CType measured(Expr operand) {
    if (operand instanceof Expr.TypeName name) {
      return name.type();
    }
    if (operand instanceof Expr.Name name) {
      return state
          .frame()
          .find(name.text())
          .map(Frame.Bound::type)
          .orElseGet(() -> new CType.Unknown(name.text()));
    }
    if (operand instanceof Expr.Unary unary
        && unary.operator().equals("*")
        && measured(unary.operand()) instanceof CType.Pointer pointer) {
      return pointer.to();
    }
    return new CType.Unknown("");
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
    return each(
        compoundPlace(e),
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
    return each(
        walker.initialise(state, place, e),
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
