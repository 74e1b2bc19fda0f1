// SPDX-License-Identifier: Apache-2.0
/**
 * What earlier runs learned of the files of a tree, so that those which cannot matter are not
 * opened again: {@link org.mmaproof.analyzer.cache.Memory} while a run lasts, and {@link
 * org.mmaproof.analyzer.cache.CacheDirectory} between runs.
 *
 * <p>It holds no text and no path of a tree, knows nothing of C, and no answer changes with it.
 */
@NullMarked
package org.mmaproof.analyzer.cache;

import org.jspecify.annotations.NullMarked;
