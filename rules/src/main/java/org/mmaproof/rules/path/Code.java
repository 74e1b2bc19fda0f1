// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.path;

import java.util.List;
import java.util.Map;
import org.mmaproof.model.ir.Stmt;

/**
 * A body laid out in a row.
 *
 * @param targets where in {@code ops} each target is
 * @param labels the target of each label
 * @param function whether it is that of a function, and not of a statement expression
 */
record Code(List<Op> ops, List<Integer> targets, Map<String, Integer> labels, boolean function) {
  Code {
    ops = List.copyOf(ops);
    targets = List.copyOf(targets);
    labels = Map.copyOf(labels);
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
