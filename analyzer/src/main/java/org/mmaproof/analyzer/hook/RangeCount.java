// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.hook;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.mmaproof.model.ir.Expr;
import org.mmaproof.model.ir.Span;
import org.mmaproof.model.ir.Stmt;
import org.mmaproof.model.ir.Walk;

/**
 * How many ranges a function maps on one path, at most. A remap in a loop counts as many; pages
 * inserted one by one in a loop count as one range.
 */
final class RangeCount {
  private static final int MANY = 2;

  /** No path comes here. */
  private static final int UNREACHED = -1;

  /**
   * What one call maps.
   *
   * @param range whether it maps a range itself
   * @param pages whether it does so page by page
   * @param bodies the functions that it calls, where they are the driver's own
   */
  record Maps(boolean range, boolean pages, List<org.mmaproof.model.ir.Function> bodies) {
    static final Maps NOTHING = new Maps(false, false, List.of());
  }

  private final Function<Expr.Call, Maps> maps;
  private final Set<Span> open = new HashSet<>();
  private final Map<Span, Integer> known = new HashMap<>();

  RangeCount(Function<Expr.Call, Maps> maps) {
    this.maps = maps;
  }

  /** The most ranges on one path of {@code function}: 0, 1 or many. */
  int most(org.mmaproof.model.ir.Function function) {
    Integer counted = known.get(function.nameAt());
    if (counted != null) {
      return counted;
    }
    if (!open.add(function.nameAt())) {
      return 0;
    }
    int most = 0;
    for (org.mmaproof.model.ir.Function.Body body : function.bodies()) {
      most = Math.max(most, new Flow().most(body.block()));
    }
    open.remove(function.nameAt());
    known.put(function.nameAt(), most);
    return most;
  }

  /** One body being followed from its start to its returns. */
  private final class Flow {
    private int best;
    private int loops;
    private final Map<String, Integer> jumps = new HashMap<>();
    private int left = UNREACHED;

    private int most(Stmt.Block block) {
      int end = along(block, 0); // raises best at every return
      return Math.min(MANY, Math.max(best, end));
    }

    /** Ranges mapped behind {@code statement} when {@code before} were mapped ahead of it. */
    private int along(Stmt statement, int before) {
      if (statement instanceof Stmt.Label label) {
        return Math.max(before, jumps.getOrDefault(label.name(), UNREACHED));
      }
      if (statement instanceof Stmt.Block block) {
        int now = before;
        for (Stmt inner : block.statements()) {
          now = along(inner, now);
        }
        return now;
      }
      if (before == UNREACHED
          && !(statement instanceof Stmt.Case || statement instanceof Stmt.Default)) {
        return UNREACHED;
      }
      if (statement instanceof Stmt.If choice) {
        int asked = in(choice.condition());
        int now = before + (asked > 0 && handsOver(choice.then()) ? 0 : asked);
        int then = along(choice.then(), before + asked);
        int otherwise = choice.otherwise().map(other -> along(other, now)).orElse(now);
        return Math.max(then, otherwise);
      }
      if (statement instanceof Stmt.Return give) {
        int outer = loops;
        loops = 0; // what leaves the function runs once, also from inside a loop
        best = Math.max(best, before + give.value().map(this::in).orElse(0));
        loops = outer;
        return UNREACHED;
      }
      if (statement instanceof Stmt.Goto jump) {
        jumps.merge(jump.label(), before, Math::max);
        return UNREACHED;
      }
      if (statement instanceof Stmt.Switch choose) {
        return choose(choose, before);
      }
      if (statement instanceof Stmt.Break || statement instanceof Stmt.Continue) {
        left = Math.max(left, before);
        return UNREACHED;
      }
      return loop(statement)
          .map(body -> looped(statement, body, before))
          .orElseGet(() -> before + in(statement));
    }

    /**
     * Whether {@code if (maps()) then} leaves with the mapping done: it returns, and no error. Else
     * the condition is an error, and the mapping is done where it is false.
     */
    private boolean handsOver(Stmt then) {
      Stmt only =
          then instanceof Stmt.Block block && block.statements().size() == 1
              ? block.statements().get(0)
              : then;
      return only instanceof Stmt.Return give
          && give.value().filter(value -> !isError(value)).isPresent();
    }

    private boolean isError(Expr value) {
      return value instanceof Expr.Unary negative && negative.operator().equals("-");
    }

    private int choose(Stmt.Switch choose, int before) {
      int start = before + in(choose.subject());
      int outer = left;
      left = UNREACHED;
      int now = UNREACHED;
      List<Stmt> cases =
          choose.body() instanceof Stmt.Block block ? block.statements() : List.of(choose.body());
      for (Stmt inner : cases) {
        boolean label = inner instanceof Stmt.Case || inner instanceof Stmt.Default;
        now = label ? Math.max(now, start) : along(inner, now);
      }
      int behind = Math.max(Math.max(now, left), start);
      left = outer;
      return behind;
    }

    private static Optional<Stmt> loop(Stmt statement) {
      if (statement instanceof Stmt.While loop) {
        return Optional.of(loop.body());
      }
      if (statement instanceof Stmt.DoWhile loop) {
        return Optional.of(loop.body());
      }
      if (statement instanceof Stmt.For loop) {
        return Optional.of(loop.body());
      }
      return statement instanceof Stmt.MacroLoop loop ? Optional.of(loop.body()) : Optional.empty();
    }

    private int looped(Stmt loop, Stmt body, int before) {
      boolean real = !(loop instanceof Stmt.DoWhile once && isZero(once.condition()));
      int outer = left;
      left = UNREACHED;
      loops += real ? 1 : 0;
      int behind = along(body, before);
      loops -= real ? 1 : 0;
      int after = Math.max(Math.max(behind, left), real ? before : UNREACHED);
      left = outer;
      return after;
    }

    private boolean isZero(Expr condition) {
      return condition instanceof Expr.Number number && number.text().equals("0");
    }

    /** Ranges that the calls of a plain statement map. */
    private int in(Stmt statement) {
      return calls(Walk.all(Expr.Call.class, statement));
    }

    private int in(Expr expression) {
      return calls(Walk.all(Expr.Call.class, expression));
    }

    private int calls(List<Expr.Call> calls) {
      int count = 0;
      for (Expr.Call call : calls) {
        Maps mapped = maps.apply(call);
        int one = mapped.range() ? 1 : 0;
        for (org.mmaproof.model.ir.Function body : mapped.bodies()) {
          one = Math.max(one, RangeCount.this.most(body));
        }
        boolean many = loops > 0 && one > 0 && !mapped.pages();
        count += many ? MANY : one;
      }
      return Math.min(MANY, count);
    }
  }
}
