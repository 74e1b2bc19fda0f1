// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mmaproof.model.driver.Driver;
import org.mmaproof.model.ir.Function;
import org.mmaproof.model.kernel.KernelModel;
import org.mmaproof.rules.path.Path;
import org.mmaproof.rules.path.Step;
import org.mmaproof.rules.path.Value;
import org.mmaproof.rules.rule.Callbacks;
import org.mmaproof.rules.rule.Chain;
import org.mmaproof.rules.rule.Descriptor;
import org.mmaproof.rules.rule.Finding;
import org.mmaproof.rules.rule.Findings;
import org.mmaproof.rules.rule.Holding;
import org.mmaproof.rules.rule.Keeping;
import org.mmaproof.rules.rule.Ledger;
import org.mmaproof.rules.rule.Level;
import org.mmaproof.rules.rule.Likeness;
import org.mmaproof.rules.rule.PrivatePointer;
import org.mmaproof.rules.rule.Registered;
import org.mmaproof.rules.rule.Rule;
import org.mmaproof.rules.rule.RuleName;

/**
 * {@code close} uses or releases what only a successful {@code mapped} sets up.
 *
 * <p>Looks at the {@code mapped} and {@code close} of the ops that a hook installs, where the hook
 * also sets an action or {@code mapped} can fail. Reports where {@code close} follows the private
 * data that {@code mapped} stores without asking whether there is any, and where it gives back what
 * {@code mapped} takes.
 *
 * @why When the action fails, or {@code mapped} itself, the core unmaps the new VMA, and that calls
 *     {@code close}. {@code mapped} then never ran, or ran to an error, so that private data is
 *     still {@code NULL} and nothing was taken: {@code close} follows a null pointer, or releases
 *     what somebody else holds.
 * @instead Return from {@code close} when there is no private data, and keep what is to be released
 *     there. Where {@code mapped} cannot fail and no action is set, nothing is wrong.
 * @limits Silent where the release depends on what the private data says or on a mark that {@code
 *     mapped} sets, and on hooks that only another file's hook reaches: the stacked layer does not
 *     call {@code close} then. Silent on ops that are not a table at file scope in sight.
 * @kernel mm/vma.c __mmap_region(), mm/util.c mmap_action_complete()
 */
public final class CloseAssumesMapped implements Rule {
  @Override
  public RuleName name() {
    return new RuleName("close-assumes-mapped");
  }

  @Override
  public Level level() {
    return Level.ERROR;
  }

  @Override
  public void check(Driver driver, KernelModel kernel, Findings findings) {
    for (Callbacks callbacks : Callbacks.of(driver, kernel)) {
      if (Registered.inFile(callbacks.hook())) {
        for (Keeping mapped : callbacks.of("mapped")) {
          for (Keeping close : callbacks.of("close")) {
            check(new Life(callbacks, mapped, close), findings);
          }
        }
      }
    }
  }

  /** A hook, and what is called for the VMAs that it prepares. */
  private record Life(Callbacks callbacks, Keeping mapped, Keeping close) {
    Path hook() {
      return callbacks.path();
    }

    /** Whether the hook leaves private data of its own. */
    boolean hasData() {
      return PrivatePointer.left(callbacks.reading().function(), hook()).isPresent();
    }

    Optional<Step> action() {
      return hook().steps().stream()
          .filter(
              step ->
                  step instanceof Step.Call call
                      && Descriptor.setsAction(call, callbacks.reading().kernel()))
          .findFirst();
    }

    List<Path> failures() {
      return mapped.paths().paths().stream().filter(Life::mayFail).toList();
    }

    List<Path> successes() {
      return mapped.paths().paths().stream().filter(Path::maySucceed).toList();
    }

    private static boolean mayFail(Path path) {
      return path.returned().filter(value -> !path.facts().zero(value)).isPresent();
    }
  }

  private static void check(Life life, Findings findings) {
    follows(life, findings);
    releases(life, findings);
  }

