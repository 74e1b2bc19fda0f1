/**
 * From text to {@code ir}: {@link org.mmaproof.model.c.Outline} finds the top-level items of a
 * file, {@link org.mmaproof.model.c.CParser} reads the slices that matter, {@link
 * org.mmaproof.model.c.Types} gives expressions their types.
 *
 * <p>Nothing here throws on any input or reads a file: what is needed from elsewhere is asked of
 * {@link org.mmaproof.model.c.Names}. Tree-sitter is imported by {@code CParser} alone.
 */
@NullMarked
package org.mmaproof.model.c;

import org.jspecify.annotations.NullMarked;
