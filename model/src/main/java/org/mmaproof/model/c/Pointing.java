// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.c;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mmaproof.model.flow.Block;
import org.mmaproof.model.flow.Exit;
import org.mmaproof.model.flow.Graph;
import org.mmaproof.model.flow.GraphWalk;
import org.mmaproof.model.flow.Op;
import org.mmaproof.model.flow.Place;
import org.mmaproof.model.flow.Slot;
import org.mmaproof.model.flow.Value;
import org.mmaproof.model.ir.Presence;

/**
 * One question of what a pointer leads to, followed back through the stores of a graph, the callers
 * of its function and the initialisers of tables. What cannot be followed is unknown.
 */
final class Pointing {
  private static final int DEPTH_MAX = 16;
  private static final int STEPS_MAX = 20_000;

  private final Tables tables;
  private final Callers callers;
  private final IdentityHashMap<Graph, Stores> stores = new IdentityHashMap<>();
  private final Set<Argument> asked = new HashSet<>();
  private int steps;

  Pointing(Tables tables, Callers callers) {
    this.tables = tables;
    this.callers = callers;
  }

  /** Before operation {@code op} of block {@code block}. */
  record Point(Graph graph, int block, int op) {}

  /** A parameter whose arguments were asked for. */
  private record Argument(String function, int slot) {}

  /** What {@code value} leads to at {@code at}. */
  Pointees value(Value value, Point at) {
    return value(value, at, 0);
  }

  private Pointees value(Value value, Point at, int depth) {
    if (depth > DEPTH_MAX || ++steps > STEPS_MAX) {
      return Pointees.unknown("too many steps back");
    }
    if (value instanceof Value.Routine routine) {
      return Pointees.of(new Pointee.Routine(routine.name(), routine.from(), Presence.ALWAYS));
    }
    if (value instanceof Value.Constant constant) {
      return constant.bits() == 0 ? Pointees.nothing() : Pointees.unknown("an address in numbers");
    }
    if (value instanceof Value.Converted converted) {
      return value(converted.operand(), at, depth + 1);
    }
    if (value instanceof Value.Address address) {
      return objects(address.place(), at, depth + 1);
    }
    return value instanceof Value.Load load
        ? held(load.place(), at, depth + 1)
        : Pointees.unknown("a pointer that is computed");
  }

  /** The variables with static storage, or the functions, that {@code place} can be. */
  private Pointees objects(Place place, Point at, int depth) {
    if (place instanceof Place.Global global) {
      return Pointees.of(
          new Pointee.Table(global.name(), global.from(), List.of(), Presence.ALWAYS));
    }
    if (place instanceof Place.Pointed pointed) {
      Pointees found = value(pointed.pointer(), at, depth);
      return new Pointees(
          found.all().stream().filter(p -> !(p instanceof Pointee.Nothing)).toList(),
          found.unknown());
    }
    return place instanceof Place.Field field
        ? members(objects(field.of(), at, depth), field.name())
        : Pointees.unknown("an object that is not in sight");
  }

  private static Pointees members(Pointees of, String name) {
    List<Pointee> all = new ArrayList<>();
    for (Pointee pointee : of.all()) {
      if (!(pointee instanceof Pointee.Table table)) {
        return Pointees.unknown("a member of a function");
      }
      all.add(table.member(name));
    }
    return new Pointees(all, of.unknown());
  }

  /** What the pointer in {@code place} leads to. */
  private Pointees held(Place place, Point at, int depth) {
    Pointees objects = objects(place, at, depth);
    Pointees stored = objects.known() ? contents(objects) : objects;
    return stored.known() ? stored : before(place, at, depth, stored);
  }

  private Pointees contents(Pointees objects) {
    Pointees all = Pointees.NONE;
    for (Pointee pointee : objects.all()) {
      all =
          all.or(
              pointee instanceof Pointee.Table table
                  ? tables.content(table)
                  : Pointees.unknown("the bytes of a function"));
    }
    return all;
  }

