// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.proof;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.mmaproof.model.term.Term;

/**
 * What the old side did while it held a lock once, and the new side does not in one piece.
 *
 * @param early what the new side does of it when it holds the lock for the first time; nothing
 *     where it does not hold it for any of it
 * @param late what it does after that, or without the lock
 * @param bare what of {@code late} it does without the lock
 */
record Split(Term lock, Set<Deed.What> early, Set<Deed.What> late, Set<Deed.What> bare) {
  Split {
    early = inOrder(early);
    late = inOrder(late);
    bare = inOrder(bare);
  }

  private static Set<Deed.What> inOrder(Set<Deed.What> deeds) {
    return Collections.unmodifiableSet(new LinkedHashSet<>(deeds));
  }

  /** The splits during one system call. */
  static List<Split> of(Ending.Scene before, Ending.Scene after) {
    return locks(before).stream()
        .flatMap(lock -> Sections.of(lock, before.deeds()).splits(lock, after).stream())
        .filter(split -> !split.late().isEmpty())
        .toList();
  }

  private static Set<Term> locks(Ending.Scene scene) {
    Set<Term> locks = new LinkedHashSet<>();
    scene.deeds().forEach(deed -> locks.addAll(deed.under().keySet()));
    return locks;
  }

  /** Whether the page tables are filled when the lock was given back. */
  boolean populatesLate() {
    return late.contains(new Deed.What.Populates());
  }

  /**
   * What is done under one lock, each time that it is held, and what is done without.
   *
   * @param inside in the order of time, as is what each holds
   */
  private record Sections(List<Set<Deed.What>> inside, Set<Deed.What> outside) {
    static Sections of(Term lock, List<Deed> deeds) {
      TreeMap<Integer, Set<Deed.What>> inside = new TreeMap<>();
      Set<Deed.What> outside = new LinkedHashSet<>();
      for (Deed deed : deeds) {
        Set<Deed.What> where =
            deed.under().containsKey(lock)
                ? inside.computeIfAbsent(deed.under().get(lock), nth -> new LinkedHashSet<>())
                : outside;
        where.add(deed.what());
      }
      return new Sections(List.copyOf(inside.values()), outside);
    }

    /** Every section here that is none there. What is done without the lock here may be there. */
    List<Split> splits(Term lock, Ending.Scene there) {
      Sections now = of(lock, there.deeds());
      List<Set<Deed.What>> left = new ArrayList<>(now.inside);
      List<Split> splits = new ArrayList<>();
      for (Set<Deed.What> section : inside) {
        Set<Deed.What> whole = new LinkedHashSet<>(section);
        whole.removeAll(outside);
        if (whole.isEmpty()) {
          continue;
        }
        Optional<Set<Deed.What>> same =
            left.stream().filter(other -> other.containsAll(whole)).findFirst();
        if (same.isPresent() && !meets(whole, now.outside)) {
          left.remove(same.get());
        } else {
          splits.add(split(lock, whole, left, now.outside));
        }
      }
      return splits;
    }

    private static boolean meets(Set<Deed.What> one, Set<Deed.What> other) {
      return one.stream().anyMatch(other::contains);
    }

    /** The first piece is the one that begins as the whole does. */
    private static Split split(
        Term lock, Set<Deed.What> whole, List<Set<Deed.What>> pieces, Set<Deed.What> outside) {
      Optional<Set<Deed.What>> first =
          whole.stream()
              .flatMap(what -> pieces.stream().filter(piece -> piece.contains(what)))
              .findFirst();
      first.ifPresent(pieces::remove);
      Set<Deed.What> later = new LinkedHashSet<>(outside);
      pieces.forEach(later::addAll);
      return new Split(
          lock,
          common(first.orElse(Set.of()), whole),
          common(later, whole),
          common(outside, whole));
    }

    private static Set<Deed.What> common(Set<Deed.What> one, Set<Deed.What> other) {
      Set<Deed.What> common = new LinkedHashSet<>(one);
      common.retainAll(other);
      return common;
    }
  }
}
