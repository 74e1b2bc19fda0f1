// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.driver;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.mmaproof.model.ir.Guard;
import org.mmaproof.model.ir.Presence;
import org.mmaproof.model.ir.Span;

/**
 * One place where a hook is put into a table.
 *
 * @param at the initialiser member, the assignment, the call, or the use of the macro
 * @param body where the registration stands inside a macro body, for macro uses
 * @param member the owner's member
 * @param table the expression that owns the member as written, spaces dropped
 * @param hook the value as written: a function, {@code NULL}, a parameter
 * @param form how it is registered
 * @param macro outermost macro of a macro use, else empty
 * @param guards the conditional regions around the registration and around the macro bodies
 * @param definitions the functions that can run; several when conditionals choose
 */
public record Registration(
    Span at,
    Optional<Span> body,
    HookMember member,
    String table,
    String hook,
    Form form,
    String macro,
    List<Guard> guards,
    List<Definition> definitions) {

  /** How a hook is registered. */
  public enum Form {
    DESIGNATED_INIT,
    MACRO_USE,
    RUNTIME_ASSIGN,
    FUNCTION_ARGUMENT
  }

  /** Where a function is defined: {@code at} is the span of its name. */
  public record Definition(String name, Span at) {}

  public Registration {
    guards = List.copyOf(guards);
    definitions = List.copyOf(definitions);
  }

  /** The same with other {@code definitions}, in order of path and place. */
  public Registration with(Collection<Definition> definitions) {
    List<Definition> sorted = new ArrayList<>(definitions);
    sorted.sort(
        Comparator.comparing((Definition definition) -> definition.at().file())
            .thenComparing(definition -> definition.at().start()));
    return new Registration(at, body, member, table, hook, form, macro, guards, sorted);
  }

  /** The condition under which this registration is part of the program. */
  public Presence when() {
    return guards.stream().map(Guard::when).reduce(Presence.ALWAYS, Presence::and);
  }
}
