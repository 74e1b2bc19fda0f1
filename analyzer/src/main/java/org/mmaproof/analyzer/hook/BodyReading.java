// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.hook;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mmaproof.model.c.BodyTypes;
import org.mmaproof.model.ir.CType;
import org.mmaproof.model.ir.Expr;
import org.mmaproof.model.ir.Function;

/**
 * One body of a hook or of a function it calls, while it is read.
 *
 * @param protections which expressions are the VMA's own protection
 * @param first what is set up once
 * @param given what callers hand over
 * @param from the file it stands in
 */
record BodyReading(
    BodyTypes types, Protections protections, FirstTime first, Given given, String from) {

  boolean isProtection(Expr argument) {
    return types.typeOf(argument).equals(new CType.Alias("pgprot_t"));
  }

  /** What {@code call} hands to {@code function}. */
  Given given(Function function, Expr.Call call) {
    Set<String> locals = new HashSet<>();
    Set<String> own = new HashSet<>();
    List<CType.Parameter> parameters = function.type().parameters();
    for (int i = 0; i < Math.min(parameters.size(), call.arguments().size()); i++) {
      Expr argument = call.arguments().get(i);
      if (isProtection(argument) && protections.isOwn(argument)) {
        own.add(parameters.get(i).name());
      }
      if (isAddressOfLocal(argument) || given.isLocal(argument)) {
        locals.add(parameters.get(i).name());
      }
    }
    return new Given(locals, own);
  }

  private boolean isAddressOfLocal(Expr argument) {
    return argument instanceof Expr.Unary address
        && address.operator().equals("&")
        && address.operand() instanceof Expr.Name name
        && types.isVariable(name.text());
  }
}
