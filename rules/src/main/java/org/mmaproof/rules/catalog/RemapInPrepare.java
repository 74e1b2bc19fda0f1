// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.catalog;

import java.util.List;
import org.mmaproof.model.driver.Driver;
import org.mmaproof.model.driver.Hook;
import org.mmaproof.model.ir.CType;
import org.mmaproof.model.kernel.Effects.Effect;
import org.mmaproof.model.kernel.KernelModel;
import org.mmaproof.rules.path.Path;
import org.mmaproof.rules.path.Paths;
import org.mmaproof.rules.path.Step;
import org.mmaproof.rules.rule.Chain;
import org.mmaproof.rules.rule.Findings;
import org.mmaproof.rules.rule.Level;
import org.mmaproof.rules.rule.Rule;
import org.mmaproof.rules.rule.RuleName;
import org.mmaproof.rules.rule.Tags;

/**
 * A function that needs a VMA is called from {@code mmap_prepare}.
 *
 * <p>Reports, in the hook and in the functions that it calls, a call of a function that takes a
 * {@code struct vm_area_struct *}: a remap, an insertion of pages, {@code dma_mmap_*}, or a
 * function of another file that is declared so.
 *
 * @why When the hook runs there is no VMA. What is passed is made up on the stack or looked up and
 *     foreign: page tables are changed behind the back of the core, for a mapping that may never
 *     exist, and nothing undoes it.
 * @instead Ask the core to map by one of the {@code mmap_action_*()} helpers, or map on fault.
 *     Coherent DMA memory has no action yet: keep the legacy hook.
 * @limits Silent on functions whose declaration is not in sight, and on hooks that are given a VMA.
 * @kernel mm/vma.c call_mmap_prepare(), mm/memory.c remap_pfn_range()
 */
public final class RemapInPrepare implements Rule {
  @Override
  public RuleName name() {
    return new RuleName("remap-in-prepare");
  }

  @Override
  public Level level() {
    return Level.ERROR;
  }

  @Override
  public void check(Driver driver, KernelModel kernel, Findings findings) {
    for (Hook hook : driver.hooks()) {
      if (hook.prepare()) {
        for (Path path : Paths.of(hook.function(), driver, kernel).paths()) {
          path.steps().forEach(step -> check(step, driver, kernel, findings));
        }
      }
    }
  }

  private static void check(Step step, Driver driver, KernelModel kernel, Findings findings) {
    if (step instanceof Step.Call call && !call.local() && needsVma(call, driver, kernel)) {
      findings.add(
          call.site().at(),
          call.site().function(),
          call.name() + "() needs a VMA, and when mmap_prepare runs there is none",
          Chain.to(call.site()),
          List.of());
    }
  }

  private static boolean needsVma(Step.Call call, Driver driver, KernelModel kernel) {
    if (kernel.effects(call.name()).isPresent()) {
      return kernel.effects(call.name()).get().effects().stream()
          .anyMatch(effect -> effect instanceof Effect.NeedsVma);
    }
    return driver
        .names()
        .signature(call.name(), call.site().at().file())
        .filter(type -> type.parameters().stream().anyMatch(RemapInPrepare::takesVma))
        .isPresent();
  }

  private static boolean takesVma(CType.Parameter parameter) {
    return parameter.type() instanceof CType.Pointer pointer
        && pointer.to() instanceof CType.Tagged tagged
        && tagged.tag().equals(Tags.VMA);
  }
}
