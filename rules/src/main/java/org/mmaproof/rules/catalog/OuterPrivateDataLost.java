// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mmaproof.model.driver.Driver;
import org.mmaproof.model.ir.Function;
import org.mmaproof.model.kernel.KernelModel;
import org.mmaproof.rules.path.Path;
import org.mmaproof.rules.path.Paths;
import org.mmaproof.rules.path.Place;
import org.mmaproof.rules.path.Step;
import org.mmaproof.rules.path.Value;
import org.mmaproof.rules.rule.Chain;
import org.mmaproof.rules.rule.CompatCalls;
import org.mmaproof.rules.rule.Finding;
import org.mmaproof.rules.rule.Findings;
import org.mmaproof.rules.rule.InnerHooks;
import org.mmaproof.rules.rule.Level;
import org.mmaproof.rules.rule.Parameters;
import org.mmaproof.rules.rule.Rule;
import org.mmaproof.rules.rule.RuleName;
import org.mmaproof.rules.rule.Tags;
import org.mmaproof.rules.rule.VmOps;

/**
 * What an outer hook puts into the VMA is overwritten by the stacked layer.
 *
 * <p>Reports where a function writes {@code vma->vm_private_data}, or ops while an inner hook in
 * sight sets its own, and then lets the stacked layer finish the mapping by what an inner hook
 * prepares.
 *
 * @why The stacked layer writes all of the inner descriptor back into the VMA, private data
 *     included, and the descriptor starts with {@code NULL} there. Unless the inner hook sets its
 *     own, what the outer one stored is gone; and if it does, the two never agreed.
 * @instead Write to the VMA after the stacked layer has returned 0, or hand the pointer to the
 *     inner hook and let it set {@code desc->private_data}.
 * @limits Silent on {@code NULL}, on what is written again afterwards, on what is copied into the
 *     descriptor, and on ops where no inner hook in sight sets its own.
 * @kernel mm/util.c __compat_vma_mmap(), mm/util.c compat_set_vma_from_desc()
 */
public final class OuterPrivateDataLost implements Rule {
  private static final String DATA = "vm_private_data";
  private static final String INNER = "private_data";

  @Override
  public RuleName name() {
    return new RuleName("outer-private-data-lost");
  }

  @Override
  public Level level() {
    return Level.WARNING;
  }

  @Override
  public void check(Driver driver, KernelModel kernel, Findings findings) {
    CompatCalls compat = new CompatCalls(kernel, driver.names());
    for (Function function : compat.users(driver)) {
      List<Place> vmas = Parameters.pointing(function, Set.of(Tags.VMA));
      for (Path path : Paths.of(function, driver, kernel).paths()) {
        for (Place vma : path.maySucceed() ? vmas : List.<Place>of()) {
          check(new Reading(function, path, vma, compat), new InnerHooks(driver, kernel), findings);
        }
      }
    }
  }

  /** A path of an outer hook on one VMA. */
  private record Reading(Function function, Path path, Place vma, CompatCalls compat) {
    List<Step> steps() {
      return path.steps();
    }

    /** Which step lets the stacked layer finish the mapping. */
    Optional<Integer> finish() {
      for (int i = 0; i < steps().size(); i++) {
        if (steps().get(i) instanceof Step.Call call
            && compat.finishes(call)
            && call.arguments().contains(Value.addressOf(vma))
            && !path.facts().nonzero(call.result())) {
          return Optional.of(i);
        }
      }
      return Optional.empty();
    }

    /** The write of that member that stands last, if it is one before {@code finish}. */
    Optional<Step.Write> lastBefore(int finish, String member) {
      Optional<Step.Write> last = Optional.empty();
      for (int i = 0; i < steps().size(); i++) {
        if (steps().get(i) instanceof Step.Write write
            && write.place().equals(new Place.Field(vma, member))) {
          last = i < finish ? Optional.of(write) : Optional.empty();
        }
      }
      return last.filter(write -> !path.facts().zero(write.value()));
    }

    /** Whether the function itself writes that member of a descriptor of its own. */
    boolean passesOn(String member) {
      return steps().stream()
          .anyMatch(
              step ->
                  step instanceof Step.Write write
                      && write.site().function().equals(function.name())
                      && write.place() instanceof Place.Field field
                      && field.object() instanceof Place.Local
                      && field.name().equals(member));
    }
  }

  private static void check(Reading reading, InnerHooks inner, Findings findings) {
    Optional<Integer> finish = reading.finish();
    if (finish.isEmpty()) {
      return;
    }
    Step by = reading.steps().get(finish.get());
    if (!reading.passesOn(INNER)) {
      reading
          .lastBefore(finish.get(), DATA)
          .ifPresent(write -> report(write, "vma->" + DATA + " is", by, findings));
    }
    if (!reading.passesOn(VmOps.MEMBER) && innerSetsOps(reading, finish.get(), inner)) {
      reading
          .lastBefore(finish.get(), VmOps.MEMBER)
          .ifPresent(write -> report(write, "vma->" + VmOps.MEMBER + " is", by, findings));
    }
  }

  private static boolean innerSetsOps(Reading reading, int finish, InnerHooks inner) {
    return reading.steps().subList(0, finish).stream()
        .anyMatch(
            step ->
                step instanceof Step.Write write
                    ? write.place() instanceof Place.Field field
                        && field.object() instanceof Place.Local
                        && field.name().equals(VmOps.MEMBER)
                    : step instanceof Step.Call call
                        && inner.some(call, OuterPrivateDataLost::setsOps));
  }

  private static boolean setsOps(Path path, List<Place> given) {
    return given.stream()
        .map(place -> new Place.Field(place, VmOps.MEMBER))
        .anyMatch(place -> !path.store().read(place).equals(new Value.Content(place)));
  }

  private static void report(Step.Write write, String what, Step finish, Findings findings) {
    List<Finding.Place> related = new ArrayList<>(Chain.to(write.site()));
    related.add(new Finding.Place(finish.site().at(), "the stacked layer overwrites it here"));
    findings.add(
        write.site().at(),
        write.site().function(),
        what + " set before the stacked layer writes the inner hook's descriptor back",
        related,
        List.of());
  }
}
