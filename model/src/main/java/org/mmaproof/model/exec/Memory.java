// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.exec;

import java.util.Optional;
import org.mmaproof.model.flow.Type;

/** One allocation, variable or local: it lives, and then it does not. */
public final class Memory {
  private final long number;
  private final String what;
  private final Cell whole;
  private boolean live = true;

  /**
   * @param number in the order of making, from 1
   * @param what for people: the type allocated, or the name of the variable
   */
  Memory(long number, String what, Type type) {
    this.number = number;
    this.what = what;
    this.whole = new Cell(this, Optional.empty(), "", type);
  }

  public long number() {
    return number;
  }

  public String what() {
    return what;
  }

  public Cell whole() {
    return whole;
  }

  public boolean live() {
    return live;
  }

  void end() {
    live = false;
  }

  @Override
  public String toString() {
    return what + "#" + number;
  }
}
