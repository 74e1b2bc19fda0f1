// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.rule;

import java.util.List;
import java.util.Optional;
import org.mmaproof.model.driver.Driver;
import org.mmaproof.model.ir.Expr;
import org.mmaproof.model.ir.Function;
import org.mmaproof.model.ir.Walk;
import org.mmaproof.rules.path.Place;
import org.mmaproof.rules.path.Site;
import org.mmaproof.rules.path.Value;

/**
 * What tells an object of two functions apart from others: the member that it is and the struct
 * that has it, or the variable at file scope.
 *
 * @param owner tag of the struct; empty for a variable, and where it is not known
 */
public record Known(String owner, String name) {

  /** What {@code value}, an argument at {@code site}, is known as. */
  public static Optional<Known> of(Value value, Site site, Driver driver) {
    if (!(value instanceof Value.Address address)) {
      return Optional.empty();
    }
    if (address.of() instanceof Place.Global global) {
      return Optional.of(new Known("", global.name()));
    }
    return address.of() instanceof Place.Field field
        ? Optional.of(new Known(owner(field.name(), site, driver), field.name()))
        : Optional.empty();
  }

  /** Whether both can be the same: of one name, and of one struct as far as that is known. */
  public boolean matches(Known other) {
    return name.equals(other.name)
        && (owner.isEmpty() || other.owner.isEmpty() || owner.equals(other.owner));
  }

  private static String owner(String member, Site site, Driver driver) {
    List<Function> functions = driver.names().functions(site.function(), site.at().file());
    for (Function function : functions) {
      for (Function.Body body : function.bodies()) {
        Typing typing = Typing.in(driver.names(), function, body);
        for (Expr.Member written : Walk.all(Expr.Member.class, body.block())) {
          if (written.name().equals(member) && site.at().contains(written.at())) {
            return typing.owner(written).orElse("");
          }
        }
      }
    }
    return "";
  }
}
