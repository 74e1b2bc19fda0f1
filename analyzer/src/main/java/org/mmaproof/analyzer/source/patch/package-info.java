// SPDX-License-Identifier: Apache-2.0
/**
 * Patches as people mail them, and trees with patches laid over them in memory.
 *
 * <p>Nothing is written, and no path of a patch is opened but as a file of the tree. Begin at
 * {@link org.mmaproof.analyzer.source.patch.PatchFile} and {@link
 * org.mmaproof.analyzer.source.patch.Patched}.
 */
@NullMarked
package org.mmaproof.analyzer.source.patch;

import org.jspecify.annotations.NullMarked;
