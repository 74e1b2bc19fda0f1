// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.ir;

import java.util.SortedSet;

/**
 * The condition under which a piece of text is part of the program: an ordered, reduced binary
 * decision diagram over atoms such as {@code defined(CONFIG_MMU)}.
 *
 * <p>Atoms are ordered by their text, equal conditions are equal values, and a contradiction is
 * {@link #NEVER}. Method: Bryant, "Graph-Based Algorithms for Boolean Function Manipulation", 1986.
 * A condition that would take more than 20,000 steps to work out is an atom of its own.
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
      return this == other || (other instanceof Test test && Diagrams.same(this, test));
    }

    @Override
    public String toString() {
      return Diagrams.text(this);
    }
  }

  /** The condition that is true where {@code atom} is. */
  static Presence atom(String atom) {
    return Diagrams.test(atom, ALWAYS, NEVER);
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
    return Diagrams.choose(this, then, otherwise);
  }

  /** How many tests the diagram is made of. */
  default int size() {
    return Diagrams.tests(this).size();
  }

  /** Every atom that the condition depends on, in order. */
  default SortedSet<String> atoms() {
    return Diagrams.atoms(this);
  }
}
