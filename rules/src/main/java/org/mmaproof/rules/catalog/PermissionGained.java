// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.catalog;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.mmaproof.model.driver.Driver;
import org.mmaproof.model.kernel.KernelModel;
import org.mmaproof.rules.path.Step;
import org.mmaproof.rules.rule.Chain;
import org.mmaproof.rules.rule.Findings;
import org.mmaproof.rules.rule.FlagBits;
import org.mmaproof.rules.rule.Level;
import org.mmaproof.rules.rule.PreparePaths;
import org.mmaproof.rules.rule.Rule;
import org.mmaproof.rules.rule.RuleName;

/**
 * A permission is set that the mapping was not opened with.
 *
 * <p>Reports where the hook, or a function that it calls, sets {@code MAYREAD}, {@code MAYWRITE},
 * {@code MAYEXEC}, {@code MAYSHARE}, or {@code READ}, {@code WRITE}, {@code EXEC}, {@code SHARED}
 * in the flags of the descriptor, by whatever helper or assignment, on a way on which nothing says
 * that the mapping has it already.
 *
 * @why The core works these flags out from the request and from how the file was opened, and does
 *     not look at them again after {@code mmap_prepare}. A file that was opened for reading becomes
 *     writable: at once, or by {@code mprotect()}.
 * @instead Clear permissions, never set them. Refuse the request with an error where the driver
 *     needs one that is missing.
 * @limits Silent where a branch has found the flag set, or one that goes with it: a mapping with
 *     {@code WRITE} or {@code SHARED} has {@code MAYWRITE}. Silent on flags that are not named.
 * @kernel mm/mmap.c do_mmap(), mm/vma.c call_mmap_prepare()
 */
public final class PermissionGained implements Rule {
  /** What a mapping has for certain that has the flag. */
  private static final Map<String, Set<String>> WITH =
      Map.of(
          "READ", Set.of("MAYREAD"),
          "WRITE", Set.of("MAYWRITE"),
          "EXEC", Set.of("MAYEXEC"),
          "SHARED", Set.of("MAYSHARE", "MAYWRITE"));

  private static final Set<String> PERMISSIONS =
      Set.of("READ", "WRITE", "EXEC", "SHARED", "MAYREAD", "MAYWRITE", "MAYEXEC", "MAYSHARE");

  @Override
  public RuleName name() {
    return new RuleName("permission-gained");
  }

  @Override
  public Level level() {
    return Level.ERROR;
  }

  @Override
  public void check(Driver driver, KernelModel kernel, Findings findings) {
    FlagBits bits = new FlagBits(kernel);
    for (PreparePaths.Way way : PreparePaths.succeeding(driver, kernel)) {
      List<Step> steps = way.path().steps();
      for (int i = 0; i < steps.size(); i++) {
        int at = i;
        bits.change(steps.get(i), way.descriptor())
            .ifPresent(
                change -> {
                  Set<String> gained = new TreeSet<>(change.sets());
                  gained.retainAll(PERMISSIONS);
                  gained.removeAll(had(bits.known(way.path(), at, way.descriptor()).present()));
                  if (!gained.isEmpty()) {
                    report(change, gained, findings);
                  }
                });
      }
    }
  }

  private static Set<String> had(Set<String> present) {
    Set<String> had = new HashSet<>(present);
    present.forEach(flag -> had.addAll(WITH.getOrDefault(flag, Set.of())));
    return had;
  }

  private static void report(FlagBits.Change change, Set<String> gained, Findings findings) {
    findings.add(
        change.at().at(),
        change.at().function(),
        String.join(" and ", gained)
            + (gained.size() == 1 ? " is" : " are")
            + " set, and the mapping may not have been given it",
        Chain.to(change.at()),
        List.of());
  }
}
