// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.c.lower;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mmaproof.model.flow.Block;
import org.mmaproof.model.flow.Exit;
import org.mmaproof.model.flow.Op;

/** Blocks without those that nothing leads to, straight runs of blocks as one. */
final class Tidy {
  private final List<Block> blocks;
  private final int[] entries;
  private final Map<Integer, Integer> numbers = new LinkedHashMap<>();

  private Tidy(List<Block> blocks) {
    this.blocks = blocks;
    this.entries = new int[blocks.size()];
  }

  static List<Block> of(List<Block> blocks) {
    return new Tidy(blocks).run();
  }

  private List<Block> run() {
    count();
    Deque<Integer> open = new ArrayDeque<>();
    List<Block> found = new ArrayList<>();
    number(0, open);
    while (!open.isEmpty()) {
      Block run = run(open.remove());
      Exit exit = run.exit();
      if (exit instanceof Exit.Jump jump) {
        number(through(jump.to()), open);
      } else if (exit instanceof Exit.Branch branch) {
        number(through(branch.then()), open);
        number(through(branch.otherwise()), open);
      }
      found.add(run);
    }
    return found.stream().map(block -> new Block(block.ops(), renumbered(block.exit()))).toList();
  }

  private void number(int block, Deque<Integer> open) {
    if (!numbers.containsKey(block)) {
      numbers.put(block, numbers.size());
      open.add(block);
    }
  }

  /** Counts, for each block that can be reached, the exits that lead to it. */
  private void count() {
    Deque<Integer> open = new ArrayDeque<>(List.of(0));
    entries[0] = 1;
    while (!open.isEmpty()) {
      for (int to : next(blocks.get(open.remove()).exit())) {
        if (entries[to]++ == 0) {
          open.add(to);
        }
      }
    }
  }

  private List<Integer> next(Exit exit) {
    if (exit instanceof Exit.Jump jump) {
      return List.of(through(jump.to()));
    }
    return exit instanceof Exit.Branch branch
        ? List.of(through(branch.then()), through(branch.otherwise()))
        : List.of();
  }

  /** The first block from {@code block} on that does something. */
  private int through(int block) {
    int at = block;
    for (int i = 0; i < blocks.size(); i++) {
      if (!blocks.get(at).ops().isEmpty() || !(blocks.get(at).exit() instanceof Exit.Jump jump)) {
        return at;
      }
      at = jump.to();
    }
    return at;
  }

  /** The block with those behind it that nothing else leads to. */
  private Block run(int first) {
    List<Op> ops = new ArrayList<>(blocks.get(first).ops());
    Exit exit = blocks.get(first).exit();
    while (exit instanceof Exit.Jump jump && entries[through(jump.to())] == 1) {
      Block next = blocks.get(through(jump.to()));
      entries[through(jump.to())] = 0;
      ops.addAll(next.ops());
      exit = next.exit();
    }
    return new Block(ops, exit);
  }

  private Exit renumbered(Exit exit) {
    if (exit instanceof Exit.Jump jump) {
      return new Exit.Jump(number(jump.to()));
    }
    return exit instanceof Exit.Branch branch
        ? new Exit.Branch(
            branch.at(), branch.condition(), number(branch.then()), number(branch.otherwise()))
        : exit;
  }

  private int number(int block) {
    return numbers.getOrDefault(through(block), 0);
  }
}
