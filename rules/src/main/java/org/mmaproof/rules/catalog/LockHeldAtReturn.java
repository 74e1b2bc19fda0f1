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
import org.mmaproof.rules.rule.Level;
import org.mmaproof.rules.rule.Locks;
import org.mmaproof.rules.rule.Rule;
import org.mmaproof.rules.rule.RuleName;

/**
 * A lock is taken in {@code mmap_prepare} and still held where the hook returns.
 *
 * <p>Follows every path through the hook and the functions that it calls, those that fail included,
 * and reports a lock that a path takes and does not give back: a mutex, a semaphore, a spin lock, a
 * reader section, the lock of an inode. What a kernel function locks is read off its model.
 *
 * @why Nothing runs for sure after the hook: the mapping can merge or fail, and then neither {@code
 *     mapped} nor {@code close} gives the lock back. Where it runs, the lock is held over the
 *     core's own locks, in an order that nobody has checked.
 * @instead Give the lock back on every path, or use {@code guard()}. What is checked under it is
 *     checked again where it matters: in {@code mapped}, or on fault.
 * @limits Silent on locks that may not have been free, where nothing tells whether they were, and
 *     where a function that is not in sight may give the lock back. Loops are followed for two
 *     turns.
 * @kernel mm/vma.c __mmap_region(), Documentation/filesystems/mmap_prepare.rst
 */
public final class LockHeldAtReturn implements Rule {
  @Override
  public RuleName name() {
    return new RuleName("lock-held-at-return");
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
          Locks locks = Locks.of(paths, kernel);
          for (Path path : paths.paths()) {
            locks.held(path).forEach(lock -> report(hook, path, lock, findings));
          }
        }
      }
    }
  }

  private static void report(Hook hook, Path path, Holding lock, Findings findings) {
    Step by = lock.by();
    String taken = by instanceof Step.Call call ? call.name() + "()" : "this";
    findings.add(
        by.site().at(),
        by.site().function(),
        taken
            + " takes a lock ("
            + lock.kind()
            + ") that is held when "
            + hook.function().name()
            + "() returns",
        Chain.to(by.site()),
        List.of(
            new Finding.Place(by.site().at(), "taken here"),
            new Finding.Place(path.end().at(), "still held where the hook returns")));
  }
}
