// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.catalog;

import java.util.List;
import org.mmaproof.model.driver.Driver;
import org.mmaproof.model.driver.Hook;
import org.mmaproof.model.kernel.KernelModel;
import org.mmaproof.rules.path.Path;
import org.mmaproof.rules.path.Paths;
import org.mmaproof.rules.path.Place;
import org.mmaproof.rules.path.Step;
import org.mmaproof.rules.path.Value;
import org.mmaproof.rules.rule.Chain;
import org.mmaproof.rules.rule.Descriptor;
import org.mmaproof.rules.rule.Findings;
import org.mmaproof.rules.rule.Level;
import org.mmaproof.rules.rule.Rule;
import org.mmaproof.rules.rule.RuleName;

/**
 * {@code mmap_prepare} replaces the file of the mapping.
 *
 * <p>Reports a write to {@code desc->vm_file} of the descriptor that the hook was given, in the
 * hook or in a function that it calls.
 *
 * @why The reference on the file that is put there belongs to nobody for sure: the core drops it
 *     only where the mapping is made. A mapping that fails after the hook, or merges with its
 *     neighbour, leaks it, or drops one that the driver counts on. The core itself got this wrong
 *     twice.
 * @instead Leave it to the core. Where a mapping needs a file of its own, only {@code
 *     shmem_zero_setup_desc()} makes one; else keep the legacy hook with {@code vma_set_file()}.
 * @limits Silent where the old file is put back before the hook returns, and on descriptors that
 *     the driver itself has on its stack.
 * @kernel mm/vma.c __mmap_region(), mm/shmem.c shmem_zero_setup_desc()
 */
public final class FileReplacedInPrepare implements Rule {
  private static final String MEMBER = "vm_file";

  @Override
  public RuleName name() {
    return new RuleName("file-replaced-in-prepare");
  }

  @Override
  public Level level() {
    return Level.WARNING;
  }

  @Override
  public void check(Driver driver, KernelModel kernel, Findings findings) {
    for (Hook hook : driver.hooks()) {
      if (hook.prepare()) {
        List<Place> files =
            Descriptor.targets(hook.function()).stream()
                .<Place>map(given -> new Place.Field(given, MEMBER))
                .toList();
        Paths.of(hook.function(), driver, kernel)
            .paths()
            .forEach(path -> check(path, files, findings));
      }
    }
  }

  private static void check(Path path, List<Place> files, Findings findings) {
    for (Step step : path.steps()) {
      if (step instanceof Step.Write write
          && files.contains(write.place())
          && !path.store().read(write.place()).equals(new Value.Content(write.place()))) {
        findings.add(
            write.site().at(),
            write.site().function(),
            "desc->vm_file is replaced, and a mapping that fails or merges loses the reference",
            Chain.to(write.site()),
            List.of());
      }
    }
  }
}
