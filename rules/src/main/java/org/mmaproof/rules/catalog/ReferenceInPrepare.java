// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.catalog;

import java.util.List;
import org.mmaproof.model.driver.Driver;
import org.mmaproof.model.driver.Hook;
import org.mmaproof.model.kernel.KernelModel;
import org.mmaproof.rules.path.Path;
import org.mmaproof.rules.path.Paths;
import org.mmaproof.rules.path.Step;
import org.mmaproof.rules.rule.Chain;
import org.mmaproof.rules.rule.Finding;
import org.mmaproof.rules.rule.Findings;
import org.mmaproof.rules.rule.Holding;
import org.mmaproof.rules.rule.Keeping;
import org.mmaproof.rules.rule.Level;
import org.mmaproof.rules.rule.Rule;
import org.mmaproof.rules.rule.RuleName;

/**
 * A reference is taken in {@code mmap_prepare} and still held when the hook succeeds.
 *
 * <p>Follows every path through the hook and the functions that it calls, up to six calls deep, and
 * reports what a path takes and still holds where it returns 0: a reference count, a counter that
 * is counted down elsewhere, a place on a list or in a tree, a runtime-PM or module reference. What
 * a kernel function takes is read off its model.
 *
 * @why {@code mmap_prepare} runs before there is a VMA. The mapping can still fail, or merge into a
 *     neighbour, after the hook has returned 0, and then neither {@code close} nor anything else
 *     gives back what the hook took: the object stays pinned for ever.
 * @instead Take it in {@code vm_ops->mapped}, which runs once the VMA exists, and give it back in
 *     {@code close}; keep {@code open} for the VMAs that are copied from it.
 * @limits Silent on counters that nothing counts down in the same file (statistics), on flags that
 *     are only ever set, on set-up that is done once and kept by the device or the open file, on a
 *     file handed to the core in {@code desc->vm_file}, on locks, and where a function that is not
 *     in sight may have given the reference back. Loops are followed for two turns.
 * @kernel mm/vma.c __mmap_region(), Documentation/filesystems/mmap_prepare.rst
 */
public final class ReferenceInPrepare implements Rule {
  @Override
  public RuleName name() {
    return new RuleName("reference-in-prepare");
  }

  @Override
  public Level level() {
    return Level.ERROR;
  }

  @Override
  public void check(Driver driver, KernelModel kernel, Findings findings) {
    for (Hook hook : driver.hooks()) {
      if (hook.prepare()) {
        Paths paths = Paths.of(hook.function(), driver, kernel);
        if (paths.complete()) {
          check(hook, paths, Keeping.of(hook.function(), paths, driver, kernel), findings);
        }
      }
    }
  }

  private static void check(Hook hook, Paths paths, Keeping keeping, Findings findings) {
    for (Path path : paths.paths()) {
      keeping.kept(path).forEach(holding -> report(hook, path, holding, findings));
    }
  }

  private static void report(Hook hook, Path path, Holding holding, Findings findings) {
    String name = hook.function().name();
    Step by = holding.by();
    String message =
        by instanceof Step.Call call
            ? call.name() + "() takes a hold (" + holding.kind() + ") that is kept when " + name
            : holding.variable() + " is counted up and stays so when " + name;
    findings.add(
        by.site().at(),
        by.site().function(),
        message + "() returns 0",
        Chain.to(by.site()),
        List.of(
            new Finding.Place(by.site().at(), "taken here"),
            new Finding.Place(path.end().at(), "still held where the hook returns 0")));
  }
}
