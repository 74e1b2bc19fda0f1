// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mmaproof.model.driver.Driver;
import org.mmaproof.model.driver.Hook;
import org.mmaproof.model.ir.Function;
import org.mmaproof.model.kernel.Effects;
import org.mmaproof.model.kernel.KernelModel;
import org.mmaproof.rules.path.Path;
import org.mmaproof.rules.path.Paths;
import org.mmaproof.rules.path.Place;
import org.mmaproof.rules.path.Step;
import org.mmaproof.rules.path.Value;
import org.mmaproof.rules.rule.Callbacks;
import org.mmaproof.rules.rule.Chain;
import org.mmaproof.rules.rule.CompatCalls;
import org.mmaproof.rules.rule.Descriptor;
import org.mmaproof.rules.rule.Finding;
import org.mmaproof.rules.rule.Findings;
import org.mmaproof.rules.rule.Keeping;
import org.mmaproof.rules.rule.Level;
import org.mmaproof.rules.rule.Parameters;
import org.mmaproof.rules.rule.Rule;
import org.mmaproof.rules.rule.RuleName;

/**
 * The driver's state is looked for in a file that can be another driver's.
 *
 * <p>Reports where a hook finds its state through {@code desc->vm_file}: a member of that file is
 * read, or the file is passed to a function that works something out from it. Reports where {@code
 * mapped} does so with the file that it is given, when the hook replaces {@code desc->vm_file}, or
 * when the driver itself runs hooks of other files under its own.
 *
 * @why Under a stacked file system the hook runs for the lower file, in {@code desc->file}, while
 *     {@code desc->vm_file} is the file that was mapped, of the upper one. Its private data belongs
 *     to somebody else. {@code mapped} is always given the VMA's file.
 * @instead Find the state through {@code desc->file} in the hook, leave a pointer to it in {@code
 *     desc->private_data}, and read that in {@code mapped}.
 * @limits Silent where the two files are only compared, or where a reference is taken. In {@code
 *     mapped}, silent where no stacked caller is in sight.
 * @kernel include/linux/mm_types.h struct vm_area_desc, mm/util.c compat_vma_mmap()
 */
public final class FileIdentity implements Rule {
  private static final int FILE_OF_MAPPED = 3;

  @Override
  public RuleName name() {
    return new RuleName("file-identity");
  }

  @Override
  public Level level() {
    return Level.WARNING;
  }

  @Override
  public void check(Driver driver, KernelModel kernel, Findings findings) {
    for (Hook hook : driver.hooks()) {
      if (hook.prepare()) {
        Function function = hook.function();
        for (Path path : Paths.of(function, driver, kernel).paths()) {
          files(function)
              .forEach(
                  file -> check(path, file, kernel, "desc->vm_file", Optional.empty(), findings));
        }
      }
    }
    boolean stacked = new CompatCalls(kernel, driver.names()).stacks(driver);
    for (Callbacks callbacks : Callbacks.of(driver, kernel)) {
      Optional<Finding.Place> other = replaced(callbacks);
      if (stacked || other.isPresent()) {
        callbacks.of("mapped").forEach(mapped -> check(mapped, other, findings));
      }
    }
  }

  /** What {@code desc->vm_file} holds when the hook begins. */
  private static List<Value> files(Function hook) {
    return Descriptor.targets(hook).stream()
        .<Value>map(given -> new Value.Content(new Place.Field(given, "vm_file")))
        .toList();
  }

  private static Optional<Finding.Place> replaced(Callbacks callbacks) {
    List<Place> files =
        Descriptor.targets(callbacks.hook().function()).stream()
            .<Place>map(given -> new Place.Field(given, "vm_file"))
            .toList();
    return callbacks.path().steps().stream()
        .filter(step -> step instanceof Step.Write write && files.contains(write.place()))
        .findFirst()
        .map(step -> new Finding.Place(step.site().at(), "the hook replaces the file here"));
  }

  private static void check(Keeping mapped, Optional<Finding.Place> other, Findings findings) {
    Optional<Value> file = Parameters.value(mapped.function(), FILE_OF_MAPPED);
    for (Path path : mapped.paths().paths()) {
      file.ifPresent(
          value -> check(path, value, mapped.kernel(), "the VMA's file", other, findings));
    }
  }

  private static void check(
      Path path,
      Value file,
      KernelModel kernel,
      String what,
      Optional<Finding.Place> other,
      Findings findings) {
    for (Step step : path.steps()) {
      if (looksInto(step, file, kernel)) {
        List<Finding.Place> related = new ArrayList<>(Chain.to(step.site()));
        other.ifPresent(related::add);
        findings.add(
            step.site().at(),
            step.site().function(),
            "state is looked for in " + what + ", which can be the file of another driver",
            related,
            List.of());
      }
    }
  }

  private static boolean looksInto(Step step, Value file, KernelModel kernel) {
    if (step instanceof Step.Read read) {
      return read.place().within(Place.at(file));
    }
    return step instanceof Step.Call call
        && call.arguments().contains(file)
        && (call.local()
            || kernel.effects(call.name()).map(Effects::effects).map(List::isEmpty).orElse(true));
  }
}
