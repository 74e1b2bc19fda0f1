// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.exec;

import java.util.Optional;

/** The locals of one call. */
final class Frame {
  final Machine machine;
  final Code code;

  /** Scalars whose address nobody takes, by number of their slot. */
  final Datum[] scalars;

  /** The others. */
  final Cell[] cells;

  private Optional<Datum> result = Optional.empty();

  Frame(Machine machine, Code code) {
    this.machine = machine;
    this.code = code;
    this.scalars = new Datum[code.slots()];
    this.cells = new Cell[code.slots()];
    java.util.Arrays.fill(scalars, Datum.UNSET);
  }

  void returns(Datum datum) {
    result = Optional.of(datum);
  }

  /** The locals are no more. */
  void leave() {
    for (Cell cell : cells) {
      if (cell != null && !cell.memory().what().equals(Machine.TEMPORARY)) {
        cell.memory().end();
      }
    }
  }

  Datum result() {
    return result.orElse(Datum.UNSET);
  }
}
