// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.path;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mmaproof.model.ir.Expr;
import org.mmaproof.rules.path.State.Held;

/** Switches, which go to every arm that the path allows. */
final class Switches {
  /** A path behind so many cases of a switch knows that it is none of them; of more it does not. */
  private static final int ARMS_TOLD_MAX = 200;

  private final Walker walker;

  Switches(Walker walker) {
    this.walker = walker;
  }

  List<Point> choose(Point at, Op.Choose choose, Code code) {
    List<Point> ways = new ArrayList<>();
    for (Held subject : Evaluation.of(walker, at.state(), choose.subject())) {
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
      Value test = Initial.matches(walker, rest.get(), arm, subject.value());
      Conditions.assume(rest.get(), choose.subject(), test, true)
          .ifPresent(state -> ways.add(at.to(state, code.target(arm.target()))));
      if (told++ < ARMS_TOLD_MAX) {
        rest = Conditions.assume(rest.get(), choose.subject(), test, false);
      }
    }
    if (choose.labelled() || !complete(choose, at.state().frame().file())) {
      rest.ifPresent(state -> ways.add(at.to(state, code.target(choose.otherwise()))));
    }
    return ways;
  }

  /** Whether the arms are all constants of one enum: then nothing is left for the end. */
  private boolean complete(Op.Choose choose, String file) {
    Set<String> told = new HashSet<>();
    for (Op.Arm arm : choose.arms()) {
      if (arm.last().isEmpty() && arm.first() instanceof Expr.Name name) {
        told.add(name.text());
      } else {
        return false;
      }
    }
    return !told.isEmpty() && walker.meaning().listsNoOther(told, file);
  }
}
