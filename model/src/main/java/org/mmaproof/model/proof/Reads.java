// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.proof;

import java.util.List;
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

  /**
   * Where the new side follows a null pointer that the old one never looks at on any way, nothing
   * is known of whether it can be null.
   */
  Optional<String> unseenPointer(Suspect suspect) {
    List<Term> condition = suspect.after().condition();
    if (!suspect.parts().isEmpty() || condition.isEmpty()) {
      return Optional.empty();
    }
    Term last = condition.get(condition.size() - 1);
    return suspect.after().reads().stream()
        .filter(read -> !before.contains(read) && last.kids().contains(read))
        .map(read -> "whether " + read + " can be null")
        .findFirst();
  }

  private static Optional<String> only(Set<Term> reads, Set<Term> others) {
    Set<String> names = new TreeSet<>();
    reads.stream()
        .filter(read -> !others.contains(read))
        .forEach(read -> names.add(read.toString()));
    return names.stream().findFirst();
  }
}
