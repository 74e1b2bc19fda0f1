/**
 * The kernel's side, written in C: loads {@code kernel/<generation>/*.c}, picks the generation of a
 * tree, and says what a kernel function does by reading its model.
 *
 * <p>No driver is known here, and no fact about a kernel function stands in Java.
 */
@NullMarked
package org.mmaproof.model.kernel;

import org.jspecify.annotations.NullMarked;
