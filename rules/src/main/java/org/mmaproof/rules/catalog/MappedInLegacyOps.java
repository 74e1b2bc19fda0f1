// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.catalog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mmaproof.model.driver.Driver;
import org.mmaproof.model.ir.Function;
import org.mmaproof.model.ir.SourceText;
import org.mmaproof.model.ir.Span;
import org.mmaproof.model.kernel.KernelModel;
import org.mmaproof.rules.path.Path;
import org.mmaproof.rules.path.Paths;
import org.mmaproof.rules.path.Place;
import org.mmaproof.rules.path.Step;
import org.mmaproof.rules.rule.Chain;
import org.mmaproof.rules.rule.Finding;
import org.mmaproof.rules.rule.Findings;
import org.mmaproof.rules.rule.Level;
import org.mmaproof.rules.rule.Mentions;
import org.mmaproof.rules.rule.Parameters;
import org.mmaproof.rules.rule.Rule;
import org.mmaproof.rules.rule.RuleName;
import org.mmaproof.rules.rule.Tags;
import org.mmaproof.rules.rule.VmOps;

/**
 * Ops with {@code mapped} are installed where {@code mapped} is never called.
 *
 * <p>Reports a write to {@code vma->vm_ops} of a VMA that a function was given, in a legacy hook or
 * a function that it calls, when the table that is put there sets {@code mapped}.
 *
 * @why Only the path through {@code mmap_prepare} calls {@code mapped}. Where a legacy hook puts
 *     the ops into the VMA itself, what {@code mapped} was to take is never taken, and {@code
 *     close} gives it back all the same. Nothing at run time notices.
 * @instead Convert the hook, so that the ops come through {@code desc->vm_ops}, or take in the
 *     legacy hook what {@code mapped} takes and give it ops without {@code mapped}.
 * @limits Silent on ops that are not a table at file scope in sight, and on those that a converted
 *     inner hook sets through a descriptor, whatever the outer hook is.
 * @kernel mm/vma.c __mmap_new_file_vma(), include/linux/mm.h struct vm_operations_struct
 */
public final class MappedInLegacyOps implements Rule {
  @Override
  public RuleName name() {
    return new RuleName("mapped-in-legacy-ops");
  }

  @Override
  public Level level() {
    return Level.ERROR;
  }

  @Override
  public void check(Driver driver, KernelModel kernel, Findings findings) {
    if (!mayHaveMapped(driver.unit().text())) {
      return;
    }
    Map<Span, Function> functions = new LinkedHashMap<>();
    driver.registrations().stream()
        .filter(registration -> !registration.member().prepare())
        .flatMap(registration -> registration.definitions().stream())
        .flatMap(hook -> driver.names().functions(hook.name(), hook.at().file()).stream())
        .filter(function -> function.at().file().equals(driver.unit().path()))
        .forEach(function -> functions.put(function.nameAt(), function));
    for (Function function : Mentions.of(Set.of(VmOps.MEMBER), driver)) {
      functions.put(function.nameAt(), function);
    }
    for (Function function : functions.values()) {
      List<Place> vmas = Parameters.pointing(function, Set.of(Tags.VMA));
      if (!vmas.isEmpty()) {
        for (Path path : Paths.of(function, driver, kernel).paths()) {
          path.steps().forEach(step -> check(step, vmas, driver, findings));
        }
      }
    }
  }

  /** Told by the text, since few files have such a table and parsing all takes its time. */
  private static boolean mayHaveMapped(SourceText text) {
    return text.mayName("mapped")
        && text.mayName("vm_operations_struct")
        && text.text().contains(".mapped");
  }

  private static void check(Step step, List<Place> vmas, Driver driver, Findings findings) {
    if (step instanceof Step.Write write
        && write.place() instanceof Place.Field field
        && field.name().equals(VmOps.MEMBER)
        && vmas.contains(field.object())) {
      for (VmOps ops : VmOps.at(write.value(), driver.unit().path(), driver.names())) {
        ops.setting("mapped").stream()
            .findFirst()
            .ifPresent(mapped -> report(write, ops, mapped, findings));
      }
    }
  }

  private static void report(Step.Write write, VmOps ops, Span mapped, Findings findings) {
    List<Finding.Place> related = new ArrayList<>(Chain.to(write.site()));
    related.add(new Finding.Place(mapped, "mapped is set here"));
    findings.add(
        write.site().at(),
        write.site().function(),
        ops.table().name() + " has mapped, which is not called for ops that are put into a VMA",
        related,
        List.of());
  }
}
