// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.c;

/** From one slice's syntax to values; its parts need each other. */
final class Lowering {
  private final Slice slice;
  private final Expressions expressions = new Expressions(this);
  private final Statements statements = new Statements(this);
  private final Declarations declarations = new Declarations(this);

  Lowering(Slice slice) {
    this.slice = slice;
  }

  Slice slice() {
    return slice;
  }

  Expressions expressions() {
    return expressions;
  }

  Statements statements() {
    return statements;
  }

  Declarations declarations() {
    return declarations;
  }
}
