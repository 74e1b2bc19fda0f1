// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.exec;

import java.util.Optional;
import org.mmaproof.model.flow.Block;
import org.mmaproof.model.flow.Exit;
import org.mmaproof.model.flow.Graph;
import org.mmaproof.model.flow.Op;
import org.mmaproof.model.flow.Place;
import org.mmaproof.model.flow.Slot;
import org.mmaproof.model.flow.Value;

/** Which slots of a graph need memory: structs, arrays, and what some pointer may lead to. */
final class Addressed {
  private final boolean[] found;

  private Addressed(int slots) {
    this.found = new boolean[slots];
  }

  static boolean[] in(Graph graph) {
    Addressed addressed = new Addressed(graph.slots().size());
    for (Slot slot : graph.slots()) {
      addressed.found[slot.number()] = Values.isWhole(slot.type());
    }
    for (Block block : graph.blocks()) {
      block.ops().forEach(addressed::op);
      addressed.exit(block.exit());
    }
    return addressed.found;
  }

  private void exit(Exit exit) {
    if (exit instanceof Exit.Branch branch) {
      value(branch.condition());
    } else if (exit instanceof Exit.Return give) {
      give.value().ifPresent(this::value);
    }
  }

  private void op(Op op) {
    if (op instanceof Op.Assign assign) {
      place(assign.to());
      value(assign.value());
    } else if (op instanceof Op.Clear clear) {
      whole(clear.place());
    } else if (op instanceof Op.Call call) {
      call.result().ifPresent(this::place);
      value(call.callee());
      call.arguments().forEach(this::value);
    }
  }

  private void value(Value value) {
    if (value instanceof Value.Load load) {
      place(load.place());
    } else if (value instanceof Value.Address address) {
      whole(address.place());
    } else if (value instanceof Value.Unary unary) {
      value(unary.operand());
    } else if (value instanceof Value.Binary binary) {
      value(binary.left());
      value(binary.right());
    } else if (value instanceof Value.Moved moved) {
      value(moved.pointer());
      value(moved.count());
    } else if (value instanceof Value.Distance distance) {
      value(distance.left());
      value(distance.right());
    } else if (value instanceof Value.Converted converted) {
      value(converted.operand());
    }
  }

  /** A place that is used as memory: its slot needs some. */
  private void whole(Place place) {
    root(place).ifPresent(slot -> found[slot.number()] = true);
    place(place);
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

  private void place(Place place) {
    if (place instanceof Place.Pointed pointed) {
      value(pointed.pointer());
    } else if (place instanceof Place.Field field) {
      place(field.of());
    } else if (place instanceof Place.Element element) {
      place(element.of());
      value(element.index());
    }
  }
}
