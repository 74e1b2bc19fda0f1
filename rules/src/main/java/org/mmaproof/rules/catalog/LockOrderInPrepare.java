// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.catalog;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mmaproof.model.driver.Driver;
import org.mmaproof.model.driver.Hook;
import org.mmaproof.model.kernel.Effects.Effect;
import org.mmaproof.model.kernel.KernelModel;
import org.mmaproof.rules.path.Path;
import org.mmaproof.rules.path.Paths;
import org.mmaproof.rules.path.Place;
import org.mmaproof.rules.path.Step;
import org.mmaproof.rules.path.Value;
import org.mmaproof.rules.rule.Chain;
import org.mmaproof.rules.rule.Findings;
import org.mmaproof.rules.rule.Level;
import org.mmaproof.rules.rule.Rule;
import org.mmaproof.rules.rule.RuleName;

/**
 * {@code mmap_prepare} waits for a lock that is taken before the mmap lock elsewhere.
 *
 * <p>Reports, in the hook and in the functions that it calls, what waits for an inode's lock or for
 * the mmap lock, and what reads or writes memory of the process, which may fault and take the mmap
 * lock.
 *
 * @why The hook runs with the mmap lock held for writing. A write to a file takes the inode's lock
 *     first and then faults on the buffer, which takes the mmap lock: the two wait for each other.
 *     Taking the mmap lock again waits for oneself.
 * @instead Do it before, in {@code open} or an ioctl, or take the inode's lock by {@code
 *     inode_trylock()} and refuse the mapping where it is not free.
 * @limits Silent on locks that are only tried, on an inode's lock taken shared, whose order a file
 *     system may have settled, and on functions that are not in sight.
 * @kernel mm/util.c vm_mmap_pgoff(), mm/filemap.c lock ordering
 */
public final class LockOrderInPrepare implements Rule {
  /** Kinds of locks in the kernel's model that come before the mmap lock, or are it. */
  private static final Map<String, String> KINDS =
      Map.of(
          "inode", "the inode's lock",
          "mmap-read", "the mmap lock",
          "mmap-write", "the mmap lock");

  /** Members that are such locks themselves. */
  private static final Map<String, String> MEMBERS =
      Map.of("i_rwsem", "the inode's lock", "mmap_lock", "the mmap lock");

  private static final String FOR_READING = "rwsem-read";

  /** Macros that write their argument, for which the model's C has no form. */
  private static final Set<String> MACROS =
      Set.of("get_user", "put_user", "__get_user", "__put_user");

  private static final Effect USER = new Effect.Event("user-memory");
  private static final Effect WALK = new Effect.Event("page-walk");

  @Override
  public RuleName name() {
    return new RuleName("lock-order-in-prepare");
  }

  @Override
  public Level level() {
    return Level.WARNING;
  }

  @Override
  public void check(Driver driver, KernelModel kernel, Findings findings) {
    for (Hook hook : driver.hooks()) {
      if (hook.prepare()) {
        for (Path path : Paths.of(hook.function(), driver, kernel).paths()) {
          path.steps().forEach(step -> check(step, kernel, findings));
        }
      }
    }
  }

  private static void check(Step step, KernelModel kernel, Findings findings) {
    if (step instanceof Step.Scope scope && scope.entered()) {
      constructor(scope).ifPresent(call -> check(call, kernel, findings));
    }
    if (step instanceof Step.Call call && !call.local()) {
      List<Effect> effects = kernel.effectsOf(call.name());
      effects.stream()
          .filter(effect -> !effect.equals(WALK) || ofProcess(effects))
          .flatMap(effect -> wrong(effect, call).stream())
          .findFirst()
          .or(() -> MACROS.contains(call.name()) ? wrong(USER, call) : Optional.empty())
          .ifPresent(what -> report(call, what, findings));
    }
  }

  /** The call by which a guard takes its lock, as the kernel's model names it. */
  private static Optional<Step.Call> constructor(Step.Scope scope) {
    if (scope.arguments().isEmpty() || !(scope.arguments().get(0) instanceof Value.Symbol type)) {
      return Optional.empty();
    }
    List<Value> guarded = scope.arguments().subList(1, scope.arguments().size());
    String name = "class_" + type.name() + "_constructor";
    return Optional.of(
        new Step.Call(scope.site(), name, type, guarded, Value.Constant.ZERO, false));
  }

  /** A walk of page tables that is not given its VMA faults pages in. */
  private static boolean ofProcess(List<Effect> effects) {
    return effects.stream().noneMatch(effect -> effect instanceof Effect.NeedsVma);
  }

  private static Optional<String> wrong(Effect effect, Step.Call call) {
    if (effect.equals(USER) || effect.equals(WALK)) {
      return Optional.of("touches memory of the process, which may need the mmap lock again");
    }
    if (!(effect instanceof Effect.Lock lock) || !lock.always()) {
      return Optional.empty();
    }
    return Optional.ofNullable(KINDS.get(lock.kind()))
        .or(() -> itself(lock, call))
        .map(what -> "waits for " + what + ", and the hook runs under the mmap lock");
  }

  /** The lock where a member is taken itself; an inode's only for writing. */
  private static Optional<String> itself(Effect.Lock lock, Step.Call call) {
    return lock.parameter() < 0 || lock.parameter() >= call.arguments().size()
        ? Optional.empty()
        : member(call.arguments().get(lock.parameter()))
            .filter(name -> !lock.kind().equals(FOR_READING) || name.equals("mmap_lock"))
            .map(MEMBERS::get);
  }

  private static Optional<String> member(Value lock) {
    return lock instanceof Value.Address address
            && address.of() instanceof Place.Field field
            && MEMBERS.containsKey(field.name())
        ? Optional.of(field.name())
        : Optional.empty();
  }

  private static String subject(Step step) {
    return step instanceof Step.Call call
            && !(call.callee() instanceof Value.Symbol type && !type.name().equals(call.name()))
        ? call.name() + "()"
        : "this guard";
  }

  private static void report(Step step, String message, Findings findings) {
    findings.add(
        step.site().at(),
        step.site().function(),
        subject(step) + " " + message,
        Chain.to(step.site()),
        List.of());
  }
}
