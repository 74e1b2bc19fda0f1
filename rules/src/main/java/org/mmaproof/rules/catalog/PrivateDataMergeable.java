// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mmaproof.model.driver.Driver;
import org.mmaproof.model.driver.Hook;
import org.mmaproof.model.kernel.KernelModel;
import org.mmaproof.rules.path.Path;
import org.mmaproof.rules.path.Paths;
import org.mmaproof.rules.path.Place;
import org.mmaproof.rules.path.Step;
import org.mmaproof.rules.path.Value;
import org.mmaproof.rules.rule.Callbacks;
import org.mmaproof.rules.rule.Chain;
import org.mmaproof.rules.rule.Descriptor;
import org.mmaproof.rules.rule.Finding;
import org.mmaproof.rules.rule.Findings;
import org.mmaproof.rules.rule.Keeping;
import org.mmaproof.rules.rule.Level;
import org.mmaproof.rules.rule.Likeness;
import org.mmaproof.rules.rule.Mergeable;
import org.mmaproof.rules.rule.PerMapping;
import org.mmaproof.rules.rule.PrivatePointer;
import org.mmaproof.rules.rule.Rule;
import org.mmaproof.rules.rule.RuleName;

/**
 * Private data or ops that differ from mapping to mapping can be lost to a merge.
 *
 * <p>Reports where a hook puts into {@code desc->private_data} or {@code desc->vm_ops} what depends
 * on the place or size of the mapping, and where {@code mapped} stores what it made for its mapping
 * alone, while the hook sets neither an action nor a flag that prevents a merge.
 *
 * @why Two neighbouring mappings of one file with the same flags become one VMA, and that keeps the
 *     ops and the private data of the one that was there. What the hook chose for the second is
 *     dropped, its pages are served with the state of the first, and {@code mapped} is not called
 *     for it.
 * @instead Set {@code VMA_DONTEXPAND_BIT} with {@code vma_desc_set_flags()}, which keeps neighbours
 *     apart, or make the state a function of the file and find the rest on fault by {@code
 *     vmf->pgoff}.
 * @limits Silent on what is worked out from the file and the flags alone, where the flags are set
 *     in a way that is not understood, and where a function that is not in sight is given the
 *     descriptor.
 * @kernel mm/vma.c vma_merge_new_range(), mm/vma.c is_mergeable_vma()
 */
public final class PrivateDataMergeable implements Rule {
  private static final List<String> MEMBERS = List.of("private_data", "vm_ops");

  @Override
  public RuleName name() {
    return new RuleName("private-data-mergeable");
  }

  @Override
  public Level level() {
    return Level.WARNING;
  }

  @Override
  public void check(Driver driver, KernelModel kernel, Findings findings) {
    for (Hook hook : driver.hooks()) {
      if (hook.prepare()) {
        Paths paths = Paths.of(hook.function(), driver, kernel);
        if (paths.complete()) {
          List<Place> given = Descriptor.targets(hook.function());
          List<Path> merging =
              paths.paths().stream()
                  .filter(path -> path.maySucceed() && Mergeable.stays(path, given, kernel))
                  .toList();
          PerMapping mapping = PerMapping.of(given, kernel);
          merging.forEach(path -> written(path, merging, given, mapping, findings));
        }
      }
    }
    for (Callbacks callbacks : Callbacks.of(driver, kernel)) {
      List<Place> given = Descriptor.targets(callbacks.hook().function());
      if (Mergeable.stays(callbacks.path(), given, kernel)) {
        callbacks.of("mapped").forEach(mapped -> stored(callbacks, mapped, findings));
      }
    }
  }

  private static void written(
      Path path, List<Path> all, List<Place> given, PerMapping mapping, Findings findings) {
    for (int i = 0; i < path.steps().size(); i++) {
      if (path.steps().get(i) instanceof Step.Write write
          && write.place() instanceof Place.Field field
          && given.contains(field.object())
          && MEMBERS.contains(field.name())
          && path.store().read(field).equals(write.value())
          && (mapping.chosen(path, i, write.value())
              || all.stream().anyMatch(other -> otherwise(path, other, write, mapping)))) {
        report(
            write, "desc->" + field.name() + " depends on the mapping", Optional.empty(), findings);
      }
    }
  }

  /** Whether a test of the mapping leads to another value on another path. */
  private static boolean otherwise(Path path, Path other, Step.Write write, PerMapping mapping) {
    Value value = other.store().read(write.place());
    return !Likeness.alike(value, write.value())
        && !value.equals(new Value.Content(write.place()))
        && mapping.parts(path, other)
        && other.steps().stream().anyMatch(step -> earlier(step, write));
  }

  /** Of two choices the later is the one that is told of. */
  private static boolean earlier(Step step, Step.Write write) {
    return step instanceof Step.Write one
        && one.place().equals(write.place())
        && one.site().at().file().equals(write.site().at().file())
        && one.site().at().start() < write.site().at().start();
  }

  /** What {@code mapped} stores for one mapping. */
  private static void stored(Callbacks callbacks, Keeping mapped, Findings findings) {
    Optional<Place> data = PrivatePointer.ofMapped(mapped.function());
    for (Path path : mapped.paths().paths()) {
      if (path.maySucceed() && data.isPresent()) {
        for (Step step : path.steps()) {
          if (step instanceof Step.Write write
              && write.place().equals(data.get())
              && PerMapping.ofMapped(mapped).made(path, write.value())) {
            report(
                write,
                "mapped stores what is of one mapping",
                Optional.of(
                    new Finding.Place(
                        callbacks.path().end().at(), "the hook lets the mapping merge")),
                findings);
          }
        }
      }
    }
  }

  private static void report(
      Step.Write write, String what, Optional<Finding.Place> hook, Findings findings) {
    List<Finding.Place> related = new ArrayList<>(Chain.to(write.site()));
    hook.ifPresent(related::add);
    findings.add(
        write.site().at(),
        write.site().function(),
        what + ", and nothing keeps it from merging with its neighbour",
        related,
        List.of());
  }
}
