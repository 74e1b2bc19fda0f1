// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.ir;

import java.util.List;

/**
 * A macro definition.
 *
 * @param at the whole {@code #define}
 * @param parameters names as written; empty for object-like macros
 * @param body replacement text, comments and line continuations as spaces, offsets kept: its first
 *     char stands at {@code bodyStart} of the file
 * @param guards the conditional regions around the definition
 */
public record Macro(
    Span at,
    String name,
    List<String> parameters,
    boolean functionLike,
    String body,
    int bodyStart,
    List<Guard> guards) {
  public Macro {
    parameters = List.copyOf(parameters);
    guards = List.copyOf(guards);
  }
}
