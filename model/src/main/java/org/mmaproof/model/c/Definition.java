// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.c;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.mmaproof.model.ir.Macro;

/**
 * A macro ready to replace its uses.
 *
 * @param body tokens of the replacement list, placed in the file of the definition
 * @param parameters names by which the body knows the arguments
 * @param variadic whether the last parameter takes all further arguments
 */
record Definition(Macro macro, List<PpToken> body, List<String> parameters, boolean variadic) {
  Definition {
    body = List.copyOf(body);
    parameters = List.copyOf(parameters);
  }

  static Definition of(Macro macro) {
    List<PpToken> body = new ArrayList<>();
    for (PpToken token : PpTokens.read(macro.body(), macro.bodyStart())) {
      PpToken.Place at = token.place();
      body.add(
          new PpToken(
              token.kind(),
              token.text(),
              token.space(),
              Set.of(),
              0,
              new PpToken.Place(at.from(), at.to(), -1, -1)));
    }
    List<String> parameters = new ArrayList<>();
    boolean variadic = false;
    for (String parameter : macro.parameters()) {
      variadic = parameter.endsWith("...");
      String name = variadic ? parameter.substring(0, parameter.length() - 3).strip() : parameter;
      parameters.add(name.isEmpty() ? "__VA_ARGS__" : name.strip());
    }
    return new Definition(macro, body, parameters, variadic);
  }

  String name() {
    return macro.name();
  }

  /** The number of the parameter that {@code token} names; -1 for none. */
  int parameter(PpToken token) {
    return token.name() ? parameters.indexOf(token.text()) : -1;
  }
}
