// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.path;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mmaproof.model.ir.Expr;
import org.mmaproof.model.ir.Function;
import org.mmaproof.model.ir.Presence;
import org.mmaproof.model.ir.Span;
import org.mmaproof.model.ir.Stmt;
import org.mmaproof.model.ir.Variable;
import org.mmaproof.rules.path.State.Held;

/** Walks the code of a function along every path, within limits. */
final class Walker {
  /** Values of more parts than this are unknown. */
  private static final int HEAVIEST = 60;

  /** A path behind so many cases of a switch knows that it is none of them; of more it does not. */
  private static final int ARMS_TOLD_MAX = 200;

  private final Meaning meaning;
  private final Expansion expansion;
  private final Paths.Limits limits;
  private final IdentityHashMap<Stmt.Block, Code> codes = new IdentityHashMap<>();
  private final Calls calls;
  private final Set<Span> unfollowed = new HashSet<>();
  private int numbers;
  private int work;
  private int until = Integer.MAX_VALUE;
  private boolean exceeded;

  Walker(Meaning meaning, Expansion expansion, Paths.Limits limits) {
    this.meaning = meaning;
    this.expansion = expansion;
    this.limits = limits;
    this.calls = new Calls(this);
  }

  /** The end of a run: a state outside all of its scopes, and what was returned. */
  record Ended(State state, Optional<Value> returned, Span at) {}

  Meaning meaning() {
    return meaning;
  }

  Expansion expansion() {
    return expansion;
  }

  Paths.Limits limits() {
    return limits;
  }

  int number() {
    return ++numbers;
  }

  /** {@code value}, or an unknown one for what has grown too large to carry along. */
  Value bounded(Value value) {
    return value.weight() > HEAVIEST ? new Value.Unknown(number()) : value;
  }

  /** Counts {@code more} instructions; whether those are more than the running function may use. */
  boolean spent(int more) {
    work += more;
    exceeded |= work > until;
    return work > until;
  }

  boolean exceeded() {
    return exceeded;
  }

  List<Held> call(State state, Expr.Call call) {
    return calls.call(state, call);
  }

  /**
   * Runs {@code function}, which a path calls, from {@code state}, whose frame is that of the call.
   * Empty where not all of it could be followed: then it is a call of something unknown.
   */
  Optional<List<Ended>> callee(State state, Function function, List<Value> arguments) {
    if (unfollowed.contains(function.at())) {
      return Optional.empty();
    }
    boolean before = exceeded;
    exceeded = false;
    List<Ended> ends = run(state, function, arguments, limits.inner());
    boolean whole = !exceeded && ends.stream().allMatch(ended -> ended.state().stuck().isEmpty());
    exceeded = before;
    if (!whole) {
      unfollowed.add(function.at());
    }
    return whole ? Optional.of(ends) : Optional.empty();
  }

  /** Runs {@code function} from {@code state}. */
  List<Ended> run(State state, Function function) {
    return run(state, function, List.of(), limits.outer());
  }

  private List<Ended> run(
      State state, Function function, List<Value> arguments, Paths.Share share) {
    List<Ended> ends = new ArrayList<>();
    Presence around =
        function.guards().stream().map(guard -> guard.when()).reduce(state.when(), Presence::and);
    for (Function.Body body : function.bodies()) {
      Presence when = around.and(body.when());
      if (!when.equals(Presence.NEVER)) {
        State begun = parameters(state.under(when), function, arguments);
        ends.addAll(run(begun, code(body.block(), true), share));
      }
    }
    return ends;
  }

  private State parameters(State state, Function function, List<Value> arguments) {
    State begun = state;
    for (int i = 0; i < function.type().parameters().size(); i++) {
      var parameter = function.type().parameters().get(i);
      begun = begun.in(begun.frame().declare(parameter.name(), parameter.type(), 0));
      if (i < arguments.size()) {
        begun = begun.write(begun.frame().find(parameter.name()).get().place(), arguments.get(i));
      }
    }
    return begun;
  }

  private Code code(Stmt.Block block, boolean function) {
    return codes.computeIfAbsent(block, b -> function ? Code.ofFunction(b) : Code.ofExpression(b));
  }

  List<Held> statementExpression(State state, Expr.StatementExpr e) {
    List<Held> ways = new ArrayList<>();
    for (Ended ended : run(state, code(e.block(), false), limits.inner())) {
      Value value = ended.returned().orElse(new Value.Unknown(number()));
      ways.add(ended.state().in(state.frame()).with(value));
    }
    return ways;
  }

  private List<Ended> run(State state, Code code, Paths.Share share) {
    int outer = until;
    until = Math.min(outer, work + share.work());
    try {
      return run(state, code, share.paths());
    } finally {
      until = outer;
    }
  }

