// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.catalog;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mmaproof.model.driver.Driver;
import org.mmaproof.model.driver.Hook;
import org.mmaproof.model.ir.Function;
import org.mmaproof.model.kernel.Effects.Effect;
import org.mmaproof.model.kernel.KernelModel;
import org.mmaproof.rules.path.Path;
import org.mmaproof.rules.path.Paths;
import org.mmaproof.rules.path.Place;
import org.mmaproof.rules.path.Step;
import org.mmaproof.rules.path.Value;
import org.mmaproof.rules.rule.Chain;
import org.mmaproof.rules.rule.Descriptor;
import org.mmaproof.rules.rule.Findings;
import org.mmaproof.rules.rule.LazySetUp;
import org.mmaproof.rules.rule.Level;
import org.mmaproof.rules.rule.Rule;
import org.mmaproof.rules.rule.RuleName;

/**
 * {@code mmap_prepare} changes hardware, memory or a medium before the mapping is certain.
 *
 * <p>Notes, in the hook and in the functions that it calls, writes to registers, the clearing or
 * filling of memory that is not the hook's own, and what writes a file or a block device.
 *
 * @why The mapping can still fail or merge into a neighbour, and the hook runs again for every
 *     attempt. What it has zeroed, flushed or switched on stays so, although user space was told
 *     that nothing was mapped, and may be in use by the mapping next door.
 * @instead Do it in {@code vm_ops->mapped}, which runs once the VMA exists, or on the first fault;
 *     or see to it that doing it again, or for nothing, harms nobody.
 * @limits Silent on access times, statistics and reading, on memory that the hook has allocated, on
 *     what is set up once and kept by the device, and on functions that are not in sight.
 * @kernel mm/vma.c __mmap_region(), fs/resctrl/pseudo_lock.c pseudo_lock_dev_mmap_prepare()
 */
public final class PersistentEffectInPrepare implements Rule {
  private static final Effect MEMORY = new Effect.Event("memory");

  private static final Set<Effect> OUTSIDE =
      Set.of(new Effect.Event("device-write"), new Effect.Event("media"));

  @Override
  public RuleName name() {
    return new RuleName("persistent-effect-in-prepare");
  }

  @Override
  public Level level() {
    return Level.NOTE;
  }

  @Override
  public void check(Driver driver, KernelModel kernel, Findings findings) {
    for (Hook hook : driver.hooks()) {
      if (hook.prepare()) {
        Function function = hook.function();
        Paths paths = Paths.of(function, driver, kernel);
        for (Path path : paths.paths()) {
          check(new Reading(function, paths, path, kernel), findings);
        }
      }
    }
  }

  private record Reading(Function hook, Paths paths, Path path, KernelModel kernel) {
    List<Effect> effects(Step.Call call) {
      return call.local() ? List.of() : kernel.effectsOf(call.name());
    }
  }

  private static void check(Reading reading, Findings findings) {
    for (int i = 0; i < reading.path().steps().size(); i++) {
      if (reading.path().steps().get(i) instanceof Step.Call call
          && lasting(reading, call)
          && !LazySetUp.guards(reading.paths(), reading.path(), i, reading.kernel())) {
        findings.add(
            call.site().at(),
            call.site().function(),
            call.name() + "() has its effect although the mapping can still fail or merge",
            Chain.to(call.site()),
            List.of());
      }
    }
  }

  private static boolean lasting(Reading reading, Step.Call call) {
    List<Effect> effects = reading.effects(call);
    return effects.stream().anyMatch(OUTSIDE::contains)
        || (effects.contains(MEMORY) && !call.arguments().isEmpty() && foreign(reading, call));
  }

  /** Whether the memory that is written is neither the hook's own nor the descriptor. */
  private static boolean foreign(Reading reading, Step.Call call) {
    Value to = base(call.arguments().get(0));
    Place place = Place.at(to);
    boolean given = Descriptor.targets(reading.hook()).stream().anyMatch(place::within);
    return !given
        && !place.local()
        && !(to instanceof Value.Unknown)
        && allocated(reading, place.root()).isEmpty();
  }

  /** What a sum counts from. */
  private static Value base(Value pointer) {
    return pointer instanceof Value.Apply apply && apply.operator().equals("+")
        ? base(apply.operands().get(0))
        : pointer;
  }

  /** The call on the path that allocated what {@code root} is, if one did. */
  private static Optional<Step.Call> allocated(Reading reading, Place root) {
    return reading.path().steps().stream()
        .filter(step -> step instanceof Step.Call)
        .map(step -> (Step.Call) step)
        .filter(call -> Place.at(call.result()).equals(root))
        .filter(
            call ->
                reading.effects(call).stream()
                    .anyMatch(effect -> effect instanceof Effect.Allocate))
        .findFirst();
  }
}
