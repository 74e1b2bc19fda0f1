/**
 * The C that mmaproof reasons about: text with positions, top-level items, functions, statements,
 * expressions, types, and the conditions they stand under.
 *
 * <p>Everything here is an immutable value without behaviour beyond looking at itself. It knows no
 * parser, no kernel, no file system and no report: readers of C make these values, rules and proofs
 * read them.
 */
@NullMarked
package org.mmaproof.model.ir;

import org.jspecify.annotations.NullMarked;
