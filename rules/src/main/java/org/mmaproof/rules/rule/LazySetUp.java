// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.rule;

import org.mmaproof.rules.path.Path;
import org.mmaproof.rules.path.Paths;
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
  public static boolean guards(Paths all, Path path, int index) {
    return path.steps().stream()
        .anyMatch(
            step ->
                step instanceof Step.Write write
                    && sets(path, write)
                    && testedBefore(path, index, write.before())
                    && succeedsWithout(all, path.steps().get(index), write.before(), false));
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
