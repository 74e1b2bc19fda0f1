// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.catalog;

import java.util.List;
import org.mmaproof.model.driver.Driver;
import org.mmaproof.model.ir.CType;
import org.mmaproof.model.kernel.KernelModel;
import org.mmaproof.rules.path.Place;
import org.mmaproof.rules.path.Step;
import org.mmaproof.rules.path.Value;
import org.mmaproof.rules.rule.Chain;
import org.mmaproof.rules.rule.Findings;
import org.mmaproof.rules.rule.Level;
import org.mmaproof.rules.rule.Likeness;
import org.mmaproof.rules.rule.PreparePaths;
import org.mmaproof.rules.rule.Rule;
import org.mmaproof.rules.rule.RuleName;

/**
 * The offset of the mapping is added to an address to which the core adds it too.
 *
 * <p>Reports a call of {@code mmap_action_simple_ioremap()}, in the hook or in a function that it
 * calls, whose start depends on {@code desc->pgoff}, also through variables.
 *
 * @why {@code simple_ioremap} takes the whole range of the device and adds {@code pgoff} itself.
 *     With the offset in the start it counts twice: the wrong pages are mapped, or every offset but
 *     0 is refused.
 * @instead Pass the start and the size of the whole device range.
 * @limits Silent where the offset is known to be 0 or where the hook sets {@code desc->pgoff}, and
 *     on the actions that map the pfn that they are given.
 * @kernel mm/memory.c simple_ioremap_prepare()
 */
public final class OffsetAppliedTwice implements Rule {
  @Override
  public RuleName name() {
    return new RuleName("offset-applied-twice");
  }

  @Override
  public Level level() {
    return Level.WARNING;
  }

  @Override
  public void check(Driver driver, KernelModel kernel, Findings findings) {
    for (PreparePaths.Way way : PreparePaths.succeeding(driver, kernel)) {
      Place place = new Place.Field(Place.at(way.descriptor()), "pgoff");
      Value offset = new Value.Content(place);
      boolean counts =
          way.path().store().read(place).equals(offset) && !way.path().facts().zero(offset);
      for (Step step : way.path().steps()) {
        if (counts
            && step instanceof Step.Call call
            && start(call, kernel).stream().anyMatch(start -> Likeness.mentions(start, offset))) {
          report(call, findings);
        }
      }
    }
  }

  /** The physical start that a call is given to which the core adds the offset. */
  private static List<Value> start(Step.Call call, KernelModel kernel) {
    List<CType.Parameter> parameters =
        kernel.signature(call.name()).map(CType.Function::parameters).orElse(List.of());
    for (int i = 0; i < Math.min(parameters.size(), call.arguments().size()); i++) {
      if (parameters.get(i).name().equals("start_phys_addr")) {
        return List.of(call.arguments().get(i));
      }
    }
    return List.of();
  }

  private static void report(Step.Call call, Findings findings) {
    findings.add(
        call.site().at(),
        call.site().function(),
        call.name() + "() adds the offset of the mapping to a start that has it already",
        Chain.to(call.site()),
        List.of());
  }
}
