// SPDX-License-Identifier: Apache-2.0
/**
 * Whether a converted hook does what the old one did: what is asked ({@link
 * org.mmaproof.model.proof.Conversion}), who answers ({@link org.mmaproof.model.proof.Prover}) and
 * the answer ({@link org.mmaproof.model.proof.Verdict}).
 *
 * <p>Values and their meaning; how they are shown is the reports' business. Begin at {@code
 * Prover}.
 */
@NullMarked
package org.mmaproof.model.proof;

import org.jspecify.annotations.NullMarked;
