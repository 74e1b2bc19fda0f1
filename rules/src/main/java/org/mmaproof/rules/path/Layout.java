// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.path;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mmaproof.model.ir.Expr;
import org.mmaproof.model.ir.Span;
import org.mmaproof.model.ir.Stmt;
import org.mmaproof.model.ir.Variable;
import org.mmaproof.model.ir.Walk;

/** Lays the statements of one body out in a row, with jumps for what is nested. */
final class Layout implements Stmt.Cases<Boolean> {
  private static final int UNPLACED = -1;

  private final List<Op> ops = new ArrayList<>();
  private final List<Integer> targets = new ArrayList<>();
  private final Map<String, Integer> labels = new HashMap<>();
  private final Deque<Integer> breaks = new ArrayDeque<>();
  private final Deque<Integer> continues = new ArrayDeque<>();
  private final Deque<Arms> switches = new ArrayDeque<>();
  private final boolean function;

  /**
   * A layout of one block.
   *
   * @param function whether the block is the body of a function, else of a statement expression
   */
  Layout(boolean function) {
    this.function = function;
  }

  /** The labels of one switch, met while its body is laid out. */
  private static final class Arms {
    private final List<Op.Arm> arms = new ArrayList<>();
    private Optional<Integer> otherwise = Optional.empty();
  }

  Code lay(Stmt.Block block) {
    ops.add(new Op.Begin(block.at(), fresh()));
    for (int i = 0; i < block.statements().size(); i++) {
      Stmt statement = block.statements().get(i);
      if (!function && i == block.statements().size() - 1 && statement instanceof Stmt.Evaluate e) {
        ops.add(new Op.Return(e.at(), Optional.of(e.expression())));
      } else {
        lay(statement);
      }
    }
    ops.add(new Op.Return(end(block.at()), Optional.empty()));
    place(0);
    for (int target = 0; target < targets.size(); target++) {
      if (targets.get(target) == UNPLACED) {
        targets.set(target, ops.size());
        ops.add(outside(target, end(block.at())));
      }
    }
    return new Code(ops, targets, labels, function);
  }

  /** What a goto to a label meets that is not in the block. */
  private Op outside(int target, Span at) {
    return labels.entrySet().stream()
        .filter(label -> !function && label.getValue() == target)
        .<Op>map(label -> new Op.Exit(at, label.getKey(), Optional.empty()))
        .findFirst()
        .orElseGet(() -> new Op.Stuck(at, "a goto to a label that is not there"));
  }

  private static Span end(Span at) {
    return at.end() == at.start() ? at : new Span(at.file(), at.end() - 1, at.end(), at.line());
  }

  private boolean lay(Stmt statement) {
    return statement.match(this);
  }

  private int fresh() {
    targets.add(UNPLACED);
    return targets.size() - 1;
  }

  private int here() {
    int target = fresh();
    place(target);
    return target;
  }

  private boolean place(int target) {
    targets.set(target, ops.size());
    return true;
  }

  private boolean jump(Span at, Optional<Integer> target, String why) {
    return ops.add(
        target.<Op>map(number -> new Op.Jump(at, number)).orElseGet(() -> new Op.Stuck(at, why)));
  }

  @Override
  public Boolean block(Stmt.Block s) {
    int end = fresh();
    ops.add(new Op.Begin(s.at(), end));
    s.statements().forEach(this::lay);
    return place(end);
  }

  @Override
  public Boolean declare(Stmt.Declare s) {
    for (Variable variable : s.variables()) {
      ops.add(new Op.Declare(s.at(), variable));
    }
    return true;
  }

  @Override
  public Boolean evaluate(Stmt.Evaluate s) {
    if (s.expression() instanceof Expr.Call call) {
      if (call.callee() instanceof Expr.Call opener && named(opener.callee(), Idiom.GUARD)) {
        return ops.add(new Op.Guard(s.at(), call));
      }
      if (named(call.callee(), Idiom.RETURN_KEPT)) {
        Expr kept = new Expr.Name(call.callee().at(), Idiom.NO_FREE);
        return ops.add(
            new Op.Return(s.at(), Optional.of(new Expr.Call(call.at(), kept, call.arguments()))));
      }
    }
    return ops.add(new Op.Evaluate(s.at(), s.expression()));
  }

  private static boolean named(Expr callee, String name) {
    return callee instanceof Expr.Name written && written.text().equals(name);
  }

  @Override
  public Boolean branch(Stmt.If s) {
    int otherwise = fresh();
    ops.add(new Op.Test(s.condition().at(), s.condition(), otherwise));
    lay(s.then());
    if (s.otherwise().isEmpty()) {
      return place(otherwise);
    }
    int done = fresh();
    ops.add(new Op.Jump(s.at(), done));
    place(otherwise);
    lay(s.otherwise().get());
    return place(done);
  }

