// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.rule;

import java.util.Set;
import org.mmaproof.model.driver.Driver;
import org.mmaproof.model.ir.Expr;
import org.mmaproof.model.ir.Function;
import org.mmaproof.model.ir.Walk;

/**
 * What the functions of a file decide on.
 *
 * @param quiet the functions that do not count
 */
public record Tested(Driver driver, Set<String> quiet) {
  public Tested {
    quiet = Set.copyOf(quiet);
  }

  /** Whether a function of the file decides on a member or variable of that name. */
  public boolean asks(String name) {
    try (Said said = new Said(driver.names())) {
      return driver.names().functionsMentioning(driver.unit().path(), name).stream()
          .filter(function -> !quiet.contains(function.name()))
          .flatMap(function -> function.bodies().stream())
          .anyMatch(body -> asks(said, body, name));
    }
  }

  private static boolean asks(Said said, Function.Body body, String name) {
    return said.asked(body).stream()
        .flatMap(word -> Walk.expressions(word.expression()).stream())
        .anyMatch(expression -> named(expression, name));
  }

  private static boolean named(Expr expression, String name) {
    return (expression instanceof Expr.Member member && member.name().equals(name))
        || (expression instanceof Expr.Name plain && plain.text().equals(name));
  }
}
