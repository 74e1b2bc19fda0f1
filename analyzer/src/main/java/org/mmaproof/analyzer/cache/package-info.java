// SPDX-License-Identifier: Apache-2.0
/**
 * What earlier runs learned of the files of a tree, so that those which cannot matter are not
 * opened again: {@link org.mmaproof.analyzer.cache.Memory} while a run lasts, and {@link
 * org.mmaproof.analyzer.cache.CacheDirectory} between runs. And what they answered, for a tree that
 * is as it was: {@link org.mmaproof.analyzer.cache.Witness} notes what a run sees of it.
 *
 * <p>It knows nothing of C nor of what answers say, and no answer changes with it.
 */
@NullMarked
package org.mmaproof.analyzer.cache;

import org.jspecify.annotations.NullMarked;
