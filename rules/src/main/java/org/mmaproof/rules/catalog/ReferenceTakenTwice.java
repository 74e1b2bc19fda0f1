// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mmaproof.model.driver.Driver;
import org.mmaproof.model.driver.Hook;
import org.mmaproof.model.ir.Function;
import org.mmaproof.model.kernel.KernelModel;
import org.mmaproof.rules.path.Path;
import org.mmaproof.rules.path.Paths;
import org.mmaproof.rules.path.Step;
import org.mmaproof.rules.rule.Chain;
import org.mmaproof.rules.rule.Descriptor;
import org.mmaproof.rules.rule.Finding;
import org.mmaproof.rules.rule.Findings;
import org.mmaproof.rules.rule.Holding;
import org.mmaproof.rules.rule.Keeping;
import org.mmaproof.rules.rule.Ledger;
import org.mmaproof.rules.rule.Level;
import org.mmaproof.rules.rule.Rule;
import org.mmaproof.rules.rule.RuleName;
import org.mmaproof.rules.rule.VmOps;

/**
 * A reference is taken in {@code mmap_prepare}, and {@code mapped} takes it again.
 *
 * <p>Reports a reference, count or list place that the hook takes and keeps where it returns 0,
 * when the {@code mapped} callback of the ops that the same path installs takes and keeps one of
 * the same kind, on a member of the same name.
 *
 * @why {@code close} gives back one reference for each VMA. A new mapping takes two, so one is
 *     never given back; a mapping that merges or fails keeps the one of the hook.
 * @instead Take it in {@code mapped} alone.
 * @limits Silent on locks, on what the hook gives back itself, on what is set up once for an object
 *     that lives longer, and on ops that are not a table at file scope in sight.
 * @kernel mm/vma.c __mmap_region(), fs/afs/file.c afs_mapped()
 */
public final class ReferenceTakenTwice implements Rule {
  @Override
  public RuleName name() {
    return new RuleName("reference-taken-twice");
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
          Keeping keeping = Keeping.of(hook.function(), paths, driver, kernel);
          paths.paths().forEach(path -> check(path, keeping, findings));
        }
      }
    }
  }

  private static void check(Path path, Keeping keeping, Findings findings) {
    List<Holding> kept = keeping.kept(path);
    if (kept.isEmpty()) {
      return;
    }
    for (Holding again : takenByMapped(path, keeping)) {
      Optional<Holding> twice =
          kept.stream().filter(holding -> Ledger.inverse(holding, again)).findFirst();
      twice.ifPresent(first -> report(keeping.function(), first, again, findings));
    }
  }

  private static List<Holding> takenByMapped(Path path, Keeping keeping) {
    List<Holding> taken = new ArrayList<>();
    for (VmOps ops :
        VmOps.installed(path, Descriptor.targets(keeping.function()), keeping.driver().names())) {
      for (VmOps.Callback mapped : ops.callbacks("mapped")) {
        Paths paths = Paths.of(mapped.function(), keeping.driver(), keeping.kernel());
        Keeping inner = Keeping.of(mapped.function(), paths, keeping.driver(), keeping.kernel());
        paths.paths().forEach(one -> taken.addAll(inner.kept(one)));
      }
    }
    return taken;
  }

  private static void report(Function hook, Holding first, Holding again, Findings findings) {
    Step by = first.by();
    String what = by instanceof Step.Call call ? call.name() + "()" : "counting this up";
    List<Finding.Place> related = new ArrayList<>(Chain.to(by.site()));
    related.add(new Finding.Place(again.by().site().at(), "mapped takes it again here"));
    findings.add(
        by.site().at(),
        by.site().function(),
        what
            + " in "
            + hook.name()
            + "() takes what "
            + again.by().site().function()
            + "() takes again",
        related,
        List.of());
  }
}
