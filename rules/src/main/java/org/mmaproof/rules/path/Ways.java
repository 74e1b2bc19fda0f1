// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.path;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.mmaproof.model.ir.Expr;
import org.mmaproof.rules.path.State.Held;

/** The ways in which something can go, and what follows on each of them. */
final class Ways {
  private Ways() {}

  /** What {@code next} makes of each way; one that is stuck stays as it is. */
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

  /** The values of several expressions, evaluated in order. */
  static List<Several> several(Walker walker, State state, List<Expr> expressions) {
    List<Several> ways = List.of(new Several(state, List.of()));
    for (Expr expression : expressions) {
      List<Several> more = new ArrayList<>();
      for (Several way : ways) {
        for (Held held : Evaluation.of(walker, way.state(), expression)) {
          List<Value> values = new ArrayList<>(way.values());
          values.add(held.value());
          more.add(new Several(held.state(), values));
        }
      }
      ways = more;
    }
    return ways;
  }

  /** A state and the values that were worked out on the way to it. */
  record Several(State state, List<Value> values) {
    Several {
      values = List.copyOf(values);
    }
  }
}
