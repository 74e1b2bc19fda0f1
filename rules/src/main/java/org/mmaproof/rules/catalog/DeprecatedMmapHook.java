// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.catalog;

import java.util.List;
import org.mmaproof.model.driver.Driver;
import org.mmaproof.model.driver.Registration;
import org.mmaproof.model.kernel.KernelModel;
import org.mmaproof.rules.rule.Finding;
import org.mmaproof.rules.rule.Findings;
import org.mmaproof.rules.rule.Level;
import org.mmaproof.rules.rule.Registered;
import org.mmaproof.rules.rule.Rule;
import org.mmaproof.rules.rule.RuleName;

/**
 * A {@code file_operations} registers the deprecated {@code mmap} hook.
 *
 * <p>Reports every place that puts a function into the {@code mmap} member of a {@code
 * file_operations}: a designated initialiser, an assignment, or the use of a macro that holds one.
 *
 * @why The hook is handed a VMA that is already half built and may do anything to it; the core has
 *     to undo what it did when something fails later. It is deprecated, and is to be removed.
 * @instead Register {@code mmap_prepare}, which describes the mapping before there is a VMA.
 * @limits Other structs with a member of that name are counted by the census and not reported here.
 *     {@code NULL} is no hook.
 * @kernel Documentation/filesystems/mmap_prepare.rst, Documentation/filesystems/porting.rst
 */
public final class DeprecatedMmapHook implements Rule {
  @Override
  public RuleName name() {
    return new RuleName("deprecated-mmap-hook");
  }

  @Override
  public Level level() {
    return Level.NOTE;
  }

  @Override
  public void check(Driver driver, KernelModel kernel, Findings findings) {
    for (Registration registration : Registered.inFiles(driver)) {
      if (!registration.member().prepare()) {
        findings.add(
            registration.at(),
            registration.table(),
            registration.hook()
                + "() is registered as the deprecated mmap of "
                + table(registration),
            related(registration),
            List.of());
      }
    }
  }

  private static String table(Registration registration) {
    return registration.table().startsWith("(") ? "a table" : registration.table();
  }

  private static List<Finding.Place> related(Registration registration) {
    return registration.body().stream()
        .map(body -> new Finding.Place(body, registration.macro() + " registers it here"))
        .toList();
  }
}
