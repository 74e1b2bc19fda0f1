// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.proof;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Calls that fail on both sides, where the new hook only leaves less behind than the old one. */
final class Tidier {
  private Tidier() {}

  /** Whether that is all that differs. */
  static boolean is(Facts before, Facts after, List<Contrast.Part> parts) {
    return !before.succeeded()
        && !after.succeeded()
        && parts.stream().allMatch(part -> isTrace(part))
        && after.leavesNothing()
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
