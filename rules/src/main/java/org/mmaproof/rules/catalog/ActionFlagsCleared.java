// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.mmaproof.model.driver.Driver;
import org.mmaproof.model.kernel.KernelModel;
import org.mmaproof.rules.path.Step;
import org.mmaproof.rules.path.Value;
import org.mmaproof.rules.rule.Chain;
import org.mmaproof.rules.rule.Descriptor;
import org.mmaproof.rules.rule.Finding;
import org.mmaproof.rules.rule.Findings;
import org.mmaproof.rules.rule.FlagBits;
import org.mmaproof.rules.rule.Level;
import org.mmaproof.rules.rule.PreparePaths;
import org.mmaproof.rules.rule.Rule;
import org.mmaproof.rules.rule.RuleName;

/**
 * A flag that the action needs is cleared after it was set up.
 *
 * <p>Follows every way through the hook and the functions that it calls and reports where, behind
 * an action that maps pfns, {@code IO}, {@code PFNMAP}, {@code DONTEXPAND} or {@code DONTDUMP} is
 * cleared or lost, and behind one that maps pages, {@code MIXEDMAP}.
 *
 * @why These flags tell the core that there are no struct pages behind the mapping, or that their
 *     references are its own, and that it may neither grow nor merge. Without them the core takes
 *     pfns for pages and counts references on them, or merges the mapping with another.
 * @instead Leave them as the action has them. What is to be cleared beside them is cleared by name.
 * @limits Silent before the action, on other flags, on ways that fail, and where a word of flags is
 *     made of what is not in sight.
 * @kernel include/linux/mm.h VMA_REMAP_FLAGS, mm/memory.c remap_pfn_range_prepare()
 */
public final class ActionFlagsCleared implements Rule {
  private static final Value REMAP = new Value.Symbol("VM_REMAP_FLAGS");

  @Override
  public RuleName name() {
    return new RuleName("action-flags-cleared");
  }

  @Override
  public Level level() {
    return Level.ERROR;
  }

  @Override
  public void check(Driver driver, KernelModel kernel, Findings findings) {
    FlagBits bits = new FlagBits(kernel);
    PreparePaths.succeeding(driver, kernel).forEach(way -> check(way, bits, kernel, findings));
  }

  private static void check(
      PreparePaths.Way way, FlagBits bits, KernelModel kernel, Findings findings) {
    Optional<Step.Call> action = Optional.empty();
    Set<String> needed = Set.of();
    int set = 0;
    for (int i = 0; i < way.path().steps().size(); i++) {
      Step step = way.path().steps().get(i);
      if (step instanceof Step.Call call) {
        Set<String> needs = needs(call, way, kernel);
        if (!needs.isEmpty()) {
          action = Optional.of(call);
          needed = needs;
          set = i;
        }
      }
      if (action.isPresent()) {
        Set<String> lost =
            putsBack(way.path().steps(), i, set, way.descriptor())
                ? needed
                : lost(bits.change(step, way.descriptor()), needed);
        if (!lost.isEmpty()) {
          report(action.get(), step, lost, findings);
        }
      }
    }
  }

  /** What the action that a call sets up needs; nothing for a call that sets up none. */
  private static Set<String> needs(Step.Call call, PreparePaths.Way way, KernelModel kernel) {
    Set<String> needs = new TreeSet<>();
    for (Descriptor.Written written : Descriptor.written(call, kernel)) {
      if (written.descriptor().equals(way.descriptor())) {
        if (written.path().startsWith("action.map_kernel")) {
          needs.add("MIXEDMAP");
        } else if (written.path().startsWith("action.") && !written.path().equals("action.type")) {
          needs.addAll(new FlagBits(kernel).named(REMAP));
        }
      }
    }
    return needs;
  }

  /**
   * Whether step {@code index} writes the word of flags as it was when it was last read, before the
   * action that step {@code action} sets.
   */
  private static boolean putsBack(List<Step> steps, int index, int action, Value descriptor) {
    return steps.get(index) instanceof Step.Write write
        && write.operator().equals("=")
        && FlagBits.isWord(write.place(), descriptor)
        && write.value().equals(new Value.Content(write.place()))
        && steps.subList(action, index).stream()
            .noneMatch(step -> step instanceof Step.Read read && read.place().equals(write.place()))
        && steps.subList(0, action).stream()
            .anyMatch(step -> step instanceof Step.Read read && read.place().equals(write.place()));
  }

  private static Set<String> lost(Optional<FlagBits.Change> change, Set<String> needed) {
    Set<String> lost = new TreeSet<>();
    if (change.isPresent()) {
      lost.addAll(change.get().clears());
      if (change.get().replaces()) {
        lost.addAll(needed);
        lost.removeAll(change.get().sets());
      }
      lost.retainAll(needed);
    }
    return lost;
  }

  private static void report(Step.Call action, Step step, Set<String> lost, Findings findings) {
    List<Finding.Place> related = new ArrayList<>(Chain.to(step.site()));
    related.add(new Finding.Place(action.site().at(), action.name() + "() set the action here"));
    findings.add(
        step.site().at(),
        step.site().function(),
        String.join(" and ", lost)
            + (lost.size() == 1 ? " is" : " are")
            + " cleared, and the action of "
            + action.name()
            + "() needs it",
        related,
        List.of());
  }
}
