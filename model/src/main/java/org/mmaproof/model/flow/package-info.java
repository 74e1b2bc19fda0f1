// SPDX-License-Identifier: Apache-2.0
/**
 * C made ready to run: a function as a graph of blocks, every type resolved, every conversion
 * written out, every macro replaced. What lives here are values only; {@code model.c} makes them
 * from the structured tree, {@code model.exec} runs them. Nothing here knows text or files beyond
 * spans.
 */
@NullMarked
package org.mmaproof.model.flow;

import org.jspecify.annotations.NullMarked;
