// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mmaproof.model.driver.Driver;
import org.mmaproof.model.driver.Hook;
import org.mmaproof.model.driver.Registration;
import org.mmaproof.model.ir.Guard;
import org.mmaproof.model.ir.Presence;
import org.mmaproof.model.kernel.Effects.Effect;
import org.mmaproof.model.kernel.KernelModel;
import org.mmaproof.rules.path.Path;
import org.mmaproof.rules.path.Place;
import org.mmaproof.rules.path.Step;
import org.mmaproof.rules.path.Value;
import org.mmaproof.rules.rule.Descriptor;
import org.mmaproof.rules.rule.Finding;
import org.mmaproof.rules.rule.Findings;
import org.mmaproof.rules.rule.Level;
import org.mmaproof.rules.rule.Likeness;
import org.mmaproof.rules.rule.PreparePaths;
import org.mmaproof.rules.rule.Rule;
import org.mmaproof.rules.rule.RuleName;

/**
 * The hook succeeds and nothing will ever map a page.
 *
 * <p>Reports the return of a way through the hook of a file that can return 0 and has neither set
 * {@code desc->vm_ops} nor an action, nor called a helper that does, or has set {@code vm_ops} to
 * {@code NULL}.
 *
 * @why Without ops of its own the mapping keeps those of the core, which serve no fault: every
 *     access ends in SIGBUS. With {@code NULL} the core takes it for anonymous memory, though it
 *     belongs to a file.
 * @instead Set {@code desc->vm_ops} to ops with a fault handler, call {@code
 *     generic_file_mmap_prepare()}, or ask for an action. A mapping that is to be anonymous says so
 *     with {@code vma_desc_set_anonymous()}.
 * @limits Silent where the descriptor is given to a function that is not in sight, without an MMU,
 *     and on hooks that no {@code file_operations} has.
 * @kernel mm/vma.c call_mmap_prepare(), mm/memory.c __do_fault()
 */
public final class VmOpsMissing implements Rule {
  private static final Presence MMU = Presence.atom("defined(CONFIG_MMU)");

  @Override
  public RuleName name() {
    return new RuleName("vm-ops-missing");
  }

  @Override
  public Level level() {
    return Level.WARNING;
  }

  @Override
  public void check(Driver driver, KernelModel kernel, Findings findings) {
    for (PreparePaths.Way way : PreparePaths.succeeding(driver, kernel)) {
      if (!member(way.hook()).isEmpty()
          && !when(way).and(MMU).equals(Presence.NEVER)
          && way.path().steps().stream().noneMatch(VmOpsMissing::guesses)) {
        Optional<Step> last = Optional.empty();
        for (Step step : way.path().steps()) {
          if (setsOps(step, way.descriptor(), kernel)) {
            last = Optional.of(step);
          }
        }
        if (last.filter(step -> !isNull(step)).isEmpty()) {
          report(way, last, findings);
        }
      }
    }
  }

  /** Whether a branch goes by what a loop or a call has left: then the way may not exist. */
  private static boolean guesses(Step step) {
    return step instanceof Step.Assume assume && Likeness.holdsUnknown(assume.value());
  }

  private static Presence when(PreparePaths.Way way) {
    return way.hook().function().guards().stream()
        .map(Guard::when)
        .reduce(way.path().when(), Presence::and);
  }

  /** The members through which files reach the hook. */
  private static List<Registration> member(Hook hook) {
    return hook.registrations().stream().filter(row -> row.member().ofFile()).toList();
  }

  /** Whether a step decides, or may decide, what serves the mapping. */
  private static boolean setsOps(Step step, Value descriptor, KernelModel kernel) {
    Place desc = Place.at(descriptor);
    if (step instanceof Step.Write write) {
      return write.place().within(new Place.Field(desc, "vm_ops"))
          || write.place().equals(new Place.Field(desc, "action"))
          || write.place().equals(new Place.Field(new Place.Field(desc, "action"), "type"))
          || write.place().equals(desc);
    }
    return step instanceof Step.Call call && serves(call, descriptor, kernel);
  }

  private static boolean serves(Step.Call call, Value descriptor, KernelModel kernel) {
    if (call.local() || kernel.effects(call.name()).isEmpty()) {
      return call.arguments().stream().anyMatch(argument -> reaches(argument, descriptor));
    }
    return runsHook(call, kernel)
        || Descriptor.written(call, kernel).stream()
            .anyMatch(
                written ->
                    written.descriptor().equals(descriptor)
                        && (written.path().equals("vm_ops")
                            || written.path().startsWith("action")));
  }

  private static boolean runsHook(Step.Call call, KernelModel kernel) {
    return kernel.effectsOf(call.name()).stream().anyMatch(new Effect.Event("hook")::equals);
  }

  /** Whether what is behind an argument can be, or can lead to, the descriptor. */
  private static boolean reaches(Value argument, Value descriptor) {
    return argument.equals(descriptor)
        || (argument instanceof Value.Address address
            && (address.of().local() || address.of().within(Place.at(descriptor))));
  }

  private static boolean isNull(Step step) {
    return step instanceof Step.Write write
        && write.place() instanceof Place.Field field
        && field.name().equals("vm_ops")
        && write.value().equals(Value.Constant.ZERO);
  }

  private static void report(PreparePaths.Way way, Optional<Step> none, Findings findings) {
    Path path = way.path();
    List<Finding.Place> related = new ArrayList<>();
    for (Registration row : member(way.hook())) {
      related.add(new Finding.Place(row.at(), "registered as " + row.member().member() + " here"));
    }
    none.ifPresent(
        step -> related.add(new Finding.Place(step.site().at(), "vm_ops is set to NULL here")));
    findings.add(
        path.end().at(),
        path.end().function(),
        none.isPresent()
            ? "the hook succeeds with vm_ops NULL, which means anonymous memory"
            : "the hook succeeds and has set neither vm_ops nor an action",
        related,
        List.of());
  }
}
