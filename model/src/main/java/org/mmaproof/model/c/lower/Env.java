// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.c.lower;

import java.util.Optional;
import org.mmaproof.model.c.Locals;
import org.mmaproof.model.flow.Place;
import org.mmaproof.model.flow.Type;

/** The names that a function declares, as far as they can be seen; the innermost first. */
record Env(String name, Optional<Place> place, Optional<Env> outer) implements Locals {
  static final Env EMPTY = new Env("", Optional.empty(), Optional.empty());

  Env and(String more, Place meaning) {
    return new Env(more, Optional.of(meaning), Optional.of(this));
  }

  Optional<Place> find(String wanted) {
    Optional<Env> at = Optional.of(this);
    while (at.isPresent()) {
      if (at.get().name.equals(wanted) && at.get().place.isPresent()) {
        return at.get().place;
      }
      at = at.get().outer;
    }
    return Optional.empty();
  }

  @Override
  public Optional<Type> type(String wanted) {
    return find(wanted).map(Place::type);
  }
}
