// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.c.lower;

import java.util.Optional;
import org.mmaproof.model.flow.Site;
import org.mmaproof.model.flow.Type;
import org.mmaproof.model.flow.Value;
import org.mmaproof.model.ir.Expr;

/** From a member to what it is a member of: {@code (T *)((char *)p - offsetof(T, m))}. */
final class Containers {
  private final Reading reading;

  Containers(Reading reading) {
    this.reading = reading;
  }

  /**
   * The value of a cast of that shape; empty for every other.
   *
   * @param to the type that is cast to
   */
  Optional<Value> of(Expr.Cast e, Type to, Site at) {
    if (!(to instanceof Type.Pointer pointer)
        || !(e.operand() instanceof Expr.Binary moved)
        || !moved.operator().equals("-")
        || !(moved.right() instanceof Expr.Call offset)
        || !(offset.callee() instanceof Expr.Name name)
        || !(name.text().equals("offsetof") || name.text().equals("__builtin_offsetof"))
        || offset.arguments().size() != 2) {
      return Optional.empty();
    }
    boolean same = type(offset.arguments().get(0)).filter(pointer.to()::equals).isPresent();
    return path(offset.arguments().get(1))
        .filter(path -> same)
        .map(path -> new Value.Container(at, to, reading.values().of(moved.left()), path));
  }

  private Optional<Type> type(Expr e) {
    return e instanceof Expr.TypeName name
        ? Optional.of(reading.setting().types().type(name.type(), reading.from(), reading.env()))
        : Optional.empty();
  }

  /** A member designator as one text; empty where it is none. */
  static Optional<String> path(Expr e) {
    if (e instanceof Expr.Name name) {
      return Optional.of(name.text());
    }
    if (e instanceof Expr.Member member && !member.arrow()) {
      return path(member.object()).map(of -> of + "." + member.name());
    }
    return e instanceof Expr.Index index && index.index() instanceof Expr.Number number
        ? path(index.array()).map(of -> of + "[" + number.text() + "]")
        : Optional.empty();
  }
}
