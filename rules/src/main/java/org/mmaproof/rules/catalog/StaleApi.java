// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.catalog;

import java.util.List;
import org.mmaproof.model.driver.Driver;
import org.mmaproof.model.kernel.KernelModel;
import org.mmaproof.rules.rule.Findings;
import org.mmaproof.rules.rule.Level;
import org.mmaproof.rules.rule.Rule;
import org.mmaproof.rules.rule.RuleName;
import org.mmaproof.rules.rule.Stale;

/**
 * A name of an older generation of the mmap API is used.
 *
 * <p>Reports functions, constants, types and members that an older generation of the kernel's mmap
 * API declares, or that were proposed and never merged, and that the tree's own generation does not
 * have.
 *
 * @why The code was written for another kernel and does not build in this one; or it builds because
 *     of a copy of old declarations, and then it does something else than it did there.
 * @instead Use the name that replaced it: {@code mmaproof model diff} shows what changed between two
 *     generations.
 * @limits Which names exist is asked of the tree's own declarations first: a name that the driver or
 *     a header in sight declares is not stale. Members are told by the type of their object, and one
 *     whose type is not known is not reported.
 * @kernel include/linux/mm.h, include/linux/mm_types.h, include/linux/fs.h
 */
public final class StaleApi implements Rule {
  @Override
  public RuleName name() {
    return new RuleName("stale-api");
  }

  @Override
  public Level level() {
    return Level.ERROR;
  }

  @Override
  public void check(Driver driver, KernelModel kernel, Findings findings) {
    for (Stale.Use use : Stale.uses(driver, kernel)) {
      findings.add(
          use.at(),
          use.inside(),
          use.what() + " is of an older generation, and " + kernel.generation() + " has no such " + use.kind(),
          use.related(),
          List.of());
    }
  }
}
