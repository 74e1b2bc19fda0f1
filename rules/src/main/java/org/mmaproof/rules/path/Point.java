// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.path;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where a path under way stands in a row of instructions.
 *
 * @param pc the next instruction
 * @param open the scopes it is in, outermost first
 * @param turns how often each loop has turned, by its instruction
 */
record Point(State state, int pc, List<Open> open, Map<Integer, Integer> turns) {
  Point {
    open = List.copyOf(open);
    turns = Map.copyOf(turns);
  }

  /** A scope that is open: it is left where the path leaves {@code from} up to {@code to}. */
  record Open(int from, int to, Leaving leaving) {
    boolean has(int pc) {
      return from <= pc && pc < to;
    }
  }

  /** What leaving a scope does. */
  interface Leaving {
    State leave(State state);
  }

  static Point start(State state) {
    return new Point(state, 0, List.of(), Map.of());
  }

  /** This in {@code state}, at the same place. */
  Point in(State other) {
    return new Point(other, pc, open, turns);
  }

  /** At {@code target} in {@code reached}, with the scopes left that do not reach there. */
  Point to(State reached, int target) {
    List<Open> still = open.stream().filter(scope -> scope.has(target)).toList();
    State left = still.size() == open.size() ? reached : leave(reached, target);
    return new Point(left, target, still, turns);
  }

  /** At the next instruction, in a new scope up to {@code end}. */
  Point open(State entered, int end, Leaving leaving) {
    List<Open> more = new ArrayList<>(open);
    more.add(new Open(pc + 1, end, leaving));
    return new Point(entered, pc, more, turns).to(entered, pc + 1);
  }

  /** {@code ended} with every scope left, as when the function returns. */
  State leaveAll(State ended) {
    return leave(ended, -1);
  }

  private State leave(State reached, int target) {
    State left = reached;
    for (int i = open.size() - 1; i >= 0; i--) {
      if (!open.get(i).has(target) && left.stuck().isEmpty()) {
        left = open.get(i).leaving().leave(left);
      }
    }
    return left;
  }

  /** Where the innermost scope ends. */
  int blockEnd() {
    return open.isEmpty() ? Integer.MAX_VALUE : open.get(open.size() - 1).to();
  }

  /** How often the loop at this instruction has turned. */
  int turned() {
    return turns.getOrDefault(pc, 0);
  }

  Point turned(int times) {
    return turned(pc, times);
  }

  /** This where the loop at instruction {@code loop} has turned that often. */
  Point turned(int loop, int times) {
    Map<Integer, Integer> counts = new HashMap<>(turns);
    counts.put(loop, times);
    return new Point(state, pc, open, counts);
  }
}
