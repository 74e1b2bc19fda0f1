// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.proof;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.mmaproof.model.term.Term;

/**
 * What the two sides look at of the driver's memory, on any way.
 *
 * @param before by the old hook
 * @param after by the new one
 */
record Reads(Set<Term> before, Set<Term> after) {
  Reads {
    before = Set.copyOf(before);
    after = Set.copyOf(after);
  }

  /**
   * Where each side of a difference looks at a place that the other side never looks at, the driver
   * may keep the same in both: how it sets them was not looked at.
   */
  Optional<String> apart(Suspect suspect) {
    Optional<String> gone = only(suspect.before().reads(), after);
    Optional<String> fresh = only(suspect.after().reads(), before);
    return gone.isPresent() && fresh.isPresent()
        ? Optional.of(gone.get() + " before, " + fresh.get() + " after")
        : Optional.empty();
  }

  private static Optional<String> only(Set<Term> reads, Set<Term> others) {
    Set<String> names = new TreeSet<>();
    reads.stream()
        .filter(read -> !others.contains(read))
        .forEach(read -> names.add(read.toString()));
    return names.stream().findFirst();
  }
}