  /**
   * What the stores before {@code at} leave in {@code place}, on every way there.
   *
   * @param otherwise why it is not known where no store is
   */
  private Pointees before(Place place, Point at, int depth, Pointees otherwise) {
    Stores aliases = stores.computeIfAbsent(at.graph(), Stores::new);
    Pointees all = Pointees.NONE;
    Set<Integer> seen = new HashSet<>();
    Deque<Point> open = new ArrayDeque<>(List.of(at));
    while (!open.isEmpty() && all.known()) {
      Point point = open.remove();
      Optional<Pointees> found = inBlock(place, point, aliases, depth);
      if (found.isPresent()) {
        all = all.or(found.get());
        continue;
      }
      if (point.block() == 0) {
        all = all.or(atEntry(place, point.graph(), depth, otherwise));
      }
      for (int block : predecessors(point.graph(), point.block())) {
        if (seen.add(block)) {
          int size = point.graph().blocks().get(block).ops().size();
          open.add(new Point(point.graph(), block, size));
        }
      }
    }
    return all;
  }

  private static List<Integer> predecessors(Graph graph, int to) {
    List<Integer> from = new ArrayList<>();
    for (int i = 0; i < graph.blocks().size(); i++) {
      Exit exit = graph.blocks().get(i).exit();
      if (GraphWalk.targets(exit).contains(to)) {
        from.add(i);
      }
    }
    return from;
  }

  /** Empty where the block leaves {@code place} as it was. */
  private Optional<Pointees> inBlock(Place place, Point at, Stores aliases, int depth) {
    Block block = at.graph().blocks().get(at.block());
    for (int i = at.op() - 1; i >= 0; i--) {
      steps++;
      Point here = new Point(at.graph(), at.block(), i);
      Optional<Pointees> found = after(block.ops().get(i), place, here, aliases, depth);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** What {@code place} holds behind {@code op}; empty where it holds what it held before. */
  private Optional<Pointees> after(Op op, Place place, Point at, Stores aliases, int depth) {
    if (op instanceof Op.Assign assign) {
      return Stores.same(assign.to(), place)
          ? Optional.of(value(assign.value(), at, depth + 1))
          : changed(aliases.mayChange(assign.to(), place), "a store that may change it");
    }
    if (op instanceof Op.Clear clear) {
      return Stores.holds(clear.place(), place)
          ? Optional.of(Pointees.nothing())
          : changed(aliases.mayChange(clear.place(), place), "a store that may change it");
    }
    if (op instanceof Op.Begin begin) {
      boolean fresh =
          Stores.slot(place).filter(s -> s.number() == begin.slot().number()).isPresent();
      return fresh ? Optional.of(Pointees.NONE) : Optional.empty();
    }
    if (op instanceof Op.Call call) {
      boolean mine = call.result().filter(to -> aliases.mayChange(to, place)).isPresent();
      return changed(mine || !isOutOfReach(place, aliases), "a call that may change it");
    }
    return changed(op instanceof Op.Opaque, "C that could not be read");
  }

  private static Optional<Pointees> changed(boolean changed, String why) {
    return changed ? Optional.of(Pointees.unknown(why)) : Optional.empty();
  }

  /** Whether no function called from here can change {@code place}, nor where it is. */
  private static boolean isOutOfReach(Place place, Stores aliases) {
    return aliases.isPrivate(place)
        && GraphWalk.values(place).stream()
            .allMatch(v -> !(v instanceof Value.Load load) || aliases.isPrivate(load.place()));
  }

  private Pointees atEntry(Place place, Graph graph, int depth, Pointees otherwise) {
    if (!(place instanceof Place.Local local) || local.slot().kind() != Slot.Kind.PARAMETER) {
      return Stores.slot(place).isPresent()
          ? Pointees.unknown("a local that nobody set")
          : otherwise;
    }
    int number = local.slot().number();
    String function = graph.at().file() + ":" + graph.at().start();
    if (!asked.add(new Argument(function, number))) {
      return Pointees.NONE; // the function calls itself: its first callers say it all
    }
    Optional<List<Callers.Passed>> passed = callers.passing(graph, number);
    if (passed.isEmpty()) {
      asked.remove(new Argument(function, number));
      return Pointees.unknown("a parameter whose callers are not all in sight");
    }
    Pointees all = Pointees.NONE;
    for (Callers.Passed one : passed.get()) {
      Presence when = one.at().graph().when();
      all = all.or(value(one.value(), one.at(), depth + 1).under(when));
    }
    asked.remove(new Argument(function, number));
    return all;
  }
}
