// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.catalog;

import java.util.List;
import org.mmaproof.model.driver.Driver;
import org.mmaproof.model.driver.Hook;
import org.mmaproof.model.kernel.KernelModel;
import org.mmaproof.rules.path.Path;
import org.mmaproof.rules.path.Paths;
import org.mmaproof.rules.path.Place;
import org.mmaproof.rules.path.Step;
import org.mmaproof.rules.path.Value;
import org.mmaproof.rules.rule.Chain;
import org.mmaproof.rules.rule.Descriptor;
import org.mmaproof.rules.rule.Findings;
import org.mmaproof.rules.rule.Level;
import org.mmaproof.rules.rule.Repairs;
import org.mmaproof.rules.rule.Rule;
import org.mmaproof.rules.rule.RuleName;

/**
 * The error that an action is to return is no negative error number.
 *
 * <p>Reports a write to {@code desc->action.error_override}, in the hook or in a function that it
 * calls, of a value that is for certain positive or lies below the error numbers.
 *
 * @why The core refuses such an action with a warning and {@code -EINVAL}: the mapping fails every
 *     time, also where the action would have succeeded.
 * @instead Write the negative error number, {@code -EAGAIN}.
 * @limits Silent on values that may be valid. 0 means no override.
 * @kernel mm/util.c check_mmap_action()
 */
public final class ErrorOverrideInvalid implements Rule {
  @Override
  public RuleName name() {
    return new RuleName("error-override-invalid");
  }

  @Override
  public Level level() {
    return Level.ERROR;
  }

  @Override
  public void check(Driver driver, KernelModel kernel, Findings findings) {
    for (Hook hook : driver.hooks()) {
      if (hook.prepare()) {
        for (Value descriptor : Descriptor.given(hook.function())) {
          Place action = new Place.Field(Place.at(descriptor), "action");
          Place override = new Place.Field(action, "error_override");
          Paths.of(hook.function(), driver, kernel)
              .paths()
              .forEach(path -> check(path, override, driver, findings));
        }
      }
    }
  }

  private static void check(Path path, Place override, Driver driver, Findings findings) {
    for (Step step : path.steps()) {
      if (step instanceof Step.Write write
          && write.place().equals(override)
          && path.facts().neverResult(write.value())) {
        findings.add(
            write.site().at(),
            write.site().function(),
            "error_override is given what is no negative error number",
            Chain.to(write.site()),
            List.of(),
            new Repairs(driver).negate(write.site().at()));
      }
    }
  }
}
