// SPDX-License-Identifier: Apache-2.0
/**
 * From the structured tree to a graph ready to run: control flow, conversions and the order of side
 * effects written out, macros replaced.
 *
 * <p>Where C leaves the order of evaluation open, it is left to right here; what a later side
 * effect could change is kept in a temporary before. Only the old value of a compound assignment is
 * read last, after the operand on the right.
 */
@NullMarked
package org.mmaproof.model.c.lower;

import org.jspecify.annotations.NullMarked;
