// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.path;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mmaproof.model.ir.Expr;
import org.mmaproof.model.ir.Stmt;

/** Loops, which turn a few times: then what they write is unknown. */
final class Loops {
  private final Walker walker;

  Loops(Walker walker) {
    this.walker = walker;
  }

  List<Point> turn(Point at, Op.Turn turn, int otherwise) {
    int turns = at.turned();
    if (turns < walker.limits().turns()) {
      Point counted = at.turned(turns + 1);
      return walker.branch(counted, turn.condition(), otherwise).stream()
          .map(way -> way.pc() == otherwise ? way.turned(at.pc(), 0) : way)
          .toList();
    }
    if (turn.condition() instanceof Expr.Number forever && !forever.text().equals("0")) {
      return List.of();
    }
    State widened = forget(at.state(), turn.written());
    return Evaluation.of(walker, widened, turn.condition()).stream()
        .map(held -> at.turned(0).to(held.state(), otherwise))
        .toList();
  }

  private State forget(State state, Set<String> names) {
    State forgotten = state;
    for (String name : names) {
      Optional<Frame.Bound> bound = state.frame().find(name);
      if (bound.isPresent()) {
        forgotten = forgotten.write(bound.get().place(), new Value.Unknown(walker.number()));
      }
    }
    return forgotten;
  }

  /** The cursor of a loop macro is whatever variable among its arguments nothing is known of. */
  List<Point> each(Point at, Op.Each each, int done) {
    int turns = at.turned();
    List<Point> ways = new ArrayList<>();
    for (Ways.Several way : Ways.several(walker, at.state(), plain(each.loop()))) {
      State moved = forget(way.state(), cursors(way.state(), each.loop()));
      if (turns < walker.limits().turns()) {
        ways.add(at.turned(turns + 1).to(moved, at.pc() + 1));
      }
      State last = turns < walker.limits().turns() ? moved : forget(moved, each.written());
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
  List<Point> jump(Point at, int target, boolean turn) {
    if (!turn || target > at.pc()) {
      return List.of(at.to(at.state(), target));
    }
    int turns = at.turned();
    return turns >= walker.limits().turns()
        ? List.of()
        : List.of(at.turned(turns + 1).to(at.state(), target));
  }
}
