// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.catalog;

import java.util.List;
import org.mmaproof.model.driver.Driver;
import org.mmaproof.model.ir.Function;
import org.mmaproof.model.ir.Walk;
import org.mmaproof.model.kernel.KernelModel;
import org.mmaproof.rules.path.Path;
import org.mmaproof.rules.path.Paths;
import org.mmaproof.rules.rule.Chain;
import org.mmaproof.rules.rule.Descriptor;
import org.mmaproof.rules.rule.Findings;
import org.mmaproof.rules.rule.Garbage;
import org.mmaproof.rules.rule.Level;
import org.mmaproof.rules.rule.Mentions;
import org.mmaproof.rules.rule.Repairs;
import org.mmaproof.rules.rule.Rule;
import org.mmaproof.rules.rule.RuleName;
import org.mmaproof.rules.rule.Tags;

/**
 * A local descriptor is used before all of it is initialised.
 *
 * <p>Follows every path from the declaration of a local {@code struct vm_area_desc} without
 * initialiser and reports where a member is read that was not written, or where the descriptor is
 * passed on before it was cleared or filled as a whole.
 *
 * @why What was not set is whatever the stack held. The hook that is given such a descriptor, and
 *     the core after it, read the ops, the private data, the flags and the action from it; a
 *     garbage callback in the action has been called.
 * @instead Declare it with {@code = { }} or a designated initialiser, clear it with {@code
 *     memset()}, or let {@code compat_set_desc_from_vma()} fill it.
 * @limits Silent where a function that is not in sight is given the descriptor first, since it may
 *     initialise it, and where every member is set one by one.
 * @kernel include/linux/mm_types.h struct vm_area_desc, mm/util.c compat_set_desc_from_vma()
 */
public final class DescriptorUninitialised implements Rule {
  @Override
  public RuleName name() {
    return new RuleName("descriptor-uninitialised");
  }

  @Override
  public Level level() {
    return Level.ERROR;
  }

  @Override
  public void check(Driver driver, KernelModel kernel, Findings findings) {
    for (Function function : Mentions.of(Tags.DESCRIPTOR, driver)) {
      if (declares(function)) {
        Garbage garbage = new Garbage(driver.names(), kernel);
        Repairs repairs = new Repairs(driver);
        for (Path path : Paths.of(function, driver, kernel).paths()) {
          garbage.uses(path).forEach(use -> report(use, repairs, findings));
        }
      }
    }
  }

  private static boolean declares(Function function) {
    return function.bodies().stream()
        .flatMap(body -> Walk.variables(body.block()).stream())
        .anyMatch(
            variable ->
                variable.initialiser().isEmpty() && Descriptor.tag(variable.type()).isPresent());
  }

  private static void report(Garbage.Use use, Repairs repairs, Findings findings) {
    findings.add(
        use.site().at(),
        use.site().function(),
        use.member().isEmpty()
            ? use.variable().name() + " is passed on before all of it is initialised"
            : use.variable().name() + "." + use.member() + " is read before it is set",
        Chain.to(use.site()),
        List.of(),
        repairs.initialise(use.variable()));
  }
}
