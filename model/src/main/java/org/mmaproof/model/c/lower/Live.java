// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.c.lower;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mmaproof.model.flow.Slot;

/**
 * What lives at a point of the code: the variables declared so far and the clean-ups that are due
 * when their scope is left, the youngest first.
 */
final class Live {
  static final Live NOTHING = new Live(0, Optional.empty(), Optional.empty());

  private final int depth;
  private final Optional<Item> item;
  private final Optional<Live> older;

  private Live(int depth, Optional<Item> item, Optional<Live> older) {
    this.depth = depth;
    this.item = item;
    this.older = older;
  }

  Optional<Item> item() {
    return item;
  }

  /** Something that ends with its scope. */
  sealed interface Item {
    record Variable(Slot slot) implements Item {}

    /**
     * Something that is due at the end.
     *
     * @param release writes what has to be done
     */
    record CleanUp(Runnable release) implements Item {}
  }

  Live and(Item more) {
    return new Live(depth + 1, Optional.of(more), Optional.of(this));
  }

  /** What is older than the youngest. */
  Live rest() {
    return older.orElse(this);
  }

  /** The youngest state that both had. */
  Live common(Live other) {
    Live a = this;
    Live b = other;
    while (a != b) {
      if (a.depth >= b.depth) {
        a = a.rest();
      } else {
        b = b.rest();
      }
    }
    return a;
  }

  /** The states from this down to {@code bottom}, which is not among them, youngest first. */
  List<Live> above(Live bottom) {
    List<Live> found = new ArrayList<>();
    for (Live at = this; at != bottom; at = at.rest()) {
      found.add(at);
    }
    return found;
  }
}
