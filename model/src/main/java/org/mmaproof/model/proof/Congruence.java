// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.proof;

import java.util.Optional;
import java.util.stream.Stream;
import org.mmaproof.model.c.Names;
import org.mmaproof.model.ir.CType;
import org.mmaproof.model.ir.Function;
import org.mmaproof.model.ir.Stmt;
import org.mmaproof.model.ir.Walk;

/**
 * Which functions of a tree need not be looked into: those with a loop that read the same on both
 * sides and are not given the mapping. When they are given the same, they do the same.
 *
 * @param otherHook the file of the other side's hook, from which names are looked up
 */
record Congruence(Names own, Names other, String otherHook) {

  /** Whether {@code function} is looked into. */
  boolean looksInto(Function function) {
    return !hasLoop(function) || takesMapping(function.type()) || !same(function);
  }

  private static boolean hasLoop(Function function) {
    return function.bodies().stream()
        .flatMap(body -> Walk.statements(body.block()).stream())
        .anyMatch(
            stmt ->
                stmt instanceof Stmt.For
                    || stmt instanceof Stmt.While
                    || stmt instanceof Stmt.DoWhile
                    || stmt instanceof Stmt.MacroLoop);
  }

  private static boolean takesMapping(CType.Function type) {
    return type.parameters().stream()
        .map(parameter -> parameter.type().toString())
        .anyMatch(text -> text.contains("vm_area_struct") || text.contains("vm_area_desc"));
  }

  private boolean same(Function function) {
    String here = text(own, function).orElse("");
    return Stream.of(function.at().file(), otherHook)
        .flatMap(from -> other.functions(function.name(), from).stream())
        .anyMatch(candidate -> text(other, candidate).filter(here::equals).isPresent());
  }

  /** A function without its white space. */
  static Optional<String> text(Names names, Function function) {
    return names
        .unit(function.at().file())
        .map(unit -> unit.text().slice(function.at().start(), function.at().end()))
        .map(text -> text.replaceAll("(?s)/\\*.*?\\*/|//[^\n]*", " ").replaceAll("\\s+", " "));
  }
}
