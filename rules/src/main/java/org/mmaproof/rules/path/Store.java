// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.path;

import java.util.Optional;

/** What places hold that the path has written. */
public final class Store {
  static final Store EMPTY = new Store(Bindings.none());

  private final Bindings<Place, Value> values;

  private Store(Bindings<Place, Value> values) {
    this.values = values;
  }

  /** What {@code place} holds. */
  public Value read(Place place) {
    Optional<Value> written = values.of(place);
    if (written.isPresent()) {
      return written.get();
    }
    return place instanceof Place.Field field ? member(field) : new Value.Content(place);
  }

  /** A member that was not written itself: that of the struct last copied into its owner. */
  private Value member(Place.Field field) {
    Value owner = read(field.object());
    if (owner instanceof Value.Content content) {
      return content.place().equals(field.object())
          ? new Value.Content(field)
          : read(new Place.Field(content.place(), field.name()));
    }
    return Value.apply("." + field.name(), owner);
  }

  boolean written(Place place) {
    return values.of(place).isPresent();
  }

  /** This with {@code place} holding {@code value}, and its members what they held inside it. */
  Store with(Place place, Value value) {
    return new Store(values.with(place, value, other -> other.within(place)));
  }

  /** This without the variables of {@code frame}. */
  Store leaving(int frame) {
    return new Store(
        values.without(
            place -> place.root() instanceof Place.Local local && local.frame() == frame));
  }
}
