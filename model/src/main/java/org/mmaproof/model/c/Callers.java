// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.c;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mmaproof.model.flow.Block;
import org.mmaproof.model.flow.Exit;
import org.mmaproof.model.flow.Graph;
import org.mmaproof.model.flow.GraphWalk;
import org.mmaproof.model.flow.Op;
import org.mmaproof.model.flow.Value;
import org.mmaproof.model.ir.Function;
import org.mmaproof.model.ir.Item;
import org.mmaproof.model.ir.Unit;

/** The calls of a function that only its own file can call. */
final class Callers {
  /** Functions of a file that are looked at for calls of one. */
  private static final int CALLERS_MAX = 64;

  private final Names names;
  private final java.util.function.Function<Function, List<Graph>> lower;

  Callers(Names names, java.util.function.Function<Function, List<Graph>> lower) {
    this.names = names;
    this.lower = lower;
  }

  /** What a call passes, and where it stands. */
  record Passed(Value value, Pointing.Point at) {}

  /**
   * What every call passes as parameter {@code number} of {@code graph}'s function; empty where
   * there may be calls out of sight.
   */
  Optional<List<Passed>> passing(Graph graph, int number) {
    String path = graph.at().file();
    String name = graph.name();
    boolean hidden =
        path.endsWith(".c")
            && names.functions(name, path).stream()
                .allMatch(function -> function.local() && function.at().file().equals(path));
    Optional<Unit> unit = names.unit(path);
    if (!hidden || unit.isEmpty() || isNamedOutside(unit.get(), name)) {
      return Optional.empty();
    }
    List<Function> mentioning = names.functionsMentioning(path, name);
    if (mentioning.size() > CALLERS_MAX) {
      return Optional.empty();
    }
    List<Passed> all = new ArrayList<>();
    for (Function function : mentioning) {
      for (Graph caller :
          function.at().equals(graph.at()) ? List.of(graph) : lower.apply(function)) {
        if (!add(caller, name, number, all)) {
          return Optional.empty();
        }
      }
    }
    return Optional.of(all);
  }

  /** Whether something other than functions and prototypes of the file names the function. */
  private static boolean isNamedOutside(Unit unit, String name) {
    Pattern word = Pattern.compile("\\b" + Pattern.quote(name) + "\\b");
    return unit.items().stream()
        .filter(item -> item.kind() != Item.Kind.FUNCTION && item.kind() != Item.Kind.PROTOTYPE)
        .anyMatch(item -> word.matcher(unit.text().slice(item.start(), item.end())).find());
  }

  /** Adds what the calls in {@code caller} pass; whether those are all that it does with it. */
  private static boolean add(Graph caller, String name, int number, List<Passed> all) {
    if (!caller.gaps().isEmpty()) {
      return false;
    }
    int uses = 0;
    int calls = 0;
    for (int i = 0; i < caller.blocks().size(); i++) {
      Block block = caller.blocks().get(i);
      for (int j = 0; j < block.ops().size(); j++) {
        Op op = block.ops().get(j);
        uses += uses(GraphWalk.values(op), name);
        if (op instanceof Op.Call call && isRoutine(call.callee(), name)) {
          if (number >= call.arguments().size()) {
            return false;
          }
          calls++;
          all.add(new Passed(call.arguments().get(number), new Pointing.Point(caller, i, j)));
        }
      }
      Exit exit = block.exit();
      uses += uses(GraphWalk.values(exit), name);
    }
    return uses == calls;
  }

  private static int uses(List<Value> values, String name) {
    return (int) values.stream().filter(value -> isRoutine(value, name)).count();
  }

  private static boolean isRoutine(Value value, String name) {
    return value instanceof Value.Routine routine && routine.name().equals(name);
  }
}
