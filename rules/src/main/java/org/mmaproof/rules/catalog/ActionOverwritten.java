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
import org.mmaproof.rules.path.Step;
import org.mmaproof.rules.path.Value;
import org.mmaproof.rules.rule.Chain;
import org.mmaproof.rules.rule.Descriptor;
import org.mmaproof.rules.rule.Finding;
import org.mmaproof.rules.rule.Findings;
import org.mmaproof.rules.rule.Level;
import org.mmaproof.rules.rule.Rule;
import org.mmaproof.rules.rule.RuleName;

/**
 * A second action replaces the one that was set before on the same path.
 *
 * <p>Follows every path through the hook and the functions that it calls and reports a call that
 * sets {@code desc->action} where the path has set it already, also in a second turn of a loop.
 *
 * @why A descriptor has room for one action. The second {@code mmap_action_*()} call silently
 *     replaces the first, and what the first was to map stays unmapped.
 * @instead Map the whole range with one action. Several ranges cannot be mapped by actions: keep
 *     the legacy hook, or fill the rest on fault.
 * @limits Silent on calls in exclusive branches, on paths that fail, and in exclusive
 *     configurations. Loops are followed for two turns.
 * @kernel mm/util.c mmap_action_remap(), include/linux/mm_types.h struct mmap_action
 */
public final class ActionOverwritten implements Rule {
  @Override
  public RuleName name() {
    return new RuleName("action-overwritten");
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
          paths.paths().forEach(path -> check(path, kernel, findings));
        }
      }
    }
  }

  private static void check(Path path, KernelModel kernel, Findings findings) {
    if (!path.maySucceed()) {
      return;
    }
    List<Step.Call> setters = new ArrayList<>();
    for (Step step : path.steps()) {
      if (step instanceof Step.Call call && descriptor(call, kernel).isPresent()) {
        earlier(setters, call, kernel).ifPresent(first -> report(first, call, findings));
        setters.add(call);
      }
    }
  }

  /** The descriptor whose action {@code call} sets. */
  private static Optional<Value> descriptor(Step.Call call, KernelModel kernel) {
    return Descriptor.written(call, kernel).stream()
        .filter(written -> written.path().startsWith("action"))
        .map(Descriptor.Written::descriptor)
        .findFirst();
  }

  private static Optional<Step.Call> earlier(
      List<Step.Call> setters, Step.Call call, KernelModel kernel) {
    Optional<Value> descriptor = descriptor(call, kernel);
    return setters.stream().filter(set -> descriptor(set, kernel).equals(descriptor)).findFirst();
  }

  private static void report(Step.Call first, Step.Call call, Findings findings) {
    List<Finding.Place> related = new ArrayList<>(Chain.to(call.site()));
    related.add(new Finding.Place(first.site().at(), first.name() + "() set an action here"));
    findings.add(
        call.site().at(),
        call.site().function(),
        call.name() + "() replaces the action that " + first.name() + "() set before",
        related,
        List.of());
  }
}