  private List<Ended> run(State state, Code code, int paths) {
    List<Ended> ends = new ArrayList<>();
    Deque<Point> waiting = new ArrayDeque<>();
    waiting.push(Point.start(state));
    while (!waiting.isEmpty()) {
      Point at = waiting.pop();
      if (spent(1) || ends.size() >= paths) {
        exceeded = true;
        return ends;
      }
      if (at.state().trail().length() > limits.steps()) {
        exceeded = true;
      } else if (at.state().stuck().isPresent()) {
        ends.add(new Ended(at.state(), Optional.empty(), code.ops().get(at.pc()).at()));
      } else if (code.ops().get(at.pc()) instanceof Op.Return give) {
        ends.addAll(end(at, give));
      } else {
        step(at, code).forEach(waiting::push);
      }
    }
    return ends;
  }

  private List<Ended> end(Point at, Op.Return give) {
    List<Ended> ends = new ArrayList<>();
    List<Held> values =
        give.value()
            .map(value -> Evaluation.of(this, at.state(), value))
            .orElseGet(() -> List.of(at.state().with(Value.Constant.ZERO)));
    for (Held held : values) {
      State left = at.leaveAll(held.state());
      ends.add(new Ended(left, give.value().map(value -> held.value()), give.at()));
    }
    return ends;
  }

  private List<Point> step(Point at, Code code) {
    Op op = code.ops().get(at.pc());
    int next = at.pc() + 1;
    if (op instanceof Op.Evaluate evaluate) {
      return Evaluation.of(this, at.state(), evaluate.expression()).stream()
          .map(held -> at.to(held.state(), next))
          .toList();
    }
    if (op instanceof Op.Declare declare) {
      return declare(at, declare.variable());
    }
    if (op instanceof Op.Test test) {
      return branch(at, test.condition(), code.target(test.otherwise()));
    }
    if (op instanceof Op.Turn turn) {
      return turn(at, turn, code.target(turn.otherwise()));
    }
    if (op instanceof Op.Each each) {
      return each(at, each, code.target(each.done()));
    }
    if (op instanceof Op.Jump jump) {
      return jump(at, code.target(jump.target()), jump.turn());
    }
    if (op instanceof Op.Choose choose) {
      return choose(at, choose, code);
    }
    if (op instanceof Op.Begin begin) {
      var variables = at.state().frame().variables();
      Point.Leaving restore = state -> state.in(state.frame().seeing(variables));
      return List.of(at.open(at.state(), code.target(begin.end()), restore));
    }
    if (op instanceof Op.Open scope) {
      return scope(
          at,
          scope.at(),
          scope.scope().macro(),
          scope.scope().arguments(),
          code.target(scope.end()));
    }
    if (op instanceof Op.Guard guard) {
      return scope(at, guard.at(), Idiom.GUARD, guard.guard().arguments(), at.blockEnd());
    }
    String why = op instanceof Op.Stuck stuck ? stuck.why() : "an instruction nobody reads";
    return List.of(at.in(at.state().stuck(why)));
  }

  private List<Point> scope(Point at, Span span, String macro, List<Expr> arguments, int end) {
    List<Point> entered = new ArrayList<>();
    for (Evaluation.Several way : Evaluation.several(this, at.state(), arguments)) {
      Site site = way.state().site(span);
      State in = way.state().then(new Step.Scope(site, macro, way.values(), true));
      Point.Leaving leaving = state -> state.then(new Step.Scope(site, macro, way.values(), false));
      entered.add(at.open(in, end, leaving));
    }
    return entered;
  }

  private List<Point> declare(Point at, Variable variable) {
    State state = at.state();
    State declared = state.in(state.frame().declare(variable.name(), variable.type(), at.pc()));
    Place place = declared.frame().find(variable.name()).get().place();
    State fresh =
        declared
            .then(new Step.Declare(declared.site(variable.at()), place, variable))
            .write(place, new Value.Unknown(number()));
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
    return Evaluation.each(
        Evaluation.of(this, state, initial),
        (after, value) -> List.of(Evaluation.write(after, initial, place, "", value).with(value)));
  }

  private Point.Leaving cleanup(Place place, Variable variable) {
    return state -> {
      Value value = state.store().read(place);
      return state.facts().zero(value)
          ? state
          : calls.opaque(state, variable.at(), variable.cleanup(), List.of(value)).state();
    };
  }

  /** Evaluates the elements of {@code list} into the members of {@code place}. */
  List<Held> initialise(State state, Place place, Expr.InitList list) {
    List<Held> ways = List.of(state.with(Value.Constant.ZERO));
    int position = 0;
    for (Expr.Element element : list.elements()) {
      Place member = Initial.member(place, element, position++);
      ways = Evaluation.each(ways, (after, ignored) -> initialise(after, member, element.value()));
    }
    return ways;
  }

