// SPDX-License-Identifier: Apache-2.0
/**
 * The packaged program as its users have it: a process with two streams and an exit code.
 *
 * <p>Nothing here knows what a right answer is. Begin with {@link
 * org.mmaproof.corpus.program.Mmaproof}.
 */
@NullMarked
package org.mmaproof.corpus.program;

import org.jspecify.annotations.NullMarked;
