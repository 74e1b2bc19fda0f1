// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.catalog;

import java.util.List;
import org.mmaproof.model.driver.Driver;
import org.mmaproof.model.driver.Registration;
import org.mmaproof.model.kernel.KernelModel;
import org.mmaproof.rules.rule.Finding;
import org.mmaproof.rules.rule.Findings;
import org.mmaproof.rules.rule.HookPairs;
import org.mmaproof.rules.rule.Level;
import org.mmaproof.rules.rule.Rule;
import org.mmaproof.rules.rule.RuleName;

/**
 * One {@code file_operations} has both {@code mmap} and {@code mmap_prepare} set.
 *
 * <p>Reports the later of two members of one table that are both set: in its initialiser, through
 * the use of a macro, by an assignment at run time, or by an assignment to a copy of a table that
 * has the other one.
 *
 * @why {@code can_mmap_file()} warns once about such a file and refuses to map it: every {@code
 *     mmap()} of it fails with {@code ENODEV}.
 * @instead Keep {@code mmap_prepare} and drop {@code mmap} in the same change.
 * @limits Silent on members that no configuration has together, on {@code NULL}, on an assignment
 *     that clears the other member on the same path, and on a table whose own hook wraps that of
 *     another struct.
 * @kernel include/linux/fs.h can_mmap_file()
 */
public final class BothMmapHooks implements Rule {
  @Override
  public RuleName name() {
    return new RuleName("both-mmap-hooks");
  }

  @Override
  public Level level() {
    return Level.ERROR;
  }

  @Override
  public void check(Driver driver, KernelModel kernel, Findings findings) {
    for (HookPairs.Pair pair : HookPairs.in(driver, kernel)) {
      Registration second = pair.second();
      findings.add(
          second.at(),
          second.table(),
          second.table() + " has both mmap and mmap_prepare, so the kernel refuses to map the file",
          List.of(
              new Finding.Place(
                  pair.first().at(), "." + pair.first().member().member() + " is set here")),
          List.of());
    }
  }
}
