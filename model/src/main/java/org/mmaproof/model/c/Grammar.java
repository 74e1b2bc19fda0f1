// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.c;

/** What parses plain C: the one thing that lowering needs of the parser. */
interface Grammar {
  /** The deepest tree that anybody asks for. */
  int LEVELS = 500;

  /** The tree of {@code text}, which is ASCII, down to {@code levels} levels. */
  SyntaxNode parse(String text, int levels);
}
