// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.flow;

import java.util.ArrayList;
import java.util.List;

/** Everything inside graphs, blocks, operations and values, in their order. */
public final class GraphWalk {
  private final List<Value> values = new ArrayList<>();
  private final List<Place> places = new ArrayList<>();

  private GraphWalk() {}

  /** Every operation of {@code graph}. */
  public static List<Op> ops(Graph graph) {
    return graph.blocks().stream().flatMap(block -> block.ops().stream()).toList();
  }

  /** Every value in {@code graph}, what is outside before what is inside. */
  public static List<Value> values(Graph graph) {
    GraphWalk walk = new GraphWalk();
    for (Block block : graph.blocks()) {
      block.ops().forEach(walk::op);
      walk.exit(block.exit());
    }
    return List.copyOf(walk.values);
  }

  /** Every value in {@code op}. */
  public static List<Value> values(Op op) {
    GraphWalk walk = new GraphWalk();
    walk.op(op);
    return List.copyOf(walk.values);
  }

  /** Every value in {@code exit}. */
  public static List<Value> values(Exit exit) {
    GraphWalk walk = new GraphWalk();
    walk.exit(exit);
    return List.copyOf(walk.values);
  }

  /** {@code root} and every value in it. */
  public static List<Value> values(Value root) {
    GraphWalk walk = new GraphWalk();
    walk.value(root);
    return List.copyOf(walk.values);
  }

  /** Every value that says where {@code place} is. */
  public static List<Value> values(Place place) {
    GraphWalk walk = new GraphWalk();
    walk.place(place);
    return List.copyOf(walk.values);
  }

  /** Every place in {@code graph}: read, written, or with its address taken. */
  public static List<Place> places(Graph graph) {
    GraphWalk walk = new GraphWalk();
    for (Block block : graph.blocks()) {
      block.ops().forEach(walk::op);
      walk.exit(block.exit());
    }
    return List.copyOf(walk.places);
  }

  /** The blocks that {@code exit} leads to. */
  public static List<Integer> targets(Exit exit) {
    if (exit instanceof Exit.Jump jump) {
      return List.of(jump.to());
    }
    return exit instanceof Exit.Branch branch
        ? List.of(branch.then(), branch.otherwise())
        : List.of();
  }

  private void op(Op op) {
    if (op instanceof Op.Assign assign) {
      place(assign.to());
      value(assign.value());
    } else if (op instanceof Op.Clear clear) {
      place(clear.place());
    } else if (op instanceof Op.Call call) {
      call.result().ifPresent(this::place);
      value(call.callee());
      call.arguments().forEach(this::value);
    }
  }

  private void exit(Exit exit) {
    if (exit instanceof Exit.Branch branch) {
      value(branch.condition());
    } else if (exit instanceof Exit.Return back) {
      back.value().ifPresent(this::value);
    }
  }

  private void place(Place place) {
    places.add(place);
    if (place instanceof Place.Pointed pointed) {
      value(pointed.pointer());
    } else if (place instanceof Place.Field field) {
      place(field.of());
    } else if (place instanceof Place.Element element) {
      place(element.of());
      value(element.index());
    }
  }

  private void value(Value value) {
    values.add(value);
    if (value instanceof Value.Load load) {
      place(load.place());
    } else if (value instanceof Value.Address address) {
      place(address.place());
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
    } else if (value instanceof Value.Container container) {
      value(container.pointer());
    } else if (value instanceof Value.Converted converted) {
      value(converted.operand());
    }
  }
}
