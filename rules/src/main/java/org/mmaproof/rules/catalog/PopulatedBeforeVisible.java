// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mmaproof.model.driver.Driver;
import org.mmaproof.model.driver.Hook;
import org.mmaproof.model.ir.Expr;
import org.mmaproof.model.ir.Function;
import org.mmaproof.model.ir.Span;
import org.mmaproof.model.kernel.KernelModel;
import org.mmaproof.rules.path.Path;
import org.mmaproof.rules.path.Paths;
import org.mmaproof.rules.path.Step;
import org.mmaproof.rules.path.Value;
import org.mmaproof.rules.rule.Chain;
import org.mmaproof.rules.rule.Finding;
import org.mmaproof.rules.rule.Findings;
import org.mmaproof.rules.rule.Level;
import org.mmaproof.rules.rule.Mentions;
import org.mmaproof.rules.rule.Populating;
import org.mmaproof.rules.rule.Rule;
import org.mmaproof.rules.rule.RuleName;
import org.mmaproof.rules.rule.Said;

/**
 * Page tables are filled in {@code .mmap} by a driver that revokes mappings.
 *
 * <p>Reports, in an old hook of a file and in the functions that it calls, the first call that
 * fills page tables, where the same file of the driver calls {@code unmap_mapping_range()} or its
 * relatives.
 *
 * @why {@code .mmap} runs before the VMA is in the reverse map. A revocation at that moment does
 *     not find the VMA, and the pages that the hook has mapped stay.
 * @instead Convert the hook: an action fills the page tables when the VMA is visible. Until then
 *     map on fault, under the lock of the revocation.
 * @limits Silent where the revocation stands in another file or goes by other functions, and on
 *     hooks that stand in another file than any table.
 * @kernel mm/memory.c unmap_mapping_range(), mm/vma.c __mmap_region()
 */
public final class PopulatedBeforeVisible implements Rule {
  private static final Set<String> REVOKING =
      Set.of("unmap_mapping_range", "unmap_mapping_pages", "unmap_mapping_folio");

  @Override
  public RuleName name() {
    return new RuleName("populated-before-visible");
  }

  @Override
  public Level level() {
    return Level.NOTE;
  }

  @Override
  public void check(Driver driver, KernelModel kernel, Findings findings) {
    List<Hook> hooks = Populating.hooks(driver);
    if (hooks.isEmpty() || Mentions.present(REVOKING, driver.unit().text()).isEmpty()) {
      return;
    }
    Optional<Span> revocation = revocation(driver);
    if (revocation.isPresent()) {
      for (Hook hook : hooks) {
        Optional<Value> vma = Populating.vma(hook.function());
        for (Path path : Paths.of(hook.function(), driver, kernel).paths()) {
          vma.flatMap(value -> filling(path, value, kernel))
              .ifPresent(call -> report(call, revocation.get(), findings));
        }
      }
    }
  }

  /** The first call that revokes. */
  private static Optional<Span> revocation(Driver driver) {
    try (Said said = new Said(driver.names())) {
      for (Function function : Mentions.of(REVOKING, driver)) {
        for (Function.Body body : function.bodies()) {
          for (Said.Word word : said.in(body)) {
            if (word.expression() instanceof Expr.Call call
                && call.callee() instanceof Expr.Name name
                && REVOKING.contains(name.text())) {
              return Optional.of(word.at());
            }
          }
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Step.Call> filling(Path path, Value vma, KernelModel kernel) {
    return path.steps().stream()
        .filter(step -> step instanceof Step.Call)
        .map(step -> (Step.Call) step)
        .filter(call -> Populating.fills(call, vma, kernel))
        .findFirst();
  }

  private static void report(Step.Call call, Span revocation, Findings findings) {
    List<Finding.Place> related = new ArrayList<>(Chain.to(call.site()));
    related.add(new Finding.Place(revocation, "mappings are revoked here"));
    findings.add(
        call.site().at(),
        call.site().function(),
        call.name() + "() fills page tables before the VMA can be found by a revocation",
        related,
        List.of());
  }
}
