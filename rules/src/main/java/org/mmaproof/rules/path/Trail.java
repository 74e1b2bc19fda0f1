// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.path;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** The steps of a path, last first, sharing their beginnings. */
record Trail(Optional<Trail> before, Optional<Step> last, int length) {
  static final Trail EMPTY = new Trail(Optional.empty(), Optional.empty(), 0);

  Trail and(Step step) {
    return new Trail(Optional.of(this), Optional.of(step), length + 1);
  }

  List<Step> steps() {
    Deque<Step> steps = new ArrayDeque<>();
    for (Optional<Trail> at = Optional.of(this); at.isPresent(); at = at.get().before()) {
      at.get().last().ifPresent(steps::addFirst);
    }
    return List.copyOf(steps);
  }
}
