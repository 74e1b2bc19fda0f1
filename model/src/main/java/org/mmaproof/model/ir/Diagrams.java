// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.ir;

import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.mmaproof.model.ir.Presence.Constant;
import org.mmaproof.model.ir.Presence.Test;

/**
 * What is done with the diagrams of {@link Presence}. Parts are shared in a diagram, so each is
 * looked at once however many ways lead to it.
 */
final class Diagrams {
  /** With more steps than this a result is not worked out. */
  private static final int MOST_STEPS = 20_000;

  /** With more ways through it than this a diagram is told by its atoms only. */
  private static final int MOST_TOLD = 1000;

  /** The arguments of one step of {@link #choose}. */
  private record Step(Presence condition, Presence then, Presence otherwise) {}

  private final Map<Step, Presence> known = new HashMap<>();
  private boolean tooLarge;

  private Diagrams() {}

  /**
   * {@code condition ? then : otherwise}; an atom of its own where that is too large to work out,
   * which is never a contradiction and always the same atom for the same operands.
   */
  static Presence choose(Presence condition, Presence then, Presence otherwise) {
    Diagrams steps = new Diagrams();
    Presence result = steps.step(condition, then, otherwise);
    return steps.tooLarge
        ? Presence.atom(
            "too large:%08x:%08x:%08x"
                .formatted(condition.hashCode(), then.hashCode(), otherwise.hashCode()))
        : result;
  }

  private Presence step(Presence condition, Presence then, Presence otherwise) {
    if (condition instanceof Constant constant) {
      return constant.value() ? then : otherwise;
    }
    if (then.equals(otherwise)) {
      return then;
    }
    if (then.equals(Presence.ALWAYS) && otherwise.equals(Presence.NEVER)) {
      return condition;
    }
    if (known.size() > MOST_STEPS) {
      tooLarge = true;
      return condition;
    }
    Step step = new Step(condition, then, otherwise);
    Presence found = known.get(step);
    if (found == null) {
      String atom = first(first(((Test) condition).atom(), then), otherwise);
      Presence high = branch(step, atom, true);
      Presence low = branch(step, atom, false);
      found = high.equals(low) ? high : test(atom, high, low);
      known.put(step, found);
    }
    return found;
  }

  private Presence branch(Step step, String atom, boolean value) {
    return step(
        cofactor(step.condition(), atom, value),
        cofactor(step.then(), atom, value),
        cofactor(step.otherwise(), atom, value));
  }

  static Test test(String atom, Presence high, Presence low) {
    return new Test(
        atom, high, low, (atom.hashCode() * 31 + high.hashCode()) * 31 + low.hashCode());
  }

  private static String first(String atom, Presence presence) {
    return presence instanceof Test test && test.atom().compareTo(atom) < 0 ? test.atom() : atom;
  }

  /** {@code presence} with its topmost test decided, if that test is on {@code atom}. */
  private static Presence cofactor(Presence presence, String atom, boolean value) {
    if (!(presence instanceof Test test) || !test.atom().equals(atom)) {
      return presence;
    }
    return value ? test.high() : test.low();
  }

  /** The tests that a diagram is made of, each once. */
  static Set<Test> tests(Presence presence) {
    Set<Test> found = Collections.newSetFromMap(new IdentityHashMap<>());
    collect(presence, found);
    return found;
  }

  private static void collect(Presence presence, Set<Test> found) {
    if (presence instanceof Test test && found.add(test)) {
      collect(test.high(), found);
      collect(test.low(), found);
    }
  }

  static SortedSet<String> atoms(Presence presence) {
    SortedSet<String> atoms = new TreeSet<>();
    tests(presence).forEach(test -> atoms.add(test.atom()));
    return atoms;
  }

  /** Whether two tests, made apart, say the same. */
  static boolean same(Test a, Test b) {
    return same(a, b, new IdentityHashMap<>());
  }

  @SuppressWarnings("ReferenceEquality") // the very node met before, not one like it
  private static boolean same(Presence a, Presence b, Map<Test, Test> equal) {
    if (a == b) {
      return true;
    }
    if (!(a instanceof Test x) || !(b instanceof Test y)) {
      return false; // there are but two constants
    }
    if (x.hash() != y.hash() || !x.atom().equals(y.atom())) {
      return false;
    }
    if (equal.get(x) == y) {
      return true;
    }
    boolean same = same(x.high(), y.high(), equal) && same(x.low(), y.low(), equal);
    if (same) {
      equal.put(x, y);
    }
    return same;
  }

  /** The condition in the words of C; one with very many ways through it only by its atoms. */
  static String text(Test test) {
    return ways(test, new IdentityHashMap<>()) > MOST_TOLD
        ? "a condition over " + String.join(", ", List.copyOf(atoms(test)))
        : told(test);
  }

  private static int ways(Presence presence, Map<Test, Integer> counted) {
    if (!(presence instanceof Test test)) {
      return 1;
    }
    Integer known = counted.get(test);
    if (known == null) {
      known = Math.min(MOST_TOLD + 1, 1 + ways(test.high(), counted) + ways(test.low(), counted));
      counted.put(test, known);
    }
    return known;
  }

  private static String told(Test test) {
    boolean primary =
        test.atom().indexOf(' ') < 0 || test.atom().endsWith(")") && call(test.atom());
    String not = primary ? "!" + test.atom() : "!(" + test.atom() + ")";
    String then = joined(test.atom(), test.high());
    String otherwise = joined(not, test.low());
    return then.isEmpty()
        ? otherwise
        : otherwise.isEmpty() ? then : "(" + then + " || " + otherwise + ")";
  }

  private static String joined(String test, Presence rest) {
    return rest instanceof Test more
        ? test + " && " + told(more)
        : rest.equals(Presence.ALWAYS) ? test : "";
  }

  /** Whether the first parenthesis of {@code atom} is closed at its end. */
  private static boolean call(String atom) {
    int depth = 0;
    for (int i = 0; i < atom.length(); i++) {
      char c = atom.charAt(i);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      boolean word = Character.isLetterOrDigit(c) || c == '_';
      if (depth == 0 && !word && i < atom.length() - 1) {
        return false;
      }
    }
    return depth == 0;
  }
}
