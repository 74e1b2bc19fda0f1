// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.ir;

import java.util.List;

/**
 * One definition of a typedef name.
 *
 * @param at the whole definition, its attributes included
 * @param guards the conditional regions around it
 */
public record Typedef(Span at, CType type, List<Guard> guards) {
  public Typedef {
    guards = List.copyOf(guards);
  }
}
