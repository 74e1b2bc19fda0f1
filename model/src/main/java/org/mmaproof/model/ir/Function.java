// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.ir;

import java.util.List;

/**
 * A function definition.
 *
 * @param at the whole definition
 * @param nameAt its name
 * @param local whether it is {@code static}
 * @param guards the conditional regions around the definition
 * @param bodies the body once for each choice of the conditionals inside the definition; one where
 *     there are none; never empty; of very many choices some, with one body that is opaque for the
 *     rest
 */
public record Function(
    Span at,
    Span nameAt,
    String name,
    CType.Function type,
    boolean local,
    List<Guard> guards,
    List<Body> bodies) {
  public Function {
    guards = List.copyOf(guards);
    bodies = List.copyOf(bodies);
  }

  /** The body under one choice of conditionals, and what of it could not be read. */
  public record Body(Presence when, Stmt.Block block, List<Problem> problems) {
    public Body {
      problems = List.copyOf(problems);
    }
  }
}
