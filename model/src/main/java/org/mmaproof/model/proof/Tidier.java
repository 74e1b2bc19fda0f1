// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.proof;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Calls that fail on both sides, where the new hook only leaves less behind than the old one, or
 * nothing but a time of access and what another call would leave as well.
 */
final class Tidier {
  private static final Set<String> LOOKS = Set.of("atime");

  /** Locks that are given back at once leave nothing. */
  private static final List<String> LOCKING = List.of("lock ", "unlock ");

  private Tidier() {}

  /** Whether that is all that differs. */
  static boolean is(Facts before, Facts after, List<Contrast.Part> parts) {
    return !before.succeeded()
        && !after.succeeded()
        && parts.stream().allMatch(part -> part.left() || isTrace(part))
        && (onlyLooks(before, after, parts) || leavesLess(before, after));
  }

  private static boolean onlyLooks(Facts before, Facts after, List<Contrast.Part> parts) {
    Set<String> more = new TreeSet<>(names(after));
    more.removeAll(names(before));
    return parts.stream().noneMatch(Contrast.Part::left)
        && after.scene().locks().isEmpty()
        && more.stream().allMatch(Tidier::isLook);
  }

  private static boolean isLook(String name) {
    return LOOKS.contains(name) || LOCKING.stream().anyMatch(name::startsWith);
  }

  private static boolean leavesLess(Facts before, Facts after) {
    return after.leavesNothing()
        && after.scene().state().written().isEmpty()
        && names(before).containsAll(names(after));
  }

  private static boolean isTrace(Contrast.Part part) {
    return part.what() == Difference.What.EVENTS;
  }

  private static Set<String> names(Facts facts) {
    return facts.seen().stream().map(Chronicle.Told::name).collect(Collectors.toSet());
  }
}
