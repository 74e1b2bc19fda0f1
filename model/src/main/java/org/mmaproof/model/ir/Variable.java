// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.ir;

import java.util.Optional;

/**
 * A variable with its declared type.
 *
 * @param at span of the declarator and its initialiser
 * @param nameAt span of the name
 * @param cleanup name of the {@code __free(NAME)} clean-up it is declared with; {@code f()} for a
 *     function {@code f} that an attribute has called with its address; empty for none
 * @param storage the storage class it is declared with
 */
public record Variable(
    Span at,
    Span nameAt,
    String name,
    CType type,
    Optional<Expr> initialiser,
    String cleanup,
    Storage storage) {

  /** Storage classes that matter. */
  public enum Storage {
    /** None of the others is written. */
    PLAIN,
    STATIC,
    EXTERN
  }

  public Variable(
      Span at, Span nameAt, String name, CType type, Optional<Expr> initialiser, String cleanup) {
    this(at, nameAt, name, type, initialiser, cleanup, Storage.PLAIN);
  }
}
