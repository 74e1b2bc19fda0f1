// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.c;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mmaproof.model.flow.Graph;
import org.mmaproof.model.flow.GraphWalk;
import org.mmaproof.model.flow.Place;
import org.mmaproof.model.flow.Slot;
import org.mmaproof.model.flow.Type;
import org.mmaproof.model.flow.Value;
import org.mmaproof.model.ir.CType;

/**
 * Which places of a graph may be one: the question whether a store changes what was read before.
 */
final class Stores {
  private final Set<Integer> exposed = new HashSet<>();

  Stores(Graph graph) {
    for (Value value : GraphWalk.values(graph)) {
      if (value instanceof Value.Address address) {
        slot(address.place()).ifPresent(slot -> exposed.add(slot.number()));
      }
    }
  }

  /** The slot that {@code place} is or is a part of. */
  static Optional<Slot> slot(Place place) {
    Place at = place;
    while (true) {
      if (at instanceof Place.Field field) {
        at = field.of();
      } else if (at instanceof Place.Element element) {
        at = element.of();
      } else {
        return at instanceof Place.Local local ? Optional.of(local.slot()) : Optional.empty();
      }
    }
  }

  /** Whether only what names its slot can change {@code place}. */
  boolean isPrivate(Place place) {
    return slot(place).filter(slot -> !exposed.contains(slot.number())).isPresent();
  }

  /** Whether both are surely one place, read at one time. */
  static boolean same(Place a, Place b) {
    if (a instanceof Place.Local x && b instanceof Place.Local y) {
      return x.slot().number() == y.slot().number();
    }
    if (a instanceof Place.Global x && b instanceof Place.Global y) {
      return x.name().equals(y.name()) && x.from().equals(y.from());
    }
    if (a instanceof Place.Field x && b instanceof Place.Field y) {
      return x.name().equals(y.name()) && x.type().equals(y.type()) && same(x.of(), y.of());
    }
    return a instanceof Place.Pointed x
        && b instanceof Place.Pointed y
        && same(x.pointer(), y.pointer());
  }

  private static boolean same(Value a, Value b) {
    if (a instanceof Value.Converted x) {
      return same(x.operand(), b);
    }
    if (b instanceof Value.Converted y) {
      return same(a, y.operand());
    }
    if (a instanceof Value.Load x && b instanceof Value.Load y) {
      return same(x.place(), y.place());
    }
    return a instanceof Value.Address x
        && b instanceof Value.Address y
        && same(x.place(), y.place());
  }

  /** Whether {@code whole} is {@code part} or a struct around it. */
  static boolean holds(Place whole, Place part) {
    return same(whole, part) || part instanceof Place.Field field && holds(whole, field.of());
  }

  /** Whether a store to {@code stored} may change what {@code read} holds or where it is. */
  boolean mayChange(Place stored, Place read) {
    return mayOverlap(stored, read)
        || GraphWalk.values(read).stream()
            .anyMatch(value -> value instanceof Value.Load l && mayOverlap(stored, l.place()));
  }

  private boolean mayOverlap(Place a, Place b) {
    Optional<Slot> ours = slot(a);
    Optional<Slot> theirs = slot(b);
    if (isPrivate(a) || isPrivate(b)) {
      return ours.isPresent()
          && theirs.isPresent()
          && ours.get().number() == theirs.get().number()
          && !areDifferentMembers(a, b);
    }
    return !areDifferentMembers(a, b) && !(isScalar(a) && isPointer(b));
  }

  /** An integer stored somewhere is no pointer read there. */
  private static boolean isScalar(Place place) {
    return place.type() instanceof Type.Int
        || place.type() instanceof Type.Bool
        || place.type() instanceof Type.Real;
  }

  private static boolean isPointer(Place place) {
    return place.type() instanceof Type.Pointer;
  }

  /** Two members of structs are two places when their names differ: unions are left out. */
  private static boolean areDifferentMembers(Place a, Place b) {
    return a instanceof Place.Field x
        && b instanceof Place.Field y
        && !x.name().equals(y.name())
        && !List.of(x, y).stream().anyMatch(Stores::isInUnion)
        && !(x.type() instanceof Type.Struct)
        && !(y.type() instanceof Type.Struct);
  }

  private static boolean isInUnion(Place.Field field) {
    Place at = field;
    while (at instanceof Place.Field inner) {
      if (!(inner.of().type() instanceof Type.Struct struct) || struct.kind() == CType.Tag.UNION) {
        return true;
      }
      at = inner.of();
    }
    return false;
  }
}
