// SPDX-License-Identifier: Apache-2.0
/**
 * Which hook of one tree became which hook of another: what a proof is asked about.
 *
 * <p>Begin at {@link org.mmaproof.analyzer.pair.Pairing}. Nothing here judges a hook.
 */
@NullMarked
package org.mmaproof.analyzer.pair;

import org.jspecify.annotations.NullMarked;
