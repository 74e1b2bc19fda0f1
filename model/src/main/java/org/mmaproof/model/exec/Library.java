// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.exec;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.mmaproof.model.flow.Type;
import org.mmaproof.model.ir.Presence;

/**
 * Code made runnable once, for any number of runs. Safe to share between threads: the program is
 * asked by one at a time, and once for each name.
 */
public final class Library {
  private final Program program;
  private final Views views;
  private final Map<Named, List<Body>> functions = new ConcurrentHashMap<>();
  private final Map<Named, Variable> variables = new ConcurrentHashMap<>();
  private final Map<Type.Struct, Optional<Views.First>> first = new ConcurrentHashMap<>();

  public Library(Program program) {
    this.program = program;
    this.views = new Views(this::first);
  }

  /** A name as the file {@code from} means it. */
  private record Named(String name, String from) {}

  /**
   * A variable of the program: how it is known, and what sets it to its initial value.
   *
   * @param given whether a run that is not told everything does not know what it holds
   * @param undefined whether it is no variable at all, but a name that nobody defines
   */
  record Variable(String key, Optional<Code> initial, boolean given, boolean undefined) {}

  /** One of the bodies that the configuration chooses from. */
  record Body(Presence when, Code code) {}

  /** Every body of a function; none: nobody knows it. */
  List<Body> function(String name, String from) {
    Named key = new Named(name, from);
    List<Body> known = functions.get(key);
    return known != null ? known : made(key);
  }

  private synchronized List<Body> made(Named function) {
    return functions.computeIfAbsent(
        function,
        key ->
            program.bodies(key.name(), key.from()).stream()
                .map(graph -> new Body(graph.when(), Machine.made(graph)))
                .toList());
  }

  Variable variable(String name, String from) {
    Named key = new Named(name, from);
    Variable known = variables.get(key);
    return known != null ? known : found(key);
  }

  private synchronized Variable found(Named variable) {
    return variables.computeIfAbsent(
        variable,
        key ->
            new Variable(
                program.key(key.name(), key.from()),
                program.initialiser(key.name(), key.from()).map(Machine::made),
                program.given(key.name(), key.from()),
                program.undefined(key.name(), key.from())));
  }

  private Optional<Views.First> first(Type.Struct struct) {
    Optional<Views.First> known = first.get(struct);
    return known != null ? known : firstOf(struct);
  }

  private synchronized Optional<Views.First> firstOf(Type.Struct struct) {
    return first.computeIfAbsent(struct, program::first);
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
