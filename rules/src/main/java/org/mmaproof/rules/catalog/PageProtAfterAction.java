// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mmaproof.model.driver.Driver;
import org.mmaproof.model.kernel.Effects.Effect;
import org.mmaproof.model.kernel.KernelModel;
import org.mmaproof.rules.path.Place;
import org.mmaproof.rules.path.Step;
import org.mmaproof.rules.path.Value;
import org.mmaproof.rules.rule.Chain;
import org.mmaproof.rules.rule.Descriptor;
import org.mmaproof.rules.rule.Finding;
import org.mmaproof.rules.rule.Findings;
import org.mmaproof.rules.rule.Level;
import org.mmaproof.rules.rule.PreparePaths;
import org.mmaproof.rules.rule.Rule;
import org.mmaproof.rules.rule.RuleName;

/**
 * The page protection is set after an action that has taken it over.
 *
 * <p>Follows every way through the hook and the functions that it calls and reports a write to
 * {@code desc->page_prot} behind a call that has copied it into the action.
 *
 * @why {@code mmap_action_remap()} and {@code mmap_action_ioremap()} copy the protection when they
 *     are called. What is written later reaches the VMA but not the page tables: device memory is
 *     mapped cached.
 * @instead Set {@code page_prot} first, then the action.
 * @limits Silent on {@code mmap_action_simple_ioremap()} and {@code
 *     mmap_action_map_kernel_pages()}, which look at the protection after the hook, on ways that
 *     fail, and where another action follows.
 * @kernel include/linux/mm.h mmap_action_remap(), mm/memory.c simple_ioremap_prepare()
 */
public final class PageProtAfterAction implements Rule {
  private static final String PROTECTION = "page_prot";

  @Override
  public RuleName name() {
    return new RuleName("page-prot-after-action");
  }

  @Override
  public Level level() {
    return Level.ERROR;
  }

  @Override
  public void check(Driver driver, KernelModel kernel, Findings findings) {
    PreparePaths.succeeding(driver, kernel).forEach(way -> check(way, kernel, findings));
  }

  private static void check(PreparePaths.Way way, KernelModel kernel, Findings findings) {
    Optional<Step.Call> taker = Optional.empty();
    List<Step> late = new ArrayList<>();
    for (Step step : way.path().steps()) {
      if (step instanceof Step.Call call && setsAction(call, way.descriptor(), kernel)) {
        taker = takes(call, kernel) ? Optional.of(call) : Optional.empty();
        late.clear();
      } else if (taker.isPresent() && protects(step, way.descriptor(), kernel)) {
        late.add(step);
      }
    }
    for (Step step : late) {
      report(taker.orElseThrow(), step, findings);
    }
  }

  private static boolean setsAction(Step.Call call, Value descriptor, KernelModel kernel) {
    return Descriptor.written(call, kernel).stream()
        .anyMatch(
            written ->
                written.descriptor().equals(descriptor) && written.path().startsWith("action."));
  }

  /** Whether the call copies the protection into the action. */
  private static boolean takes(Step.Call call, KernelModel kernel) {
    return Descriptor.written(call, kernel).stream()
        .anyMatch(written -> written.path().endsWith(".pgprot"));
  }

  private static boolean protects(Step step, Value descriptor, KernelModel kernel) {
    Place place = new Place.Field(Place.at(descriptor), PROTECTION);
    if (step instanceof Step.Write write) {
      return write.place().within(place) && !write.value().equals(write.before());
    }
    return step instanceof Step.Call call
        && (writesThrough(call, place, kernel)
            || Descriptor.written(call, kernel).stream()
                .anyMatch(
                    written ->
                        written.descriptor().equals(descriptor)
                            && written.path().startsWith(PROTECTION)));
  }

  private static boolean writesThrough(Step.Call call, Place place, KernelModel kernel) {
    return kernel.effectsOf(call.name()).stream()
        .anyMatch(
            effect ->
                effect instanceof Effect.Writes writes
                    && writes.parameter() < call.arguments().size()
                    && call.arguments().get(writes.parameter()).equals(Value.addressOf(place)));
  }

  private static void report(Step.Call taker, Step step, Findings findings) {
    List<Finding.Place> related = new ArrayList<>(Chain.to(step.site()));
    related.add(new Finding.Place(taker.site().at(), taker.name() + "() took the protection here"));
    findings.add(
        step.site().at(),
        step.site().function(),
        "desc->page_prot is set after " + taker.name() + "() has copied it",
        related,
        List.of());
  }
}
