// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.rule;

import org.mmaproof.model.driver.Driver;
import org.mmaproof.model.ir.Expr;
import org.mmaproof.model.ir.Walk;
import org.mmaproof.model.ir.Function;
import org.mmaproof.model.kernel.Effects.Effect;
import org.mmaproof.model.kernel.KernelModel;


/** Where a file counts down: what tells a count of users from a statistics counter. */
public record Counters(Driver driver, KernelModel kernel) {
  public static Counters of(Driver driver, KernelModel kernel) {
    return new Counters(driver, kernel);
  }

  /** Whether a function other than {@code except} counts a variable or member of that name down. */
  public boolean countedDown(String name, String except) {
    return !name.isEmpty()
        && driver.names().functionsMentioning(driver.unit().path(), name).stream()
            .filter(function -> !function.name().equals(except))
            .anyMatch(function -> countsDown(function, name));
  }

  private boolean countsDown(Function function, String name) {
    return function.bodies().stream()
        .flatMap(body -> Walk.all(Expr.class, body.block()).stream())
        .anyMatch(expression -> countsDown(expression, name));
  }

  private boolean countsDown(Expr expression, String name) {
    if (expression instanceof Expr.Step step) {
      return step.operator().equals("--") && named(step.target(), name);
    }
    if (expression instanceof Expr.Assign assign) {
      return named(assign.target(), name)
          && (assign.operator().equals("-=")
              || (assign.value() instanceof Expr.Binary binary
                  && binary.operator().equals("-")
                  && named(binary.left(), name)));
    }
    return expression instanceof Expr.Call call && releases(call, name);
  }

  private boolean releases(Expr.Call call, String name) {
    return call.callee() instanceof Expr.Name callee
        && kernel
            .effects(callee.text())
            .filter(
                effects ->
                    effects.effects().stream().anyMatch(effect -> releases(call, effect, name)))
            .isPresent();
  }

  private static boolean releases(Expr.Call call, Effect effect, String name) {
    return effect instanceof Effect.Release release
        && release.parameter() >= 0
        && release.parameter() < call.arguments().size()
        && Walk.all(Expr.class, call.arguments().get(release.parameter())).stream()
            .anyMatch(part -> named(part, name));
  }

  private static boolean named(Expr expression, String name) {
    return (expression instanceof Expr.Member member && member.name().equals(name))
        || (expression instanceof Expr.Name plain && plain.text().equals(name));
  }
}
