// SPDX-License-Identifier: Apache-2.0
/**
 * Wrong variants of a converted hook, as people get it wrong: what a proof of the right one is
 * worth shows in how many of them it refutes.
 *
 * <p>Begin at {@link org.mmaproof.analyzer.mutant.Mutants}.
 */
@NullMarked
package org.mmaproof.analyzer.mutant;

import org.jspecify.annotations.NullMarked;
