// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.flow;

import java.util.List;
import org.mmaproof.model.ir.Presence;
import org.mmaproof.model.ir.Span;

/**
 * A function ready to run, under one choice of the conditionals inside it.
 *
 * @param at the definition
 * @param when the choice
 * @param parameters in order; a variable argument list is the last of them, an array
 * @param slots all slots, parameters first, each at its number
 * @param blocks the first is where the function begins
 * @param gaps what could not be read, of the function itself
 * @param assumptions what had to be assumed to read it
 */
public record Graph(
    String name,
    Span at,
    Presence when,
    Type.Signature type,
    List<Slot> parameters,
    List<Slot> slots,
    List<Block> blocks,
    List<Gap> gaps,
    List<Assumption> assumptions) {
  public Graph {
    parameters = List.copyOf(parameters);
    slots = List.copyOf(slots);
    blocks = List.copyOf(blocks);
    gaps = List.copyOf(gaps);
    assumptions = List.copyOf(assumptions);
  }

  /** C that was seen and not understood. */
  public record Gap(Site at, String why) {}

  /** What had to be assumed. */
  public record Assumption(Kind kind, String text) {
    /** What kind of thing was not found. */
    public enum Kind {
      /** A type, and with it a width. */
      WIDTH,
      /** Which of several things a configuration has. */
      CONFIG,
      /** What a name means: it is one and the same thing wherever it is used, and no more. */
      NAME
    }
  }
}
