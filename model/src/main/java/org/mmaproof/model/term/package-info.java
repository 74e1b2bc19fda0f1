// SPDX-License-Identifier: Apache-2.0
/**
 * Symbolic values: hash-consed terms over 64-bit numbers and truths, the rewriting that keeps them
 * in a normal form, assignments that make them concrete again, and {@code Feasibility}, the one
 * door to the solver. Nothing here knows C, the kernel or a driver.
 */
@NullMarked
package org.mmaproof.model.term;

import org.jspecify.annotations.NullMarked;
