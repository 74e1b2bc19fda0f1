// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.exec;

import java.util.List;
import org.mmaproof.model.flow.Slot;

/**
 * A graph as it is run.
 *
 * @param file that defines it
 * @param inMemory by number of slot: whether it has a cell, not a scalar
 */
@SuppressWarnings("ArrayRecordComponent") // made once, read in every step, shown to nobody
record Code(
    String name,
    String file,
    List<Slot> parameters,
    List<Slot> all,
    boolean[] inMemory,
    Stretch[] blocks) {
  /** One step. */
  interface Step {
    void run(Frame frame);
  }

  /** The end of a block: the number of the next one, or -1 when the function returns. */
  interface Leave {
    int next(Frame frame);
  }

  /** A value. */
  interface Eval {
    Datum of(Frame frame);
  }

  /** A place in memory. */
  interface Locate {
    Cell of(Frame frame);
  }

  /** A block. */
  @SuppressWarnings("ArrayRecordComponent")
  record Stretch(Step[] steps, Leave leave) {}

  int slots() {
    return all.size();
  }
}
