// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.rule;

import java.util.List;
import org.mmaproof.model.kernel.Effects;
import org.mmaproof.model.kernel.Effects.Effect;
import org.mmaproof.model.kernel.KernelModel;
import org.mmaproof.rules.path.Path;
import org.mmaproof.rules.path.Paths;
import org.mmaproof.rules.path.Place;
import org.mmaproof.rules.path.Step;
import org.mmaproof.rules.path.Value;

/**
 * Recognises what a function does once for an object that lives longer: it looks at stored state
 * first, and where that says so it succeeds without doing it again.
 */
public final class LazySetUp {
  private LazySetUp() {}

  /**
   * Whether step {@code index} of {@code path} is guarded by state that the path then sets, while
   * another path finds it set and succeeds too.
   */
  public static boolean guards(Paths all, Path path, int index, KernelModel kernel) {
    Step step = path.steps().get(index);
    return path.steps().stream()
            .anyMatch(
                other ->
                    other instanceof Step.Write write
                        && sets(path, write)
                        && testedBefore(path, index, write.before())
                        && succeedsWithout(all, step, write.before(), false))
        || path.steps().subList(0, index).stream()
            .anyMatch(
                other ->
                    other instanceof Step.Assume assume
                        && (setsBit(path, asked(assume.value()), kernel)
                            ? succeedsWithout(all, step, asked(assume.value()), false)
                            : exchanges(path, assume.value(), kernel)
                                && succeedsWithout(all, step, assume.value(), assume.holds())));
  }

  /**
   * Whether {@code condition} asks what stored state was before a call changed it, and did no more.
   */
  private static boolean exchanges(Path path, Value condition, KernelModel kernel) {
    return path.steps().stream()
        .anyMatch(
            step ->
                step instanceof Step.Call call
                    && call.result() instanceof Value.Result
                    && Likeness.mentions(condition, call.result())
                    && onlyWrites(call, kernel));
  }

  private static boolean onlyWrites(Step.Call call, KernelModel kernel) {
    List<Effect> effects = kernel.effects(call.name()).map(Effects::effects).orElse(List.of());
    return !call.local()
        && kernel.flagChange(call.name()).isEmpty()
        && !effects.isEmpty()
        && effects.stream()
            .allMatch(
                effect ->
                    effect instanceof Effect.Writes writes
                        && writes.parameter() < call.arguments().size()
                        && !Place.at(call.arguments().get(writes.parameter())).local());
  }

  private static Value asked(Value condition) {
    return condition instanceof Value.Apply not && not.operator().equals("!")
        ? asked(not.operands().get(0))
        : condition;
  }

  /** Whether the path finds a bit clear, which {@code test} asks for, and sets it. */
  private static boolean setsBit(Path path, Value test, KernelModel kernel) {
    return path.facts().zero(test)
        && path.steps().stream()
            .anyMatch(
                step ->
                    step instanceof Step.Write write
                        ? joins(write, test)
                        : step instanceof Step.Call call && setsBit(path, call, test, kernel));
  }

  private static boolean joins(Step.Write write, Value test) {
    return write.operator().equals("|=")
        && !write.place().local()
        && test instanceof Value.Apply mask
        && mask.operator().equals("&")
        && mask.operands().get(0).equals(write.before())
        && Likeness.mentions(write.value(), mask.operands().get(1));
  }

  /** Whether {@code call} sets a bit of stored state and gave {@code test}, or one like it did. */
  private static boolean setsBit(Path path, Step.Call call, Value test, KernelModel kernel) {
    return kernel
        .flagChange(call.name())
        .filter(change -> !change.sets().isEmpty() && change.clears().isEmpty())
        .filter(change -> change.object() < call.arguments().size())
        .filter(change -> !Place.at(call.arguments().get(change.object())).local())
        .filter(
            change ->
                path.steps().stream()
                    .anyMatch(
                        step ->
                            step instanceof Step.Call asks
                                && asks.result().equals(test)
                                && Likeness.alike(asks.arguments(), call.arguments())))
        .isPresent();
  }

  /** Whether a test of {@code object} itself decides on step {@code index} in that way. */
  public static boolean guardedByObject(Paths all, Path path, int index, Holding holding) {
    for (int i = 0; i < index; i++) {
      if (path.steps().get(i) instanceof Step.Assume assume
          && asksAbout(assume.value(), holding)
          && succeedsWithout(all, path.steps().get(index), assume.value(), assume.holds())) {
        return true;
      }
    }
    return false;
  }

  private static boolean sets(Path path, Step.Write write) {
    return write.operator().equals("=")
        && !write.place().local()
        && path.facts().zero(write.before())
        && !path.facts().zero(write.value())
        && Ledger.Counting.of(write) == Ledger.Counting.NEITHER;
  }

  private static boolean testedBefore(Path path, int index, Value state) {
    return path.steps().subList(0, index).stream()
        .anyMatch(
            step -> step instanceof Step.Assume assume && Likeness.mentions(assume.value(), state));
  }

  /** A function of the object: {@code list_empty(&object)}, or a result that tells of it. */
  private static boolean asksAbout(Value condition, Holding holding) {
    return condition instanceof Value.Apply apply
        && apply.operands().stream()
            .anyMatch(
                operand ->
                    holding.is(operand)
                        || (operand instanceof Value.Apply inner && asksAbout(inner, holding)));
  }

  /**
   * Whether some path succeeds without {@code step}, and on it {@code state} is the opposite of
   * {@code holds}.
   */
  private static boolean succeedsWithout(Paths all, Step step, Value state, boolean holds) {
    return all.paths().stream()
        .filter(Path::maySucceed)
        .filter(other -> holds ? other.facts().zero(state) : other.facts().nonzero(state))
        .anyMatch(
            other ->
                other.steps().stream().noneMatch(at -> at.site().at().equals(step.site().at())));
  }
}
