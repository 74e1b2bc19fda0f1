// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.hook;

import java.util.List;
import org.mmaproof.model.ir.Function;

/**
 * A hook and the functions that it reaches: through calls, and through the tables of VMA operations
 * that it stores.
 *
 * @param hook the hook itself
 * @param reached each function once, the hook first, nearer ones before others
 */
public record Reach(Function hook, List<Reached> reached) {
  public Reach {
    reached = List.copyOf(reached);
  }

  /**
   * A function that is reached.
   *
   * @param depth calls between the hook and it, at least
   */
  public record Reached(Routed routed, int depth) {}
}
