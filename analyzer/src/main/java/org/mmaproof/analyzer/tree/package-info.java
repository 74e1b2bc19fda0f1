/**
 * A whole kernel tree: reads its files once, outlines those that can matter, and answers what a
 * name means in a file ({@link org.mmaproof.analyzer.tree.KernelTree}).
 *
 * <p>It knows C and paths, not hooks: what can matter is told to it as the words to look for.
 */
@NullMarked
package org.mmaproof.analyzer.tree;

import org.jspecify.annotations.NullMarked;
