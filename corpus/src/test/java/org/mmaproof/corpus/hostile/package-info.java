// SPDX-License-Identifier: Apache-2.0
/**
 * Trees that nobody should trust: what is in them, how their files are named, where their links
 * lead, and what happens to them while they are read.
 *
 * <p>The program must end as it should, say what it could not read, and still report the rest.
 * Begin with {@link org.mmaproof.corpus.hostile.HostileTextTest}.
 */
@NullMarked
package org.mmaproof.corpus.hostile;

import org.jspecify.annotations.NullMarked;
