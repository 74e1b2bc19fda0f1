// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.c;

import java.util.ArrayList;
import java.util.List;
import org.mmaproof.model.flow.Block;
import org.mmaproof.model.flow.Graph;
import org.mmaproof.model.flow.Op;
import org.mmaproof.model.flow.Value;
import org.mmaproof.model.ir.Function;
import org.mmaproof.model.ir.Presence;

/**
 * Says which functions a call can reach: the one it names, or those that its pointer can hold. A
 * pointer is followed through locals, through members stored on the way to the call, through the
 * arguments of all callers of a static function, and into constant tables. What is not known for
 * sure is opaque.
 */
public final class Callees {
  private final Tables tables;
  private final Callers callers;

  /**
   * @param names what names mean
   * @param lower makes functions ready to run; asked for callers, perhaps often for one
   */
  public Callees(Names names, java.util.function.Function<Function, List<Graph>> lower) {
    this.tables = new Tables(names);
    this.callers = new Callers(names, lower);
  }

  /** Where {@code call}, an operation of {@code graph}, goes in the configurations of the graph. */
  public Called of(Graph graph, Op.Call call) {
    if (call.callee() instanceof Value.Routine routine) {
      return new Called.Known(List.of(new Callee(routine.name(), routine.from(), graph.when())));
    }
    for (int i = 0; i < graph.blocks().size(); i++) {
      Block block = graph.blocks().get(i);
      for (int j = 0; j < block.ops().size(); j++) {
        if (block.ops().get(j) == call) {
          return called(
              new Pointing(tables, callers)
                  .value(call.callee(), new Pointing.Point(graph, i, j))
                  .under(graph.when()));
        }
      }
    }
    throw new IllegalArgumentException("no operation of " + graph.name());
  }

  /** What the member {@code path} of a variable leads to, by its initialiser. */
  public Called member(String variable, String from, List<String> path) {
    return called(tables.content(new Pointee.Table(variable, from, path, Presence.ALWAYS)));
  }

  private static Called called(Pointees found) {
    if (found.unknown().isPresent()) {
      return new Called.Opaque(found.unknown().get());
    }
    List<Callee> callees = new ArrayList<>();
    for (Pointee pointee : found.all()) {
      if (pointee instanceof Pointee.Routine routine) {
        callees.add(new Callee(routine.name(), routine.from(), routine.when()));
      } else if (pointee instanceof Pointee.Table table) {
        return new Called.Opaque("the address of " + table.name() + " is called");
      }
    }
    return new Called.Known(callees);
  }
}
