// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.ir;

import java.util.Optional;

/**
 * A variable with its declared type.
 *
 * @param at span of the declarator and its initialiser
 * @param nameAt span of the name
 * @param cleanup name of the {@code __free(NAME)} clean-up it is declared with, empty for none
 */
public record Variable(
    Span at, Span nameAt, String name, CType type, Optional<Expr> initialiser, String cleanup) {}