  @Override
  public Boolean loop(Stmt.While s) {
    int head = here();
    int done = fresh();
    ops.add(turn(s.condition(), done, s));
    inside(s.body(), done, head);
    ops.add(new Op.Jump(s.at(), head));
    return place(done);
  }

  @Override
  public Boolean doWhile(Stmt.DoWhile s) {
    int head = here();
    int test = fresh();
    int done = fresh();
    inside(s.body(), done, test);
    place(test);
    ops.add(turn(s.condition(), done, s));
    ops.add(new Op.Jump(s.at(), head));
    return place(done);
  }

  @Override
  public Boolean count(Stmt.For s) {
    int end = fresh();
    ops.add(new Op.Begin(s.at(), end));
    s.first().ifPresent(this::lay);
    int head = here();
    int step = fresh();
    int done = fresh();
    s.condition().ifPresent(condition -> ops.add(turn(condition, done, s)));
    inside(s.body(), done, step);
    place(step);
    s.step().ifPresent(each -> ops.add(new Op.Evaluate(each.at(), each)));
    ops.add(new Op.Jump(s.at(), head, s.condition().isEmpty()));
    place(done);
    return place(end);
  }

  @Override
  public Boolean macroLoop(Stmt.MacroLoop s) {
    int head = here();
    int done = fresh();
    ops.add(new Op.Each(s.at(), s, done, written(s)));
    inside(s.body(), done, head);
    ops.add(new Op.Jump(s.at(), head));
    return place(done);
  }

  private static Op turn(Expr condition, int done, Stmt loop) {
    return new Op.Turn(condition.at(), condition, done, written(loop));
  }

  private void inside(Stmt body, int done, int again) {
    breaks.push(done);
    continues.push(again);
    lay(body);
    breaks.pop();
    continues.pop();
  }

  @Override
  public Boolean macroScope(Stmt.MacroScope s) {
    int end = fresh();
    ops.add(new Op.Open(s.at(), s, end));
    breaks.push(end);
    continues.push(end);
    lay(s.body());
    breaks.pop();
    continues.pop();
    return place(end);
  }

  @Override
  public Boolean choose(Stmt.Switch s) {
    int slot = ops.size();
    ops.add(new Op.Stuck(s.at(), "an unfinished switch"));
    Arms arms = new Arms();
    int done = fresh();
    switches.push(arms);
    breaks.push(done);
    lay(s.body());
    breaks.pop();
    switches.pop();
    ops.set(
        slot,
        new Op.Choose(
            s.at(),
            s.subject(),
            arms.arms,
            arms.otherwise.orElse(done),
            arms.otherwise.isPresent()));
    return place(done);
  }

  @Override
  public Boolean label(Stmt.Case s) {
    if (switches.isEmpty()) {
      return ops.add(new Op.Stuck(s.at(), "a case outside a switch"));
    }
    return switches.getFirst().arms.add(new Op.Arm(s.first(), s.last(), here()));
  }

  @Override
  public Boolean otherwise(Stmt.Default s) {
    if (switches.isEmpty()) {
      return ops.add(new Op.Stuck(s.at(), "a default outside a switch"));
    }
    switches.getFirst().otherwise = Optional.of(here());
    return true;
  }

  @Override
  public Boolean target(Stmt.Label s) {
    return place(labels.computeIfAbsent(s.name(), name -> fresh()));
  }

  @Override
  public Boolean jump(Stmt.Goto s) {
    int label = labels.computeIfAbsent(s.label(), name -> fresh());
    return ops.add(new Op.Jump(s.at(), label, true));
  }

  @Override
  public Boolean give(Stmt.Return s) {
    return ops.add(
        function ? new Op.Return(s.at(), s.value()) : new Op.Exit(s.at(), "", s.value()));
  }

  @Override
  public Boolean leave(Stmt.Break s) {
    return jump(s.at(), Optional.ofNullable(breaks.peek()), "a break outside a loop");
  }

  @Override
  public Boolean again(Stmt.Continue s) {
    return jump(s.at(), Optional.ofNullable(continues.peek()), "a continue outside a loop");
  }

  @Override
  public Boolean opaque(Stmt.Opaque s) {
    return ops.add(new Op.Stuck(s.at(), s.why()));
  }

  /** The variables that a loop writes by name. */
  private static Set<String> written(Stmt loop) {
    Set<String> names = new LinkedHashSet<>();
    for (Expr expression : Walk.all(Expr.class, loop)) {
      if (expression instanceof Expr.Assign assign && assign.target() instanceof Expr.Name name) {
        names.add(name.text());
      }
      if (expression instanceof Expr.Step step && step.target() instanceof Expr.Name name) {
        names.add(name.text());
      }
    }
    return names;
  }
}
