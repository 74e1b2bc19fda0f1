// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.catalog;

import java.util.List;
import java.util.Set;
import org.mmaproof.model.driver.Driver;
import org.mmaproof.model.driver.Hook;
import org.mmaproof.model.kernel.KernelModel;
import org.mmaproof.rules.path.Path;
import org.mmaproof.rules.path.Paths;
import org.mmaproof.rules.path.Place;
import org.mmaproof.rules.path.Step;
import org.mmaproof.rules.rule.Chain;
import org.mmaproof.rules.rule.Descriptor;
import org.mmaproof.rules.rule.Findings;
import org.mmaproof.rules.rule.Level;
import org.mmaproof.rules.rule.Rule;
import org.mmaproof.rules.rule.RuleName;

/**
 * A member of the descriptor that the hook may only read is written.
 *
 * <p>Reports a write to {@code mm}, {@code file}, {@code start} or {@code end} of the descriptor
 * that the hook was given, in the hook or in a function that it calls, also through the address of
 * the member.
 *
 * @why The core never copies these members back, so the write does not change the mapping. But the
 *     action helpers and their range checks read them: the write moves or disables the checks and
 *     the action maps another range than the mapping has.
 * @instead Refuse a request that does not fit, and pass the range that is wanted to an action. For
 *     a lower file build a descriptor of its own.
 * @limits Silent on descriptors that the driver itself has on its stack, and on structs with
 *     members of the same names.
 * @kernel include/linux/mm_types.h struct vm_area_desc
 */
public final class ImmutableFieldWritten implements Rule {
  @Override
  public RuleName name() {
    return new RuleName("immutable-field-written");
  }

  @Override
  public Level level() {
    return Level.ERROR;
  }

  @Override
  public void check(Driver driver, KernelModel kernel, Findings findings) {
    for (Hook hook : driver.hooks()) {
      if (hook.prepare()) {
        Set<Place> places = Descriptor.immutable(hook.function(), driver.names(), kernel);
        Paths.of(hook.function(), driver, kernel)
            .paths()
            .forEach(path -> check(path, places, findings));
      }
    }
  }

  private static void check(Path path, Set<Place> places, Findings findings) {
    for (Step step : path.steps()) {
      if (step instanceof Step.Write write
          && places.stream().anyMatch(place -> write.place().within(place))) {
        Place.Field field = member(write.place(), places);
        findings.add(
            write.site().at(),
            write.site().function(),
            "desc->" + field.name() + " is written, and a hook may only read it",
            Chain.to(write.site()),
            List.of());
      }
    }
  }

  private static Place.Field member(Place written, Set<Place> places) {
    return places.stream()
        .filter(written::within)
        .map(place -> (Place.Field) place)
        .findFirst()
        .orElseThrow();
  }
}
