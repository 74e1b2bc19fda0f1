// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.exec;

import java.util.Optional;
import java.util.stream.Stream;
import org.mmaproof.model.flow.Graph;
import org.mmaproof.model.flow.GraphWalk;
import org.mmaproof.model.flow.Op;
import org.mmaproof.model.flow.Place;
import org.mmaproof.model.flow.Slot;
import org.mmaproof.model.flow.Value;

/** Which slots of a graph need memory: structs, arrays, and what some pointer may lead to. */
final class Addressed {
  private Addressed() {}

  /** By number of slot. */
  static boolean[] in(Graph graph) {
    boolean[] found = new boolean[graph.slots().size()];
    for (Slot slot : graph.slots()) {
      found[slot.number()] = Values.isWhole(slot.type());
    }
    places(graph)
        .flatMap(place -> root(place).stream())
        .forEach(slot -> found[slot.number()] = true);
    return found;
  }

  /** The places that are used as memory. */
  private static Stream<Place> places(Graph graph) {
    Stream<Place> addressed =
        GraphWalk.values(graph).stream()
            .filter(Value.Address.class::isInstance)
            .map(value -> ((Value.Address) value).place());
    Stream<Place> cleared =
        GraphWalk.ops(graph).stream()
            .filter(Op.Clear.class::isInstance)
            .map(op -> ((Op.Clear) op).place());
    return Stream.concat(addressed, cleared);
  }

  private static Optional<Slot> root(Place place) {
    if (place instanceof Place.Local local) {
      return Optional.of(local.slot());
    }
    if (place instanceof Place.Field field) {
      return root(field.of());
    }
    return place instanceof Place.Element element ? root(element.of()) : Optional.empty();
  }
}
