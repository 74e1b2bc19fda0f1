// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.catalog;

import java.util.List;
import org.mmaproof.model.driver.Driver;
import org.mmaproof.model.driver.Hook;
import org.mmaproof.model.kernel.KernelModel;
import org.mmaproof.rules.path.Path;
import org.mmaproof.rules.path.Paths;
import org.mmaproof.rules.path.Step;
import org.mmaproof.rules.rule.Allocations;
import org.mmaproof.rules.rule.Allocations.Kept;
import org.mmaproof.rules.rule.Chain;
import org.mmaproof.rules.rule.Finding;
import org.mmaproof.rules.rule.Findings;
import org.mmaproof.rules.rule.LazySetUp;
import org.mmaproof.rules.rule.Level;
import org.mmaproof.rules.rule.Rule;
import org.mmaproof.rules.rule.RuleName;

/**
 * Memory is allocated in {@code mmap_prepare} and kept when the hook succeeds.
 *
 * <p>Follows every path through the hook and the functions that it calls, up to six calls deep, and
 * reports memory, and numbers handed out by an allocator of numbers, that a path makes and that can
 * be reached from {@code desc->private_data} or from the driver's own state where it returns 0.
 *
 * @why {@code mmap_prepare} runs before there is a VMA. The mapping can still fail, or merge into a
 *     neighbour, after the hook has returned 0; then {@code close} does not run for it and nobody
 *     frees what the hook allocated. A flag that forbids merging does not help: allocating the VMA
 *     can fail too.
 * @instead Allocate in {@code vm_ops->mapped} and store the pointer through its {@code
 *     vm_private_data} argument, free it in {@code close}, and let {@code close} accept that there
 *     is none.
 * @limits Silent on memory that is freed before the hook returns, on memory that the device owns
 *     ({@code devm_*}), on what is allocated once and then found again, and where a function that
 *     is not in sight is given the memory after it was stored.
 * @kernel mm/vma.c __mmap_region(), Documentation/filesystems/mmap_prepare.rst
 */
public final class AllocationInPrepare implements Rule {
  @Override
  public RuleName name() {
    return new RuleName("allocation-in-prepare");
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
          check(hook, paths, Allocations.of(paths, kernel), kernel, findings);
        }
      }
    }
  }

  private static void check(
      Hook hook, Paths paths, Allocations allocations, KernelModel kernel, Findings findings) {
    for (Path path : paths.paths()) {
      if (path.maySucceed()) {
        for (Kept kept : allocations.kept(path)) {
          if (!LazySetUp.guards(paths, path, kept.index(), kernel)) {
            report(hook, path, kept, findings);
          }
        }
      }
    }
  }

  private static void report(Hook hook, Path path, Kept kept, Findings findings) {
    Step.Call by = kept.by();
    findings.add(
        by.site().at(),
        by.site().function(),
        "what "
            + by.name()
            + "() allocates is kept when "
            + hook.function().name()
            + "() returns 0, and a mapping that fails later leaks it",
        Chain.to(by.site()),
        List.of(
            new Finding.Place(by.site().at(), "allocated here"),
            new Finding.Place(kept.stored().site().at(), "stored here"),
            new Finding.Place(path.end().at(), "kept where the hook returns 0")));
  }
}