  private static void follows(Life life, Findings findings) {
    Optional<Value> data = PrivatePointer.inVma(life.close().function());
    Optional<Finding.Place> cause = cause(life, life.failures());
    if (data.isEmpty() || cause.isEmpty() || life.hasData() || !stored(life)) {
      return;
    }
    for (Path path : life.close().paths().paths()) {
      path.steps().stream()
          .filter(step -> PrivatePointer.follows(step, data.get()))
          .filter(step -> !path.facts().nonzero(data.get()))
          .findFirst()
          .ifPresent(
              step ->
                  report(
                      step,
                      "the private data is NULL here when "
                          + name(life.mapped())
                          + "() did not run or failed",
                      cause.get(),
                      findings));
    }
  }

  /** Whether {@code mapped} leaves private data wherever it succeeds. */
  private static boolean stored(Life life) {
    return PrivatePointer.ofMapped(life.mapped().function())
        .filter(
            place ->
                !life.successes().isEmpty()
                    && life.successes().stream()
                        .allMatch(
                            path ->
                                !path.store().read(place).equals(new Value.Content(place))
                                    && !path.facts().zero(path.store().read(place))))
        .isPresent();
  }

  /** What calls {@code close} without a {@code mapped} that succeeded. */
  private static Optional<Finding.Place> cause(Life life, List<Path> failures) {
    return life.action()
        .map(step -> new Finding.Place(step.site().at(), "the action that is set here can fail"))
        .or(
            () ->
                failures.stream()
                    .findFirst()
                    .map(path -> new Finding.Place(path.end().at(), "mapped can fail here")));
  }

  private static void releases(Life life, Findings findings) {
    for (Path close : life.close().paths().paths()) {
      for (Holding back : life.close().ledger().givenBack(close)) {
        if (taken(life, life.successes(), back)
            && !depends(life, close, back)
            && !follows(life, back)) {
          List<Path> failures =
              life.failures().stream().filter(path -> !takenYet(life, path, back)).toList();
          cause(life, failures)
              .ifPresent(
                  cause ->
                      report(
                          back.by(),
                          "this gives back what only a successful "
                              + name(life.mapped())
                              + "() has taken",
                          cause,
                          findings));
        }
      }
    }
  }

  /** Whether what is released hangs off private data that may be missing: then that is reported. */
  private static boolean follows(Life life, Holding back) {
    Optional<Value> data = PrivatePointer.inVma(life.close().function());
    return data.isPresent()
        && !life.hasData()
        && stored(life)
        && back.objects().stream().anyMatch(object -> Likeness.mentions(object, data.get()));
  }

  /** Whether a path through {@code mapped} holds it where it fails: not by what failed itself. */
  private static boolean takenYet(Life life, Path failure, Holding back) {
    return life.mapped().ledger().held(failure).stream()
        .filter(
            holding ->
                !(holding.by() instanceof Step.Call call
                    && failure.returned().filter(call.result()::equals).isPresent()))
        .anyMatch(holding -> Ledger.inverse(holding, back));
  }

  private static boolean taken(Life life, List<Path> paths, Holding back) {
    return paths.stream()
        .flatMap(path -> life.mapped().ledger().held(path).stream())
        .anyMatch(holding -> Ledger.inverse(holding, back));
  }

  /**
   * Whether {@code close} asks first, the private data or a mark of mapped, in a way that can tell.
   */
  private static boolean depends(Life life, Path close, Holding back) {
    if (Keeping.asks(close, back.index(), life.mapped().marks(back.variable()))) {
      return true;
    }
    Optional<Value> data = PrivatePointer.inVma(life.close().function());
    return data.isPresent()
        && close.steps().subList(0, back.index()).stream()
            .anyMatch(
                step ->
                    step instanceof Step.Assume assume
                        && Likeness.mentions(assume.value(), data.get())
                        && !(life.hasData() && onlyAsksFor(assume.value(), data.get())));
  }

  private static boolean onlyAsksFor(Value asked, Value data) {
    return asked.equals(data)
        || (asked instanceof Value.Apply apply
            && apply.operands().stream()
                .allMatch(one -> one instanceof Value.Constant || onlyAsksFor(one, data)));
  }

  private static String name(Keeping reading) {
    Function function = reading.function();
    return function.name();
  }

  private static void report(Step step, String message, Finding.Place cause, Findings findings) {
    List<Finding.Place> related = new ArrayList<>(Chain.to(step.site()));
    related.add(cause);
    findings.add(step.site().at(), step.site().function(), message, related, List.of());
  }
}
