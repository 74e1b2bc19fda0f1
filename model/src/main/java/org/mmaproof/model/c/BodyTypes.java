// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.c;

import java.util.HashSet;
import java.util.Set;
import org.mmaproof.model.ir.CType;
import org.mmaproof.model.ir.Expr;
import org.mmaproof.model.ir.Function;
import org.mmaproof.model.ir.Variable;
import org.mmaproof.model.ir.Walk;

/** The types of the expressions in one body of a function, macros seen through. */
public final class BodyTypes {
  private final Types types;
  private final Scope scope;
  private final String from;
  private final Set<String> parameters = new HashSet<>();
  private final Set<String> variables = new HashSet<>();
  private final Set<String> tables = new HashSet<>();

  public BodyTypes(Names names, Function function, Function.Body body) {
    this.types = new Types(names, macro -> names.expression(macro.body().trim()));
    this.scope = Scope.of(function, body);
    this.from = function.at().file();
    function.type().parameters().forEach(parameter -> parameters.add(parameter.name()));
    for (Variable variable : Walk.variables(body.block())) {
      variables.add(variable.name());
      if (variable.initialiser().filter(Expr.InitList.class::isInstance).isPresent()) {
        tables.add(variable.name());
      }
    }
  }

  public CType typeOf(Expr expression) {
    return types.typeOf(expression, scope);
  }

  /** The tag of the struct or union that {@code expression} is or points to, empty for none. */
  public String structOf(Expr expression) {
    return types.structOf(typeOf(expression), from).map(CType.Tagged::tag).orElse("");
  }

  /** Whether {@code expression} is a pointer to a struct of that tag. */
  public boolean pointsTo(Expr expression, String tag) {
    CType type = Members.resolved(typeOf(expression), types.names(), from);
    return type instanceof CType.Pointer pointer
        && types
            .structOf(pointer.to(), from)
            .filter(struct -> struct.tag().equals(tag))
            .isPresent();
  }

  /** Whether the function has a parameter or variable of that name. */
  public boolean isLocal(String name) {
    return parameters.contains(name) || variables.contains(name);
  }

  /** Whether the function declares a variable of that name. */
  public boolean isVariable(String name) {
    return variables.contains(name);
  }

  /** Whether it is a variable of the function with a list of members or elements as its value. */
  public boolean isTable(Expr.Name name) {
    return tables.contains(name.text());
  }

  /** Whether it is a parameter through which a plain value is handed back: {@code int *result}. */
  public boolean isOutParameter(Expr expression) {
    return expression instanceof Expr.Name name
        && parameters.contains(name.text())
        && structOf(expression).isEmpty();
  }
}
