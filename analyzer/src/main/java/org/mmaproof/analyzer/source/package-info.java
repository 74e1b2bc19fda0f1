/**
 * Where text comes from: read-only, by paths that cannot leave the tree.
 *
 * <p>Bytes only; what they mean is decided elsewhere.
 */
@NullMarked
package org.mmaproof.analyzer.source;

import org.jspecify.annotations.NullMarked;
