// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.c;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.mmaproof.model.ir.Span;

/** What a use of a macro stands for, or why it stays as it is written. */
public sealed interface Replacement<T> {

  /** What stands in place of the use; empty where the use stays. */
  Optional<Expanded<T>> expanded();

  /**
   * What the macro stands for.
   *
   * @param tree spans lie in the text of the replacement, whose name is no file's; uses of macros
   *     in it are not replaced yet
   * @param origin from a span in the text of the replacement to the text it was made from, which
   *     always stands in a file: an argument at the use, else the body of the macro
   */
  record Expanded<T>(T tree, UnaryOperator<Span> origin) implements Replacement<T> {
    @Override
    public Optional<Expanded<T>> expanded() {
      return Optional.of(this);
    }
  }

  /** The use stays a name, or a call of what has that name, with whatever effect it has. */
  record Kept<T>(Reason reason, String why) implements Replacement<T> {
    @Override
    public Optional<Expanded<T>> expanded() {
      return Optional.empty();
    }
  }

  /** Why a use stays. */
  enum Reason {
    /** C replaces nothing here: a function-like macro that is not called, or one in itself. */
    NO_USE,
    /** The body is no C that is read: {@code asm}, half a statement, a brace left open. */
    UNREADABLE,
    /** Too deep, too long or too much. */
    LIMIT
  }
}
