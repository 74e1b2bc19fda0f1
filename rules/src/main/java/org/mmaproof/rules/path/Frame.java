// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.path;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mmaproof.model.ir.CType;
import org.mmaproof.model.ir.Span;

/**
 * One call of a function.
 *
 * @param id tells apart the calls of one function
 * @param file the file it is defined in: where its names are looked up
 * @param calls the calls that lead to it, outermost first
 * @param use where the macro is used whose body is being read, if one is
 * @param macros the macros whose bodies are being read
 */
record Frame(
    int id,
    String function,
    String file,
    Map<String, Bound> variables,
    List<Site.Call> calls,
    Optional<Span> use,
    List<String> macros) {
  Frame {
    variables = Map.copyOf(variables);
    calls = List.copyOf(calls);
    macros = List.copyOf(macros);
  }

  /** What a name in scope is. */
  record Bound(Place place, CType type) {
    boolean array() {
      return type instanceof CType.Array;
    }
  }

  static Frame outermost(String function, String file) {
    return new Frame(0, function, file, Map.of(), List.of(), Optional.empty(), List.of());
  }

  Frame callee(int id, String function, String file, Span at) {
    List<Site.Call> chain = new ArrayList<>(calls);
    chain.add(new Site.Call(use.orElse(at), this.function, function));
    return new Frame(id, function, file, Map.of(), chain, Optional.empty(), List.of());
  }

  Optional<Bound> find(String name) {
    return Optional.ofNullable(variables.get(name));
  }

  /** This with a new variable; one that hides another of the name is a place of its own. */
  Frame declare(String name, CType type, int where) {
    String unique = variables.containsKey(name) ? name + "@" + where : name;
    Map<String, Bound> more = new HashMap<>(variables);
    more.put(name, new Bound(new Place.Local(id, unique), type));
    return new Frame(id, function, file, more, calls, use, macros);
  }

  Frame seeing(Map<String, Bound> variables) {
    return new Frame(id, function, file, variables, calls, use, macros);
  }

  /** This while the body of {@code macro}, used at {@code at}, is read. */
  Frame inside(String macro, Span at) {
    List<String> more = new ArrayList<>(macros);
    more.add(macro);
    return new Frame(id, function, file, variables, calls, Optional.of(use.orElse(at)), more);
  }

  /** This as {@code outer} was when it began to read a macro. */
  Frame after(Frame outer) {
    return new Frame(id, function, file, variables, calls, outer.use, outer.macros);
  }

  boolean running(String name) {
    return function.equals(name) || calls.stream().anyMatch(call -> call.caller().equals(name));
  }

  Site site(Span at) {
    return new Site(use.orElse(at), function, calls);
  }
}
