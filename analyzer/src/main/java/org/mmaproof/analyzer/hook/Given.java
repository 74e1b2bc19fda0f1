// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.hook;

import java.util.Set;
import org.mmaproof.model.c.BodyTypes;
import org.mmaproof.model.ir.CType;
import org.mmaproof.model.ir.Expr;

/**
 * What a function of the driver is handed by the one that calls it.
 *
 * @param locals parameters that point to variables of a caller
 * @param protections parameters that hold the VMA's own protection
 */
record Given(Set<String> locals, Set<String> protections) {
  static final Given NOTHING = new Given(Set.of(), Set.of());

  Given {
    locals = Set.copyOf(locals);
    protections = Set.copyOf(protections);
  }

  boolean isLocal(Expr pointer) {
    return pointer instanceof Expr.Name name && locals.contains(name.text());
  }

  /** Whether what is written is no local variable and no part of one, nor of the VMA. */
  boolean outlives(Expr target, BodyTypes types) {
    if (target instanceof Expr.Member member) {
      String owner = types.structOf(member.object());
      if (owner.equals(HookReader.VMA)
          || owner.equals(HookReader.DESCRIPTOR)
          || isLocal(member.object())) {
        return false;
      }
      return member.arrow() || outlives(member.object(), types);
    }
    if (target instanceof Expr.Index index) {
      return !isLocal(index.array())
          && (types.typeOf(index.array()) instanceof CType.Pointer
              || outlives(index.array(), types));
    }
    if (target instanceof Expr.Unary unary && unary.operator().equals("*")) {
      return !types.isOutParameter(unary.operand()) && !isLocal(unary.operand());
    }
    return target instanceof Expr.Name name && !types.isLocal(name.text());
  }
}
