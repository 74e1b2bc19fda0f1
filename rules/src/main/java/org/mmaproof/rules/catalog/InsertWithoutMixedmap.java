// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.catalog;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mmaproof.model.driver.Driver;
import org.mmaproof.model.driver.Hook;
import org.mmaproof.model.kernel.KernelModel;
import org.mmaproof.rules.path.Path;
import org.mmaproof.rules.path.Paths;
import org.mmaproof.rules.path.Site;
import org.mmaproof.rules.path.Step;
import org.mmaproof.rules.path.Value;
import org.mmaproof.rules.rule.Chain;
import org.mmaproof.rules.rule.Findings;
import org.mmaproof.rules.rule.FlagBits;
import org.mmaproof.rules.rule.Level;
import org.mmaproof.rules.rule.Populating;
import org.mmaproof.rules.rule.Rule;
import org.mmaproof.rules.rule.RuleName;

/**
 * Pages are inserted from {@code .mmap} into a VMA whose flags do not allow it.
 *
 * <p>Reports, in an old hook of a file and in the functions that it calls, the first insertion of
 * single pages or pfns before which nothing set {@code VM_MIXEDMAP} (or {@code VM_PFNMAP} for
 * pfns), and {@code VM_IO} set on a VMA into which ordinary pages are inserted.
 *
 * @why The flags tell the core what lies in the page tables, and stop merges and growth. Some
 *     helpers set them on the way today, too late for the merge; the core is about to check the
 *     flags after the hook. {@code VM_IO} says device memory: ordinary pages under it are kept out
 *     of core dumps, of ptrace and of {@code get_user_pages()}.
 * @instead Set {@code VM_MIXEDMAP} before the first insertion, or convert the hook: {@code
 *     mmap_action_map_kernel_pages()} sets what it needs.
 * @limits Silent on helpers that remap a range of pfns or of vmalloc memory, on faults, and where
 *     the VMA is given to a function that is not in sight before, and on hooks that stand in
 *     another file than any table.
 * @kernel mm/memory.c vm_insert_page(), vm_map_pages()
 */
public final class InsertWithoutMixedmap implements Rule {
  @Override
  public RuleName name() {
    return new RuleName("insert-without-mixedmap");
  }

  @Override
  public Level level() {
    return Level.WARNING;
  }

  @Override
  public void check(Driver driver, KernelModel kernel, Findings findings) {
    List<Hook> hooks = Populating.hooks(driver);
    if (hooks.isEmpty() || !Populating.maySingle(driver.unit().text())) {
      return;
    }
    FlagBits bits = new FlagBits(kernel);
    for (Hook hook : hooks) {
      Optional<Value> vma = Populating.vma(hook.function());
      for (Path path : Paths.of(hook.function(), driver, kernel).paths()) {
        vma.ifPresent(value -> check(path, value, bits, kernel, findings));
      }
    }
  }

  private static void check(
      Path path, Value vma, FlagBits bits, KernelModel kernel, Findings findings) {
    Set<String> flags = new HashSet<>();
    List<Site> io = new ArrayList<>();
    boolean inserted = false;
    boolean allowed = false;
    for (int i = 0; i < path.steps().size(); i++) {
      Step step = path.steps().get(i);
      Optional<FlagBits.Change> change = bits.change(step, vma);
      if (change.isPresent()) {
        flags.addAll(change.get().sets());
        flags.removeAll(change.get().clears());
        if (change.get().sets().contains("IO")) {
          io.add(change.get().at());
        }
      } else if (step instanceof Step.Call call && Populating.fills(call, vma, kernel)) {
        inserted |= Populating.insertsPages(call, kernel);
        flags.addAll(bits.known(path, i, vma).present());
        if (!allowed && Populating.needsFlags(call, kernel) && !allows(flags, call, kernel)) {
          report(call, findings);
        }
        allowed = true;
      } else if (step instanceof Step.Call call && call.arguments().contains(vma)) {
        allowed |= call.local() || kernel.effects(call.name()).isEmpty();
      }
    }
    if (inserted) {
      io.forEach(site -> reportIo(site, findings));
    }
  }

  private static boolean allows(Set<String> flags, Step.Call call, KernelModel kernel) {
    return flags.contains("MIXEDMAP")
        || (flags.contains("PFNMAP") && !Populating.insertsPages(call, kernel));
  }

  private static void report(Step.Call call, Findings findings) {
    findings.add(
        call.site().at(),
        call.site().function(),
        call.name() + "() inserts into a VMA on which nothing has set VM_MIXEDMAP",
        Chain.to(call.site()),
        List.of());
  }

  private static void reportIo(Site site, Findings findings) {
    findings.add(
        site.at(),
        site.function(),
        "VM_IO is set on a VMA into which ordinary pages are inserted",
        Chain.to(site),
        List.of());
  }
}
