// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.rule;

import java.util.Optional;
import org.mmaproof.model.c.Names;
import org.mmaproof.model.c.BodyTypes;
import org.mmaproof.model.ir.CType;
import org.mmaproof.model.ir.Expr;
import org.mmaproof.model.ir.Function;

/** Which struct a member that is written in one body belongs to, and what type a value has. */
public final class Typing {
  private final BodyTypes types;

  private Typing(BodyTypes types) {
    this.types = types;
  }

  public static Typing in(Names names, Function function, Function.Body body) {
    return new Typing(new BodyTypes(names, function, body));
  }

  /** The tag of the struct that {@code member} is a member of, empty if it is not known. */
  public Optional<String> owner(Expr.Member member) {
    return Optional.of(types.structOf(member.object())).filter(tag -> !tag.isEmpty());
  }

  /** Whether {@code expression} is member {@code name} of {@code struct tag}. */
  public boolean isMember(Expr expression, String tag, String name) {
    return expression instanceof Expr.Member member
        && member.name().equals(name)
        && owner(member).filter(tag::equals).isPresent();
  }

  public CType of(Expr expression) {
    return types.typeOf(expression);
  }

  public boolean isLocal(String name) {
    return types.isLocal(name);
  }
}
