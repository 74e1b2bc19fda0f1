// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.path;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mmaproof.model.ir.Expr;
import org.mmaproof.model.ir.Function;
import org.mmaproof.model.ir.Span;
import org.mmaproof.rules.path.State.Held;

/** What a call does on a path: it is looked into where its body is in sight, else it is a step. */
final class Calls {
  private final Walker walker;

  Calls(Walker walker) {
    this.walker = walker;
  }

  List<Held> call(State state, Expr.Call call) {
    if (call.callee() instanceof Expr.Name name && state.frame().find(name.text()).isEmpty()) {
      String target = walker.meaning().alias(name.text(), state.frame().file());
      return named(state, call, target);
    }
    return Ways.each(
        Evaluation.of(walker, state, call.callee()),
        (after, callee) ->
            callee instanceof Value.Symbol symbol
                ? named(after, call, symbol.name())
                : arguments(
                    after,
                    call,
                    way -> List.of(opaque(way.state(), call.at(), "", callee, way.values()))));
  }

  private interface Next {
    List<Held> go(Ways.Several way);
  }

  private List<Held> arguments(State state, Expr.Call call, Next next) {
    List<Held> ways = new ArrayList<>();
    for (Ways.Several way : Ways.several(walker, state, call.arguments())) {
      if (way.state().stuck().isPresent()) {
        ways.add(way.state().with(Value.Constant.ZERO));
      } else {
        ways.addAll(next.go(way));
      }
    }
    return ways;
  }

  private List<Held> named(State state, Expr.Call call, String name) {
    List<Function> definitions = walker.meaning().definitions(name, state.frame().file());
    if (definitions.isEmpty()) {
      Optional<List<Held>> idiom = idiom(state, call, name);
      if (idiom.isPresent()) {
        return idiom.get();
      }
    }
    if (definitions.isEmpty()) {
      Optional<List<Held>> expanded = expand(state, call, name);
      if (expanded.isPresent()) {
        return expanded.get();
      }
    }
    boolean follow =
        !definitions.isEmpty()
            && state.frame().calls().size() < walker.limits().depth()
            && !state.frame().running(name);
    return arguments(
        state,
        call,
        way ->
            follow
                ? into(way, call.at(), name, definitions)
                : List.of(opaque(way.state(), call.at(), name, way.values())));
  }

  /** The body of a macro in place of its use. */
  private Optional<List<Held>> expand(State state, Expr.Call call, String name) {
    return walker
        .meaning()
        .macro(name, state.frame().file())
        .filter(macro -> macro.functionLike() && !state.frame().macros().contains(name))
        .flatMap(macro -> walker.expansion().of(macro, call.at(), call.arguments()))
        .map(body -> inside(walker, state, name, call, body));
  }

  /** Evaluates the body of a macro where {@code use} stands. */
  static List<Held> inside(Walker walker, State state, String name, Expr use, Expr body) {
    Frame outer = state.frame();
    return Ways.each(
        Evaluation.of(walker, state.in(outer.inside(name, use.at())), body),
        (after, value) -> List.of(after.in(after.frame().after(outer)).with(value)));
  }

  private List<Held> into(Ways.Several way, Span at, String name, List<Function> definitions) {
    Frame caller = way.state().frame();
    List<Held> ways = new ArrayList<>();
    for (Function function : definitions) {
      Frame frame = caller.callee(walker.number(), name, function.at().file(), at);
      Optional<List<Walker.Ended>> ends =
          walker.callee(way.state().in(frame), function, way.values());
      if (ends.isEmpty()) {
        return List.of(opaque(way.state(), at, name, way.values()));
      }
      for (Walker.Ended ended : ends.get()) {
        State back = ended.state().in(caller);
        Value value = ended.returned().orElseGet(() -> new Value.Unknown(walker.number()));
        ways.add(back.holding(back.store().leaving(frame.id())).with(value));
      }
    }
    return ways;
  }

