// SPDX-License-Identifier: Apache-2.0
/**
 * Real kernel trees, where someone has them: {@code MMAPROOF_TREES} names a directory that holds
 * them. Without it nothing runs here.
 *
 * <p>No expectation of this package quotes the kernel; counts and findings are judged elsewhere.
 */
@NullMarked
package org.mmaproof.corpus.trees;

import org.jspecify.annotations.NullMarked;
