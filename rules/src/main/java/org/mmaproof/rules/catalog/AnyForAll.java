// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.catalog;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mmaproof.model.driver.Driver;
import org.mmaproof.model.driver.Hook;
import org.mmaproof.model.kernel.KernelModel;
import org.mmaproof.rules.path.Path;
import org.mmaproof.rules.path.Paths;
import org.mmaproof.rules.path.Step;
import org.mmaproof.rules.path.Value;
import org.mmaproof.rules.rule.Chain;
import org.mmaproof.rules.rule.Findings;
import org.mmaproof.rules.rule.FlagBits;
import org.mmaproof.rules.rule.Level;
import org.mmaproof.rules.rule.Rule;
import org.mmaproof.rules.rule.RuleName;

/**
 * A test for any of several flags where all of them are meant.
 *
 * <p>Reports, in the hook and in the functions that it calls, a test that is true for any of its
 * flags and names a permission ({@code WRITE} or {@code MAYWRITE}, say) together with {@code
 * SHARED} or {@code MAYSHARE}.
 *
 * @why A mapping that is shared and writable is one thing, one that is shared or writable another:
 *     every private mapping of a file may become writable, so that the test is true for nearly all
 *     mappings, and refuses or changes those that were to work.
 * @instead Ask with {@code vma_desc_test_all()}.
 * @limits Silent on tests that name nothing but sharing, nothing but permissions, or several kinds
 *     of permission: those list what is refused.
 * @kernel include/linux/mm.h vma_desc_test_any(), vma_desc_test_all()
 */
public final class AnyForAll implements Rule {
  private static final Set<String> SHARING = Set.of("SHARED", "MAYSHARE");
  private static final Set<String> ACCESS = Set.of("READ", "WRITE", "EXEC");

  @Override
  public RuleName name() {
    return new RuleName("any-for-all");
  }

  @Override
  public Level level() {
    return Level.WARNING;
  }

  @Override
  public void check(Driver driver, KernelModel kernel, Findings findings) {
    FlagBits bits = new FlagBits(kernel);
    for (Hook hook : driver.hooks()) {
      if (hook.prepare()) {
        for (Path path : Paths.of(hook.function(), driver, kernel).paths()) {
          path.steps().forEach(step -> check(step, bits, findings));
        }
      }
    }
  }

  private static void check(Step step, FlagBits bits, Findings findings) {
    asked(step)
        .flatMap(bits::question)
        .filter(question -> !question.all() && mixes(question.flags()))
        .ifPresent(question -> report(step, question, findings));
  }

  /** What a call or a branch asks. */
  private static Optional<Value> asked(Step step) {
    if (step instanceof Step.Call call) {
      return Optional.of(call.result());
    }
    return step instanceof Step.Assume assume
            && assume.value() instanceof Value.Apply apply
            && apply.operator().equals("&")
        ? Optional.of(apply)
        : Optional.empty();
  }

  /** Whether the flags are one kind of permission and sharing. */
  private static boolean mixes(Set<String> flags) {
    Set<String> permissions = new HashSet<>();
    boolean shared = false;
    for (String flag : flags) {
      if (SHARING.contains(flag)) {
        shared = true;
      } else {
        permissions.add(flag.startsWith("MAY") ? flag.substring("MAY".length()) : flag);
      }
    }
    return shared && permissions.size() == 1 && ACCESS.containsAll(permissions);
  }

  private static void report(Step step, FlagBits.Question question, Findings findings) {
    findings.add(
        step.site().at(),
        step.site().function(),
        "this is true for any of "
            + String.join(", ", question.flags().stream().sorted().toList())
            + ", and a permission with sharing asks for all",
        Chain.to(step.site()),
        List.of());
  }
}