  private List<Held> initialise(State state, Place member, Expr value) {
    if (value instanceof Expr.InitList list) {
      return initialise(state, member, list);
    }
    return Evaluation.each(
        Evaluation.of(this, state, value),
        (after, held) -> List.of(Evaluation.write(after, value, member, "", held).with(held)));
  }

  private List<Point> branch(Point at, Expr condition, int otherwise) {
    return Evaluation.condition(this, at.state(), condition).stream()
        .map(
            way ->
                at.to(
                    way.state(), way.value().equals(Value.Constant.ZERO) ? otherwise : at.pc() + 1))
        .toList();
  }

  private List<Point> turn(Point at, Op.Turn turn, int otherwise) {
    int turns = at.turned();
    if (turns < limits.turns()) {
      Point counted = at.turned(turns + 1);
      return branch(counted, turn.condition(), otherwise).stream()
          .map(way -> way.pc() == otherwise ? way.turned(at.pc(), 0) : way)
          .toList();
    }
    if (turn.condition() instanceof Expr.Number forever && !forever.text().equals("0")) {
      return List.of();
    }
    State widened = forget(at.state(), turn.written());
    return Evaluation.of(this, widened, turn.condition()).stream()
        .map(held -> at.turned(0).to(held.state(), otherwise))
        .toList();
  }

  private State forget(State state, Set<String> names) {
    State forgotten = state;
    for (String name : names) {
      Optional<Frame.Bound> bound = state.frame().find(name);
      if (bound.isPresent()) {
        forgotten = forgotten.write(bound.get().place(), new Value.Unknown(number()));
      }
    }
    return forgotten;
  }

  /** The cursor of a loop macro is whatever variable among its arguments nothing is known of. */
  private List<Point> each(Point at, Op.Each each, int done) {
    int turns = at.turned();
    List<Point> ways = new ArrayList<>();
    for (Evaluation.Several way : Evaluation.several(this, at.state(), plain(each.loop()))) {
      State moved = forget(way.state(), cursors(way.state(), each.loop()));
      if (turns < limits.turns()) {
        ways.add(at.turned(turns + 1).to(moved, at.pc() + 1));
      }
      State last = turns < limits.turns() ? moved : forget(moved, each.written());
      ways.add(at.turned(0).to(last, done));
    }
    return ways;
  }

  private static List<Expr> plain(Stmt.MacroLoop loop) {
    return loop.arguments().stream().filter(argument -> argument instanceof Expr.Unary).toList();
  }

  private static Set<String> cursors(State state, Stmt.MacroLoop loop) {
    Set<String> cursors = new LinkedHashSet<>();
    for (Expr argument : loop.arguments()) {
      if (argument instanceof Expr.Name name) {
        Optional<Frame.Bound> bound = state.frame().find(name.text());
        boolean blank =
            bound
                .map(Frame.Bound::place)
                .filter(place -> state.store().read(place) instanceof Value.Unknown)
                .isPresent();
        boolean first = bound.isPresent() && argument == loop.arguments().get(0);
        if (blank || first) {
          cursors.add(name.text());
        }
      }
    }
    return cursors;
  }

  /** A jump back that no loop counts is taken as often as a loop turns. */
  private List<Point> jump(Point at, int target, boolean turn) {
    if (!turn || target > at.pc()) {
      return List.of(at.to(at.state(), target));
    }
    int turns = at.turned();
    return turns >= limits.turns()
        ? List.of()
        : List.of(at.turned(turns + 1).to(at.state(), target));
  }

  private List<Point> choose(Point at, Op.Choose choose, Code code) {
    List<Point> ways = new ArrayList<>();
    for (Held subject : Evaluation.of(this, at.state(), choose.subject())) {
      if (subject.state().stuck().isPresent()) {
        ways.add(at.to(subject.state(), at.pc()));
      } else {
        ways.addAll(choose(at, choose, code, subject));
      }
    }
    return ways;
  }

  private List<Point> choose(Point at, Op.Choose choose, Code code, Held subject) {
    List<Point> ways = new ArrayList<>();
    Optional<State> rest = Optional.of(subject.state());
    int told = 0;
    for (Op.Arm arm : choose.arms()) {
      if (rest.isEmpty()) {
        return ways;
      }
      Value test = Initial.matches(this, rest.get(), arm, subject.value());
      Evaluation.assume(rest.get(), choose.subject(), test, true)
          .ifPresent(state -> ways.add(at.to(state, code.target(arm.target()))));
      if (told++ < ARMS_TOLD_MAX) {
        rest = Evaluation.assume(rest.get(), choose.subject(), test, false);
      }
    }
    rest.ifPresent(state -> ways.add(at.to(state, code.target(choose.otherwise()))));
    return ways;
  }
}
