// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.rule;

import java.util.List;
import java.util.function.BiPredicate;
import org.mmaproof.model.driver.Driver;
import org.mmaproof.model.driver.Hook;
import org.mmaproof.model.kernel.KernelModel;
import org.mmaproof.rules.path.Path;
import org.mmaproof.rules.path.Paths;
import org.mmaproof.rules.path.Place;
import org.mmaproof.rules.path.Step;
import org.mmaproof.rules.path.Value;

/** The converted hooks in sight that a call through a member of a table can reach. */
public record InnerHooks(Driver driver, KernelModel kernel) {

  /** Whether one that {@code call} can reach has a path such that {@code does} holds. */
  public boolean some(Step.Call call, BiPredicate<Path, List<Place>> does) {
    return driver.hooks().stream()
        .filter(hook -> hook.prepare() && reaches(call, hook))
        .anyMatch(hook -> some(hook, does));
  }

  private boolean some(Hook hook, BiPredicate<Path, List<Place>> does) {
    List<Place> given = Descriptor.targets(hook.function());
    return Paths.of(hook.function(), driver, kernel).paths().stream()
        .anyMatch(path -> path.maySucceed() && does.test(path, given));
  }

  private static boolean reaches(Step.Call call, Hook hook) {
    return call.callee() instanceof Value.Content content
        && content.place() instanceof Place.Field field
        && hook.registrations().stream()
            .anyMatch(at -> at.member().prepare() && at.member().member().equals(field.name()));
  }
}
