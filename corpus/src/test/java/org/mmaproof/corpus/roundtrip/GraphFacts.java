// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.corpus.roundtrip;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mmaproof.model.flow.Block;
import org.mmaproof.model.flow.Exit;
import org.mmaproof.model.flow.Graph;
import org.mmaproof.model.flow.Op;
import org.mmaproof.model.flow.Place;
import org.mmaproof.model.flow.Slot;
import org.mmaproof.model.flow.Type;
import org.mmaproof.model.flow.Value;

/** What graphs name and need around them. */
final class GraphFacts {
  private final Map<String, Type.Signature> routines = new LinkedHashMap<>();
  private final Map<String, Type> globals = new LinkedHashMap<>();
  private final Set<Type> complete = new LinkedHashSet<>();
  private final Set<Type.Struct> behindVoid = new LinkedHashSet<>();
  private final Set<Part> parts = new LinkedHashSet<>();
  private final List<String> opaque = new ArrayList<>();
  private final Set<String> locals = new LinkedHashSet<>();

  static GraphFacts of(List<Graph> graphs) {
    GraphFacts facts = new GraphFacts();
    graphs.forEach(facts::graph);
    return facts;
  }

  /** Functions named, with their types. */
  Map<String, Type.Signature> routines() {
    return routines;
  }

  /** Variables with static storage. */
  Map<String, Type> globals() {
    return globals;
  }

  /** Types whose members or size matter. */
  Set<Type> complete() {
    return complete;
  }

  /** What void pointers are taken for. */
  Set<Type.Struct> behindVoid() {
    return behindVoid;
  }

  /** A member from which code finds its way to the struct around. */
  record Part(Type.Struct part, Type.Struct around, String member) {}

  /** Members from which code finds its way out. */
  Set<Part> parts() {
    return parts;
  }

  /** What was not read. */
  List<String> opaque() {
    return opaque;
  }

  /** Names of variables and parameters. */
  Set<String> locals() {
    return locals;
  }

  private void graph(Graph graph) {
    graph.gaps().forEach(gap -> opaque.add(gap.why()));
    graph.slots().forEach(this::slot);
    complete.add(graph.type());
    for (Block block : graph.blocks()) {
      block.ops().forEach(this::op);
      exit(block.exit());
    }
  }

  private void slot(Slot slot) {
    complete.add(slot.type());
    locals.add(slot.name());
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
    } else if (op instanceof Op.Opaque unread) {
      opaque.add(unread.why());
    }
  }

  private void exit(Exit exit) {
    if (exit instanceof Exit.Branch branch) {
      value(branch.condition());
    } else if (exit instanceof Exit.Return leave) {
      leave.value().ifPresent(this::value);
    }
  }

  private void place(Place place) {
    if (place instanceof Place.Global global) {
      globals.putIfAbsent(global.name(), global.type());
      if (global.type() instanceof Type.Unknown && !global.name().startsWith("CONFIG_")) {
        opaque.add("the type of " + global.name() + " is not known");
      }
      complete.add(global.type());
    } else if (place instanceof Place.Pointed pointed) {
      value(pointed.pointer());
      complete.add(pointed.type());
    } else if (place instanceof Place.Field field) {
      complete.add(field.of().type());
      place(field.of());
    } else if (place instanceof Place.Element element) {
      place(element.of());
      value(element.index());
    }
  }

  private void value(Value value) {
    if (value instanceof Value.Load load) {
      place(load.place());
    } else if (value instanceof Value.Address address) {
      place(address.place());
    } else if (value instanceof Value.Routine routine) {
      if (routine.type() instanceof Type.Signature signature) {
        routines.putIfAbsent(routine.name(), signature);
        complete.add(signature);
      } else if (routine.type() instanceof Type.Pointer pointer
          && pointer.to() instanceof Type.Signature signature) {
        routines.putIfAbsent(routine.name(), signature);
        complete.add(signature);
      } else {
        opaque.add("the type of " + routine.name() + " is not known");
      }
    } else if (value instanceof Value.Unary unary) {
      value(unary.operand());
    } else if (value instanceof Value.Binary binary) {
      value(binary.left());
      value(binary.right());
    } else if (value instanceof Value.Moved moved) {
      if (moved.pointer().type() instanceof Type.Pointer pointer) {
        complete.add(pointer.to());
      }
      value(moved.pointer());
      value(moved.count());
    } else if (value instanceof Value.Distance distance) {
      if (distance.left().type() instanceof Type.Pointer pointer) {
        complete.add(pointer.to());
      }
      value(distance.left());
      value(distance.right());
    } else if (value instanceof Value.Container container) {
      container(container);
    } else if (value instanceof Value.Converted converted) {
      converted(converted);
    } else if (value instanceof Value.Opaque unread) {
      opaque.add(unread.why());
    }
  }

  private void container(Value.Container container) {
    value(container.pointer());
    if (container.type() instanceof Type.Pointer pointer) {
      complete.add(pointer.to());
      Value inside = container.pointer();
      while (inside instanceof Value.Converted converted) {
        inside = converted.operand();
      }
      if (pointer.to() instanceof Type.Struct around
          && inside.type() instanceof Type.Pointer inner
          && inner.to() instanceof Type.Struct part) {
        parts.add(new Part(part, around, container.member().replaceAll("@\\d+\\.", "")));
      }
    }
  }

  private void converted(Value.Converted converted) {
    value(converted.operand());
    if (converted.type() instanceof Type.Pointer pointer
        && pointer.to() instanceof Type.Struct struct
        && converted.operand().type().equals(new Type.Pointer(new Type.Void()))) {
      behindVoid.add(struct);
    }
  }
}
