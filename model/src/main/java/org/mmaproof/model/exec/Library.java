// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.exec;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mmaproof.model.ir.Presence;

/** Code made runnable once, for any number of runs. Not safe for several threads. */
public final class Library {
  private final Program program;
  private final Views views;
  private final Map<String, List<Body>> functions = new HashMap<>();
  private final Map<String, Variable> variables = new HashMap<>();

  public Library(Program program) {
    this.program = program;
    this.views = new Views(program::first);
  }

  /**
   * A variable of the program: how it is known, and what sets it to its initial value.
   *
   * @param given whether a run that is not told everything does not know what it holds
   */
  record Variable(String key, Optional<Code> initial, boolean given) {}

  /** One of the bodies that the configuration chooses from. */
  record Body(Presence when, Code code) {}

  /** Every body of a function; none: nobody knows it. */
  List<Body> function(String name, String from) {
    String key = name + " " + from;
    List<Body> known = functions.get(key);
    if (known == null) {
      known =
          program.bodies(name, from).stream()
              .map(graph -> new Body(graph.when(), Machine.made(graph)))
              .toList();
      functions.put(key, known);
    }
    return known;
  }

  Variable variable(String name, String from) {
    return variables.computeIfAbsent(
        name + " " + from,
        key ->
            new Variable(
                program.key(name, from),
                program.initialiser(name, from).map(Machine::made),
                program.given(name, from)));
  }

  boolean isModel(String from) {
    return program.isModel(from);
  }

  Views views() {
    return views;
  }

  Optional<Boolean> configured(Presence when) {
    return program.configured(when);
  }
}
