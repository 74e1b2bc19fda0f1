// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.flow;

import org.mmaproof.model.ir.Span;

/**
 * A parameter, a local variable, or the place of a value that C has no name for.
 *
 * @param number its index in {@link Graph#slots}
 * @param name as written; empty for a temporary
 * @param at where it is declared, or what the temporary stands for
 */
public record Slot(int number, Kind kind, String name, Type type, Span at) {
  /** What a slot is for. */
  public enum Kind {
    PARAMETER,
    LOCAL,
    TEMPORARY
  }
}
