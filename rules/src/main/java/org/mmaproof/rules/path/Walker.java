// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.path;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mmaproof.model.ir.Expr;
import org.mmaproof.model.ir.Function;
import org.mmaproof.model.ir.Presence;
import org.mmaproof.model.ir.Span;
import org.mmaproof.model.ir.Stmt;
import org.mmaproof.rules.path.State.Held;

/** Walks the code of a function along every path, within limits. */
final class Walker {
  /** Values of more parts than this are unknown. */
  private static final int HEAVIEST = 60;

  private final Meaning meaning;
  private final Expansion expansion;
  private final Paths.Limits limits;
  private final IdentityHashMap<Stmt.Block, Code> codes = new IdentityHashMap<>();
  private final Calls calls;
  private final Locals locals;
  private final Loops loops;
  private final Switches switches;
  private final Scopes scopes;
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
    this.locals = new Locals(this);
    this.loops = new Loops(this);
    this.switches = new Switches(this);
    this.scopes = new Scopes(this);
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

  Calls calls() {
    return calls;
  }

  Locals locals() {
    return locals;
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
      } else if (returns(at, code)) {
        State left = at.leaveAll(at.state().arrived());
        Optional<Value> value = at.state().exit().get().returned();
        ends.add(new Ended(left, value, code.ops().get(at.pc() - 1).at()));
      } else if (at.state().stuck().isPresent()) {
        ends.add(new Ended(at.state(), Optional.empty(), code.ops().get(at.pc()).at()));
      } else if (code.ops().get(at.pc()) instanceof Op.Return give) {
        ends.addAll(end(at, give));
      } else if (code.ops().get(at.pc()) instanceof Op.Exit exit) {
        ends.addAll(exit(at, exit));
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

  /** Whether the statement before {@code at} has returned from inside an expression. */
  private static boolean returns(Point at, Code code) {
    return code.function()
        && at.pc() > 0
        && code.ops().get(at.pc() - 1) instanceof Op.Evaluate
        && at.state().exit().filter(exit -> exit.label().isEmpty()).isPresent();
  }

  private List<Ended> exit(Point at, Op.Exit exit) {
    return end(at, new Op.Return(exit.at(), exit.value())).stream()
        .map(
            ended ->
                ended.state().stuck().isPresent()
                    ? ended
                    : new Ended(
                        ended.state().leaving(new State.Exit(exit.label(), ended.returned())),
                        Optional.empty(),
                        exit.at()))
        .toList();
  }

  /** Goes on behind an expression, or where a statement expression inside it has gone. */
  private List<Point> after(Point at, State reached, Code code) {
    if (reached.exit().isEmpty()) {
      return List.of(at.to(reached, at.pc() + 1));
    }
    State.Exit exit = reached.exit().get();
    State back = reached.arrived().in(at.state().frame());
    Integer label = code.labels().get(exit.label());
    if (label != null) {
      return loops.jump(at.in(back), code.target(label), true);
    }
    if (code.function() && !exit.label().isEmpty()) {
      return List.of(at.in(back.stuck("a goto to a label that is not there")));
    }
    State left = code.function() ? back : at.leaveAll(back);
    return List.of(new Point(left.leaving(exit), at.pc() + 1, at.open(), at.turns()));
  }

  private List<Point> step(Point at, Code code) {
    Op op = code.ops().get(at.pc());
    if (op instanceof Op.Evaluate evaluate) {
      return Evaluation.of(this, at.state(), evaluate.expression()).stream()
          .flatMap(held -> after(at, held.state(), code).stream())
          .toList();
    }
    if (op instanceof Op.Declare declare) {
      return locals.declare(at, declare.variable());
    }
    if (op instanceof Op.Test test) {
      return branch(at, test.condition(), code.target(test.otherwise()));
    }
    if (op instanceof Op.Turn turn) {
      return loops.turn(at, turn, code.target(turn.otherwise()));
    }
    if (op instanceof Op.Each each) {
      return loops.each(at, each, code.target(each.done()));
    }
    if (op instanceof Op.Jump jump) {
      return loops.jump(at, code.target(jump.target()), jump.turn());
    }
    if (op instanceof Op.Choose choose) {
      return switches.choose(at, choose, code);
    }
    if (op instanceof Op.Begin begin) {
      var variables = at.state().frame().variables();
      Point.Leaving restore = state -> state.in(state.frame().seeing(variables));
      return List.of(at.open(at.state(), code.target(begin.end()), restore));
    }
    if (op instanceof Op.Open scope) {
      return scopes.open(
          at,
          scope.at(),
          scope.scope().macro(),
          scope.scope().arguments(),
          code.target(scope.end()));
    }
    if (op instanceof Op.Guard guard) {
      return scopes.open(at, guard.at(), Idiom.GUARD, arguments(guard.guard()), at.blockEnd());
    }
    String why = op instanceof Op.Stuck stuck ? stuck.why() : "an instruction nobody reads";
    return List.of(at.in(at.state().stuck(why)));
  }

  /** As in the form with a block: the class first, then what it guards. */
  private static List<Expr> arguments(Expr.Call guard) {
    List<Expr> arguments = new ArrayList<>();
    if (guard.callee() instanceof Expr.Call opener) {
      arguments.addAll(opener.arguments());
    }
    arguments.addAll(guard.arguments());
    return arguments;
  }

  List<Point> branch(Point at, Expr condition, int otherwise) {
    return Conditions.of(this, at.state(), condition).stream()
        .map(
            way ->
                at.to(
                    way.state(), way.value().equals(Value.Constant.ZERO) ? otherwise : at.pc() + 1))
        .toList();
  }
}
