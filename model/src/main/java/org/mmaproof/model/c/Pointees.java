// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.c;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mmaproof.model.ir.Presence;

/**
 * All that a pointer can lead to.
 *
 * @param unknown why there may be more than {@code all}; empty where there is not
 */
record Pointees(List<Pointee> all, Optional<String> unknown) {
  /** No value ever comes here. */
  static final Pointees NONE = new Pointees(List.of(), Optional.empty());

  Pointees {
    all = List.copyOf(all);
  }

  static Pointees of(Pointee one) {
    return new Pointees(List.of(one), Optional.empty());
  }

  static Pointees unknown(String why) {
    return new Pointees(List.of(), Optional.of(why));
  }

  static Pointees nothing() {
    return of(new Pointee.Nothing(Presence.ALWAYS));
  }

  boolean known() {
    return unknown.isEmpty();
  }

  Pointees or(Pointees other) {
    Set<Pointee> both = new LinkedHashSet<>(all);
    both.addAll(other.all);
    return new Pointees(List.copyOf(both), unknown.isPresent() ? unknown : other.unknown);
  }

  /** The same where {@code when} holds; what contradicts it is dropped. */
  Pointees under(Presence when) {
    if (when.equals(Presence.ALWAYS)) {
      return this;
    }
    if (when.equals(Presence.NEVER)) {
      return NONE;
    }
    List<Pointee> left = new ArrayList<>();
    for (Pointee pointee : all) {
      Pointee less = pointee.under(when);
      if (!less.when().equals(Presence.NEVER)) {
        left.add(less);
      }
    }
    return new Pointees(left, unknown);
  }
}
