// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.c.lower;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mmaproof.model.flow.Block;
import org.mmaproof.model.flow.Exit;
import org.mmaproof.model.flow.Op;
import org.mmaproof.model.flow.Place;
import org.mmaproof.model.flow.Slot;

/** The blocks of a graph while they are filled; one of them is current. */
final class Blocks {
  /** Functions of more steps are read no further. */
  private static final int MOST = 30_000;

  /** A block that is not finished; without an exit the function ends there. */
  private static final class Open {
    private final List<Op> ops = new ArrayList<>();
    private Optional<Exit> exit = Optional.empty();
  }

  /**
   * A point in the code written so far.
   *
   * @param effects how many steps with side effects came before
   */
  record Mark(int block, int index, int effects) {}

  private final List<Open> blocks = new ArrayList<>();
  private int current;
  private int effects;
  private int steps;

  Blocks() {
    current = fresh();
  }

  /** A new block, not current. */
  int fresh() {
    blocks.add(new Open());
    return blocks.size() - 1;
  }

  /** Whether so much was written that nothing more shall be. */
  boolean full() {
    return steps > MOST || blocks.size() > MOST;
  }

  void go(int block) {
    current = block;
  }

  /** Jumps to {@code block} and goes on there. */
  void enter(int block) {
    end(new Exit.Jump(block));
    current = block;
  }

  int here() {
    return current;
  }

  void add(Op op) {
    steps++;
    if (lasting(op)) {
      effects++;
    }
    open().ops.add(op);
  }

  /** Whether values read before the step can differ behind it. */
  private static boolean lasting(Op op) {
    return !(op instanceof Op.Assign assign
        && assign.to() instanceof Place.Local local
        && local.slot().kind() == Slot.Kind.TEMPORARY);
  }

  private Open open() {
    Open block = blocks.get(current);
    if (block.exit.isPresent()) {
      current = fresh(); // nothing leads here
      return blocks.get(current);
    }
    return block;
  }

  /** Ends the current block; what is added next stands in a block that nothing leads to. */
  void end(Exit exit) {
    open().exit = Optional.of(exit);
  }

  Mark mark() {
    Open block = open();
    return new Mark(current, block.ops.size(), effects);
  }

  boolean changedSince(Mark mark) {
    return effects != mark.effects();
  }

  /** Puts {@code op}, which changes nothing but a temporary, at a point passed before. */
  void insert(Mark mark, Op op) {
    steps++;
    blocks.get(mark.block()).ops.add(mark.index(), op);
  }

  /** What was written, the function returning where nothing else was said. */
  List<Block> finished(Exit end) {
    return blocks.stream().map(open -> new Block(open.ops, open.exit.orElse(end))).toList();
  }
}
