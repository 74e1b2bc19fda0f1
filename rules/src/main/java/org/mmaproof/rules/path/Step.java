// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.path;

import java.util.List;
import org.mmaproof.model.ir.Expr;
import org.mmaproof.model.ir.Variable;

/** One thing that happens on a path, in the order of evaluation. */
public sealed interface Step {
  Site site();

  /**
   * A call that was not looked into.
   *
   * @param name the function, empty for a call through a pointer
   * @param callee the value that is called
   * @param local whether a function of that name is defined in sight, yet was not looked into
   */
  record Call(
      Site site, String name, Value callee, List<Value> arguments, Value result, boolean local)
      implements Step {
    public Call {
      arguments = List.copyOf(arguments);
    }
  }

  /**
   * A place is written.
   *
   * @param operator as in C: {@code =}, {@code +=}, {@code ++}, ...; empty for an initialiser
   * @param before what the place held
   */
  record Write(Site site, Place place, String operator, Value before, Value value)
      implements Step {}

  /** A member of a local struct, or of what the outermost function was given, is read. */
  record Read(Site site, Place place) implements Step {}

  /** A branch on {@code condition} goes the way of {@code holds}. */
  record Assume(Site site, Expr condition, Value value, boolean holds) implements Step {}

  record Declare(Site site, Place place, Variable variable) implements Step {}

  /**
   * A scope macro such as {@code guard(mutex)(&m)} is entered, or left by whatever way.
   *
   * @param arguments the class, and what is guarded
   */
  record Scope(Site site, String macro, List<Value> arguments, boolean entered) implements Step {
    public Scope {
      arguments = List.copyOf(arguments);
    }
  }
}
