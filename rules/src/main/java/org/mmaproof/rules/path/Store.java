// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.path;

import java.util.HashMap;
import java.util.Map;

/** What places hold that the path has written. */
public record Store(Map<Place, Value> values) {
  static final Store EMPTY = new Store(Map.of());

  public Store {
    values = Map.copyOf(values);
  }

  /** What {@code place} holds. */
  public Value read(Place place) {
    Value written = values.get(place);
    if (written != null) {
      return written;
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
    return values.containsKey(place);
  }

  /** This with {@code place} holding {@code value}, and its members what they held inside it. */
  Store with(Place place, Value value) {
    Map<Place, Value> next = new HashMap<>(values);
    next.keySet().removeIf(other -> !other.equals(place) && other.within(place));
    next.put(place, value);
    return new Store(next);
  }

  /** This without the variables of {@code frame}. */
  Store leaving(int frame) {
    Map<Place, Value> next = new HashMap<>(values);
    next.keySet()
        .removeIf(place -> place.root() instanceof Place.Local local && local.frame() == frame);
    return new Store(next);
  }
}
