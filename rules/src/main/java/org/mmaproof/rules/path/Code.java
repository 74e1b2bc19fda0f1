// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.path;

import java.util.List;
import org.mmaproof.model.ir.Stmt;

/**
 * A body laid out in a row.
 *
 * @param targets where in {@code ops} each target is
 */
record Code(List<Op> ops, List<Integer> targets) {
  Code {
    ops = List.copyOf(ops);
    targets = List.copyOf(targets);
  }

  static Code ofFunction(Stmt.Block body) {
    return new Layout(true).lay(body);
  }

  /** The code of a statement expression; its value is what it returns. */
  static Code ofExpression(Stmt.Block block) {
    return new Layout(false).lay(block);
  }

  int target(int number) {
    return targets.get(number);
  }
}
