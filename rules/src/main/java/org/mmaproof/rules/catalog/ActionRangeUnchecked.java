// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.catalog;

import java.util.List;
import org.mmaproof.model.driver.Driver;
import org.mmaproof.model.kernel.KernelModel;
import org.mmaproof.rules.path.Step;
import org.mmaproof.rules.rule.ActionRange;
import org.mmaproof.rules.rule.Chain;
import org.mmaproof.rules.rule.Findings;
import org.mmaproof.rules.rule.Level;
import org.mmaproof.rules.rule.PreparePaths;
import org.mmaproof.rules.rule.Rule;
import org.mmaproof.rules.rule.RuleName;

/**
 * An action is given a range that nothing compares with the mapping.
 *
 * <p>Reports a call that sets an action with a start and a size of its own, in the hook or in a
 * function that it calls, on a way on which the size is not worked out from the mapping and no
 * branch before it says that something is no longer than the mapping.
 *
 * @why User space chooses the length of the mapping. An action that reaches over its end is a
 *     warning of the core and fails the call; one that was compared the wrong way round fails for
 *     every mapping that is shorter than the device.
 * @instead Use the {@code _full} form, which maps what was asked for, after a check that the device
 *     has so much; or compare the size with {@code vma_desc_size()} first.
 * @limits Silent where any branch compares with the mapping in the right direction, or asks a
 *     function that is not in sight, on one page at the start, and on the length of a page array.
 * @kernel include/linux/mm.h mmap_action_remap(), mm/memory.c remap_pfn_range_prepare()
 */
public final class ActionRangeUnchecked implements Rule {
  @Override
  public RuleName name() {
    return new RuleName("action-range-unchecked");
  }

  @Override
  public Level level() {
    return Level.WARNING;
  }

  @Override
  public void check(Driver driver, KernelModel kernel, Findings findings) {
    for (PreparePaths.Way way : PreparePaths.succeeding(driver, kernel)) {
      List<Step> steps = way.path().steps();
      for (int i = 0; i < steps.size(); i++) {
        if (steps.get(i) instanceof Step.Call call) {
          List<Step> before = steps.subList(0, i);
          ActionRange.of(call, way.descriptor(), kernel)
              .filter(range -> !range.checked(before))
              .ifPresent(range -> report(call, findings));
        }
      }
    }
  }

  private static void report(Step.Call call, Findings findings) {
    findings.add(
        call.site().at(),
        call.site().function(),
        "the range that " + call.name() + "() is given may reach beyond the mapping",
        Chain.to(call.site()),
        List.of());
  }
}
