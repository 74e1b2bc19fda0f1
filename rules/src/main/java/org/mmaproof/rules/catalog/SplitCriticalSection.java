// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mmaproof.model.driver.Driver;
import org.mmaproof.model.ir.Function;
import org.mmaproof.model.kernel.Effects.Effect;
import org.mmaproof.model.kernel.KernelModel;
import org.mmaproof.rules.path.Path;
import org.mmaproof.rules.path.Place;
import org.mmaproof.rules.path.Step;
import org.mmaproof.rules.path.Value;
import org.mmaproof.rules.rule.Callbacks;
import org.mmaproof.rules.rule.Chain;
import org.mmaproof.rules.rule.Finding;
import org.mmaproof.rules.rule.Findings;
import org.mmaproof.rules.rule.Holding;
import org.mmaproof.rules.rule.Keeping;
import org.mmaproof.rules.rule.Known;
import org.mmaproof.rules.rule.Level;
import org.mmaproof.rules.rule.Locks;
import org.mmaproof.rules.rule.Rule;
import org.mmaproof.rules.rule.RuleName;
import org.mmaproof.rules.rule.Tested;

/**
 * One lock is held in the hook, dropped, and taken again in {@code mapped}.
 *
 * <p>Reports where {@code mapped} takes the lock that the hook took before, and records under it
 * that there is a mapping, in a counter or on a list that another function of the file asks.
 *
 * @why A legacy hook could look at the state, map it and record that a mapping exists in one go.
 *     Now the lock is free between the hook and {@code mapped}: what changes the state, and asks
 *     under the lock whether it is mapped, is told no, and the action then maps what the hook saw
 *     before.
 * @instead Look again in {@code mapped} under the lock and return an error if the state has
 *     changed, or make the change itself cope with mappings, for example by {@code
 *     unmap_mapping_range()}.
 * @limits Silent where {@code mapped} looks at the state again and can fail for it, where nothing
 *     else in the file asks for what {@code mapped} records, and on locks of which neither the
 *     member nor the variable is in sight.
 * @kernel mm/vma.c __mmap_region(), drivers/staging/vme_user/vme_user.c vme_user_vm_mapped()
 */
public final class SplitCriticalSection implements Rule {
  @Override
  public RuleName name() {
    return new RuleName("split-critical-section");
  }

  @Override
  public Level level() {
    return Level.WARNING;
  }

  @Override
  public void check(Driver driver, KernelModel kernel, Findings findings) {
    for (Callbacks callbacks : Callbacks.of(driver, kernel)) {
      List<Lock> before = locks(callbacks.reading(), callbacks.path());
      if (!before.isEmpty()) {
        for (Keeping mapped : callbacks.of("mapped")) {
          check(before, new Reading(callbacks.reading().function(), mapped), findings);
        }
      }
    }
  }

  /** A section and what its lock is known as. */
  private record Lock(Locks.Section section, Known known) {}

  private record Reading(Function hook, Keeping mapped) {}

  private static List<Lock> locks(Keeping reading, Path path) {
    List<Lock> locks = new ArrayList<>();
    for (Locks.Section section : Locks.of(reading.paths(), reading.kernel()).sections(path)) {
      Holding lock = section.lock();
      lock.objects().stream()
          .flatMap(object -> Known.of(object, lock.by().site(), reading.driver()).stream())
          .findFirst()
          .ifPresent(known -> locks.add(new Lock(section, known)));
    }
    return locks;
  }

  private static void check(List<Lock> before, Reading reading, Findings findings) {
    for (Path path : reading.mapped().paths().paths()) {
      if (path.maySucceed()) {
        for (Lock again : locks(reading.mapped(), path)) {
          Optional<Lock> first =
              before.stream().filter(lock -> lock.known().matches(again.known())).findFirst();
          if (first.isPresent() && records(reading, path, again) && !looksAgain(reading, again)) {
            report(first.get(), again, findings);
          }
        }
      }
    }
  }

  /** Whether {@code mapped} records under the lock what another function asks for. */
  private static boolean records(Reading reading, Path path, Lock lock) {
    Set<String> quiet = Set.of(reading.hook().name(), reading.mapped().function().name());
    Tested tested = new Tested(reading.mapped().driver(), quiet);
    for (int i = 0; i < path.steps().size(); i++) {
      if (lock.section().covers(i)
          && written(path.steps().get(i)).stream().anyMatch(tested::asks)) {
        return true;
      }
    }
    return false;
  }

  /** The members and variables that a step may write. */
  private static List<String> written(Step step) {
    if (step instanceof Step.Write write) {
      return write.place().local() ? List.of() : named(write.place());
    }
    if (step instanceof Step.Call call) {
      return call.arguments().stream()
          .filter(argument -> argument instanceof Value.Address)
          .flatMap(argument -> named(((Value.Address) argument).of()).stream())
          .toList();
    }
    return List.of();
  }

  private static List<String> named(Place place) {
    if (place instanceof Place.Field field) {
      return List.of(field.name());
    }
    return place instanceof Place.Global global ? List.of(global.name()) : List.of();
  }

  /** Whether {@code mapped} asks stored state under the lock, and fails for the answer. */
  private static boolean looksAgain(Reading reading, Lock lock) {
    for (Path path : reading.mapped().paths().paths()) {
      if (!path.maySucceed()) {
        for (Lock other : locks(reading.mapped(), path)) {
          if (other.known().matches(lock.known())
              && asksState(path, other.section(), reading.mapped().kernel())) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static boolean asksState(Path path, Locks.Section section, KernelModel kernel) {
    for (int i = 0; i < path.steps().size(); i++) {
      if (section.covers(i)
          && path.steps().get(i) instanceof Step.Assume assume
          && readsState(assume.value(), kernel)) {
        return true;
      }
    }
    return false;
  }

  /** Whether {@code value} is read from memory, and does not only say that there is some. */
  private static boolean readsState(Value value, KernelModel kernel) {
    if (value instanceof Value.Apply apply) {
      return apply.operands().stream().anyMatch(operand -> readsState(operand, kernel));
    }
    if (value instanceof Value.Result result) {
      boolean allocates =
          kernel.effectsOf(result.callee()).stream()
              .anyMatch(effect -> effect instanceof Effect.Allocate);
      return !allocates
          && result.arguments().stream().anyMatch(argument -> readsState(argument, kernel));
    }
    return value instanceof Value.Content content
        ? !(content.place() instanceof Place.Local)
        : value instanceof Value.Address address && !address.of().local();
  }

  private static void report(Lock first, Lock again, Findings findings) {
    Step by = again.section().lock().by();
    List<Finding.Place> related = new ArrayList<>(Chain.to(by.site()));
    related.add(
        new Finding.Place(
            first.section().lock().by().site().at(), "the hook takes the same lock here"));
    findings.add(
        by.site().at(),
        by.site().function(),
        "the lock was free since the hook looked at what it guards, and "
            + again.known().name()
            + " is only now taken again",
        related,
        List.of());
  }
}
