// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.ir;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The condition under which a piece of text is part of the program: an ordered, reduced binary
 * decision diagram over atoms such as {@code defined(CONFIG_MMU)}.
 *
 * <p>Atoms are ordered by their text, equal conditions are equal values, and a contradiction is
 * {@link #NEVER}. Method: Bryant, "Graph-Based Algorithms for Boolean Function Manipulation", 1986.
 */
// Only this class makes a Constant, so its initialisation always begins here.
@SuppressWarnings("ClassInitializationDeadlock")
public sealed interface Presence {
  Presence ALWAYS = new Constant(true);
  Presence NEVER = new Constant(false);

  /** True or false whatever the configuration; made only for {@link #ALWAYS} and {@link #NEVER}. */
  record Constant(boolean value) implements Presence {
    @Override
    public String toString() {
      return value ? "1" : "0";
    }
  }

  /** {@code atom ? high : low}, where both sides name only later atoms and differ. */
  record Test(String atom, Presence high, Presence low, int hash) implements Presence {
    public Test {
      if (high.equals(low)) {
        throw new IllegalArgumentException("a test whose sides are equal: " + atom);
      }
    }

    @Override
    public int hashCode() {
      return hash;
    }

    @Override
    public boolean equals(Object other) {
      return this == other
          || (other instanceof Test test
              && hash == test.hash
              && atom.equals(test.atom)
              && high.equals(test.high)
              && low.equals(test.low));
    }

    @Override
    public String toString() {
      String then = high.equals(ALWAYS) ? atom : high.equals(NEVER) ? "" : atom + " && " + high;
      String not = "!" + atom;
      String otherwise = low.equals(ALWAYS) ? not : low.equals(NEVER) ? "" : not + " && " + low;
      return then.isEmpty()
          ? otherwise
          : otherwise.isEmpty() ? then : "(" + then + " || " + otherwise + ")";
    }
  }

  /** The condition that is true where {@code atom} is. */
  static Presence atom(String atom) {
    return node(atom, ALWAYS, NEVER);
  }

  default Presence not() {
    return choose(NEVER, ALWAYS);
  }

  default Presence and(Presence other) {
    return choose(other, NEVER);
  }

  default Presence or(Presence other) {
    return choose(ALWAYS, other);
  }

  /** Whether every configuration under this condition is under {@code other} too. */
  default boolean implies(Presence other) {
    return and(other.not()).equals(NEVER);
  }

  /** {@code this ? then : otherwise}. */
  default Presence choose(Presence then, Presence otherwise) {
    return choose(this, then, otherwise, new HashMap<>());
  }

  /** Every atom that the condition depends on, in order. */
  default SortedSet<String> atoms() {
    TreeSet<String> found = new TreeSet<>();
    collect(this, found);
    return found;
  }

  private static void collect(Presence presence, SortedSet<String> found) {
    if (presence instanceof Test test) {
      found.add(test.atom());
      collect(test.high(), found);
      collect(test.low(), found);
    }
  }

  private static Presence node(String atom, Presence high, Presence low) {
    if (high.equals(low)) {
      return high;
    }
    int hash = (atom.hashCode() * 31 + high.hashCode()) * 31 + low.hashCode();
    return new Test(atom, high, low, hash);
  }

  /** The arguments of one step of {@link #choose}. */
  record Step(Presence condition, Presence then, Presence otherwise) {}

  private static Presence choose(
      Presence condition, Presence then, Presence otherwise, Map<Step, Presence> known) {
    if (condition instanceof Constant constant) {
      return constant.value() ? then : otherwise;
    }
    if (then.equals(otherwise)) {
      return then;
    }
    if (then.equals(ALWAYS) && otherwise.equals(NEVER)) {
      return condition;
    }
    Step step = new Step(condition, then, otherwise);
    Presence found = known.get(step);
    if (found == null) {
      String atom = first(first(((Test) condition).atom(), then), otherwise);
      found =
          node(
              atom,
              choose(
                  cofactor(condition, atom, true),
                  cofactor(then, atom, true),
                  cofactor(otherwise, atom, true),
                  known),
              choose(
                  cofactor(condition, atom, false),
                  cofactor(then, atom, false),
                  cofactor(otherwise, atom, false),
                  known));
      known.put(step, found);
    }
    return found;
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
}
