// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.proof;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mmaproof.model.c.Names;
import org.mmaproof.model.ir.CType;
import org.mmaproof.model.ir.Expr;
import org.mmaproof.model.ir.Function;
import org.mmaproof.model.ir.Macro;
import org.mmaproof.model.ir.Stmt;
import org.mmaproof.model.ir.Walk;

/**
 * Which functions of a tree need not be looked into, since they do the same when given the same:
 * those that read the same on both sides where they have a loop, and those far from the driver that
 * do not. Whoever is given the mapping is looked into.
 */
final class Congruence {
  private final Names own;
  private final String directory;
  private final Names other;
  private final String otherHook;
  private final Depth depth;
  private final Map<Function, Boolean> throughout = new HashMap<>();

  /** How much is looked into. */
  enum Depth {
    /** All that has no loop and is the driver's, or reads the same on both sides. */
    FINE,
    /** What does not read the same on both sides, with all that it calls in the driver. */
    COARSE
  }

  /**
   * @param hook the file of the hook
   * @param otherHook the file of the other side's hook, from which names are looked up
   */
  Congruence(Names own, String hook, Names other, String otherHook, Depth depth) {
    this.own = own;
    this.directory = hook.substring(0, hook.lastIndexOf('/') + 1);
    this.other = other;
    this.otherHook = otherHook;
    this.depth = depth;
  }

  /** Whether {@code function} is looked into. */
  boolean looksInto(Function function) {
    if (takesMapping(function.type())) {
      return true;
    }
    if (depth == Depth.COARSE) {
      return (isNear(function.at().file()) || isHeader(function)) && !sameThroughout(function);
    }
    return isNear(function.at().file())
        ? !hasLoop(function) || !same(function)
        : !hasLoop(function) && (isHeader(function) || same(function));
  }

  /** What lies in the driver's directory is the driver's own, and may change with its hook. */
  private boolean isNear(String file) {
    return file.startsWith(directory);
  }

  private static boolean isHeader(Function function) {
    return function.at().file().endsWith(".h");
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

  /** Whether a function reads the same, and so does what it uses of the driver's own. */
  private boolean sameThroughout(Function function) {
    Boolean known = throughout.putIfAbsent(function, true); // a cycle adds nothing
    if (known != null) {
      return known;
    }
    boolean same = same(function) && names(function).allMatch(name -> sameUse(name, function));
    throughout.put(function, same);
    return same;
  }

  private static Stream<String> names(Function function) {
    return function.bodies().stream()
        .flatMap(body -> Walk.all(Expr.Name.class, body.block()).stream())
        .map(Expr.Name::text)
        .distinct();
  }

  private boolean sameUse(String name, Function user) {
    String from = user.at().file();
    List<Macro> macros =
        own.macros(name, from).stream().filter(macro -> isNear(macro.at().file())).toList();
    if (!macros.isEmpty()) {
      return bodies(macros).equals(bodies(other.macros(name, from)));
    }
    return own.functions(name, from).stream()
        .filter(called -> isNear(called.at().file()))
        .allMatch(this::sameThroughout);
  }

  private static List<String> bodies(List<Macro> macros) {
    return macros.stream()
        .map(macro -> macro.parameters() + macro.body().replaceAll("\\s+", " "))
        .toList();
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
