// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.exec;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.mmaproof.model.ir.Presence;

/** Code made runnable once, for any number of runs. Not safe for several threads. */
public final class Library {
  private final Program program;
  private final Views views;
  private final Map<String, Optional<Code>> functions = new HashMap<>();
  private final Map<String, Variable> variables = new HashMap<>();

  public Library(Program program) {
    this.program = program;
    this.views = new Views(program::first);
  }

  /** A variable of the program: how it is known, and what sets it to its initial value. */
  record Variable(String key, Optional<Code> initial) {}

  Optional<Code> function(String name, String from) {
    return functions.computeIfAbsent(
        name + " " + from, key -> program.function(name, from).map(Machine::made));
  }

  Variable variable(String name, String from) {
    return variables.computeIfAbsent(
        name + " " + from,
        key ->
            new Variable(
                program.key(name, from), program.initialiser(name, from).map(Machine::made)));
  }

  Views views() {
    return views;
  }

  Optional<Boolean> configured(Presence when) {
    return program.configured(when);
  }
}