  /** A call of {@code name} that is not looked into. */
  Held opaque(State state, Span at, String name, List<Value> arguments) {
    return opaque(state, at, name, new Value.Symbol(name), arguments);
  }

  private Held opaque(State state, Span at, String name, Value callee, List<Value> arguments) {
    Value result = result(name, arguments);
    boolean local = !walker.meaning().definitions(name, state.frame().file()).isEmpty();
    State after = state.then(new Step.Call(state.site(at), name, callee, arguments, result, local));
    for (int i = 0; i < arguments.size(); i++) {
      if (arguments.get(i) instanceof Value.Address address && address.of().local()) {
        Value before = after.store().read(address.of());
        Value now =
            walker
                .meaning()
                .flagsAfter(name, i, before, arguments)
                .map(walker::bounded)
                .orElseGet(() -> new Value.Unknown(walker.number()));
        after = after.write(address.of(), now);
      }
    }
    return after.with(result);
  }

  /** Equal for equal arguments if the call only works something out. */
  private Value result(String name, List<Value> arguments) {
    boolean pure = walker.meaning().pure(name) && !arguments.isEmpty();
    Value result =
        pure
            ? new Value.Apply(name, arguments)
            : new Value.Result(walker.number(), name, arguments);
    Value bounded = walker.bounded(result);
    return bounded.equals(result) ? result : new Value.Result(walker.number(), name, List.of());
  }

  private Optional<List<Held>> idiom(State state, Expr.Call call, String name) {
    if (call.arguments().isEmpty()) {
      return Optional.empty();
    }
    Expr first = call.arguments().get(0);
    if (Idiom.ARGUMENT.contains(name)) {
      return Optional.of(Evaluation.of(walker, state, first));
    }
    if (Idiom.WARNING.contains(name)) {
      return Optional.of(Conditions.of(walker, state, first));
    }
    if (Idiom.POINTERS.contains(name)) {
      return Optional.of(
          Ways.each(
              Evaluation.of(walker, state, first),
              (after, value) -> List.of(after.with(Value.apply(name, value)))));
    }
    if (Idiom.KEEP.contains(name)) {
      return Optional.of(keep(state, call, first));
    }
    if (name.equals(Idiom.SWAP) && call.arguments().size() == 2) {
      return Optional.of(swap(state, call));
    }
    boolean store = Idiom.STORE.contains(name) || Idiom.STORE_THROUGH.contains(name);
    return store && call.arguments().size() == 2
        ? Optional.of(store(state, call, Idiom.STORE_THROUGH.contains(name)))
        : Optional.empty();
  }

  /** The value of a variable whose clean-up finds nothing any more. */
  private List<Held> keep(State state, Expr.Call call, Expr variable) {
    return Ways.each(
        Places.of(walker, state, variable),
        (after, address) -> {
          Place place = Place.at(address);
          Value kept = after.store().read(place);
          return List.of(Evaluation.write(after, call, place, "=", Value.Constant.ZERO).with(kept));
        });
  }

  private List<Held> swap(State state, Expr.Call call) {
    return Ways.each(
        Places.of(walker, state, call.arguments().get(0)),
        (after, one) ->
            Ways.each(
                Places.of(walker, after, call.arguments().get(1)),
                (last, other) -> {
                  Value first = last.store().read(Place.at(one));
                  Value second = last.store().read(Place.at(other));
                  State half = Evaluation.write(last, call, Place.at(one), "=", second);
                  return List.of(
                      Evaluation.write(half, call, Place.at(other), "=", first).with(second));
                }));
  }

  private List<Held> store(State state, Expr.Call call, boolean through) {
    Expr target = call.arguments().get(0);
    return Ways.each(
        Evaluation.of(walker, state, call.arguments().get(1)),
        (after, value) ->
            Ways.each(
                through ? Evaluation.of(walker, after, target) : Places.of(walker, after, target),
                (last, address) ->
                    List.of(
                        Evaluation.write(last, call, Place.at(address), "=", value).with(value))));
  }
}
