// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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
import org.mmaproof.rules.rule.Rule;
import org.mmaproof.rules.rule.RuleName;

/**
 * A member of the descriptor that a hook may only write is read.
 *
 * <p>Reports a read of {@code vm_ops} or {@code private_data} of the descriptor that the hook was
 * given, in the hook or in a function that it calls, before anything was put there.
 *
 * @why What stands there is not a value of the mapping: {@code private_data} is {@code NULL}, and
 *     {@code vm_ops} is a dummy table in the core, the outer file's ops under a stacked file, and
 *     was {@code NULL} in older kernels. A hook that decides on it behaves differently in each.
 * @instead Find the driver's state through {@code desc->file->private_data}, and write both members
 *     without looking.
 * @limits Silent on what the same path has written itself, and after another hook, or a function
 *     that is not in sight, was given the descriptor.
 * @kernel include/linux/mm_types.h struct vm_area_desc, mm/vma.c call_mmap_prepare()
 */
public final class WriteOnlyFieldRead implements Rule {
  private static final Set<String> MEMBERS = Set.of("vm_ops", "private_data");

  @Override
  public RuleName name() {
    return new RuleName("write-only-field-read");
  }

  @Override
  public Level level() {
    return Level.WARNING;
  }

  @Override
  public void check(Driver driver, KernelModel kernel, Findings findings) {
    for (Hook hook : driver.hooks()) {
      if (hook.prepare()) {
        List<Place> given = Descriptor.targets(hook.function());
        for (Path path : Paths.of(hook.function(), driver, kernel).paths()) {
          check(path, given, kernel, findings);
        }
      }
    }
  }

  private static void check(Path path, List<Place> given, KernelModel kernel, Findings findings) {
    List<Place> unset = new ArrayList<>();
    given.forEach(place -> MEMBERS.forEach(name -> unset.add(new Place.Field(place, name))));
    for (Step step : path.steps()) {
      if (step instanceof Step.Write write) {
        unset.removeIf(place -> place.within(write.place()));
      } else if (step instanceof Step.Call call) {
        unset.removeIf(place -> maySet(call, (Place.Field) place, kernel));
      } else if (step instanceof Step.Read read && unset.contains(read.place())) {
        report(read, findings);
      }
    }
  }

  private static boolean maySet(Step.Call call, Place.Field member, KernelModel kernel) {
    boolean given = call.arguments().contains(Value.addressOf(member.object()));
    boolean known = !call.local() && kernel.effects(call.name()).isPresent();
    return given && (!known || Descriptor.writes(call, kernel).contains(member.name()));
  }

  private static void report(Step.Read read, Findings findings) {
    findings.add(
        read.site().at(),
        read.site().function(),
        "desc->" + ((Place.Field) read.place()).name() + " is read, and a hook may only write it",
        Chain.to(read.site()),
        List.of());
  }
}
