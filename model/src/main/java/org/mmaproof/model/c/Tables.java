// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.c;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mmaproof.model.ir.Expr;
import org.mmaproof.model.ir.Guard;
import org.mmaproof.model.ir.Item;
import org.mmaproof.model.ir.Macro;
import org.mmaproof.model.ir.Presence;
import org.mmaproof.model.ir.Unit;
import org.mmaproof.model.ir.Variable;

/**
 * What the pointers in variables with static storage lead to, as their initialisers say. Only what
 * is {@code const} counts: anything else can be changed by somebody who is not in sight.
 */
final class Tables {
  /** Macros in macros, and structs copied from structs, are followed this far. */
  private static final int DEPTH_MAX = 8;

  private static final Pattern CONST = Pattern.compile("\\bconst\\b");

  private final Names names;

  Tables(Names names) {
    this.names = names;
  }

  /** What the member of a table leads to that {@code table} is, or the variable itself. */
  Pointees content(Pointee.Table table) {
    return content(table, 0);
  }

  private Pointees content(Pointee.Table table, int depth) {
    Pointees all = Pointees.NONE;
    boolean defined = false;
    for (Variable variable : names.variables(table.name(), table.from())) {
      Optional<Expr> initialiser = variable.initialiser();
      if (initialiser.isPresent()) {
        defined = true;
        all = all.or(content(variable, initialiser.get(), table, depth));
      }
    }
    return defined ? all.under(table.when()) : Pointees.unknown(table.name() + " is not in sight");
  }

  private Pointees content(Variable variable, Expr initialiser, Pointee.Table table, int depth) {
    Optional<Unit> unit = names.unit(variable.nameAt().file());
    Optional<Item> item = unit.flatMap(file -> item(file, variable));
    if (unit.isEmpty() || item.isEmpty()) {
      return Pointees.unknown(table.name() + " is not in sight");
    }
    String before = unit.get().text().slice(item.get().start(), variable.nameAt().start());
    if (!CONST.matcher(before.substring(before.lastIndexOf('*') + 1)).find()) {
      return Pointees.unknown(table.name() + " is not const");
    }
    return member(initialiser, table.path(), unit.get().path(), depth)
        .under(when(item.get().guards()));
  }

  private static Optional<Item> item(Unit unit, Variable variable) {
    int at = variable.nameAt().start();
    return unit.items().stream()
        .filter(item -> item.start() <= at && at < item.end())
        .filter(item -> item.kind() == Item.Kind.VARIABLE)
        .findFirst();
  }

  static Presence when(List<Guard> guards) {
    return guards.stream().map(Guard::when).reduce(Presence.ALWAYS, Presence::and);
  }

  /** What the part of {@code initialiser} leads to that {@code path} names. */
  private Pointees member(Expr initialiser, List<String> path, String from, int depth) {
    if (depth > DEPTH_MAX) {
      return Pointees.unknown("initialisers nested too deeply");
    }
    if (path.isEmpty()) {
      return value(initialiser, from, depth + 1);
    }
    if (initialiser instanceof Expr.InitList list) {
      return member(list, path, from, depth);
    }
    if (initialiser instanceof Expr.Compound compound) {
      return member(compound.list(), path, from, depth);
    }
    return Pointees.unknown("an initialiser that is no list");
  }

  /** The last of several elements for one member counts; without any it is zero. */
  private Pointees member(Expr.InitList list, List<String> path, String from, int depth) {
    Pointees found = Pointees.nothing();
    for (Expr.Element element : list.elements()) {
      Presence when = when(element.guards());
      Optional<Pointees> here =
          element.designators().isEmpty()
              ? inMacro(element.value(), path, from, depth)
              : designated(element, path, from, depth);
      if (here.isPresent()) {
        found = found.under(when.not()).or(here.get().under(when));
      }
    }
    return found;
  }

  private Optional<Pointees> designated(
      Expr.Element element, List<String> path, String from, int depth) {
    List<Expr.Designator> designators = element.designators();
    for (int i = 0; i < Math.min(designators.size(), path.size()); i++) {
      if (!(designators.get(i) instanceof Expr.Designator.Field field)) {
        return Optional.of(Pointees.unknown("an array in an initialiser"));
      }
      if (!field.name().equals(path.get(i))) {
        return Optional.empty();
      }
    }
    if (designators.size() > path.size()) {
      return Optional.of(Pointees.unknown("a struct where a pointer was looked for"));
    }
    List<String> rest = path.subList(designators.size(), path.size());
    return Optional.of(member(element.value(), rest, from, depth + 1));
  }

  /**
   * An element without a designator: the members that a macro sets, or one whose place is not
   * known. Empty where it sets other members only.
   */
  private Optional<Pointees> inMacro(Expr element, List<String> path, String from, int depth) {
    List<Macro> macros = name(element).map(name -> names.macros(name, from)).orElse(List.of());
    if (macros.isEmpty() || depth > DEPTH_MAX) {
      return Optional.of(Pointees.unknown("an initialiser without names of members"));
    }
    Pointees all = Pointees.NONE;
    for (Macro macro : macros) {
      String body = Macros.replace(macro, arguments(element));
      Expr list = names.expression("(struct members){" + body + "}");
      Pointees inside =
          list instanceof Expr.Compound compound
              ? member(compound.list(), path, from, depth + 1)
              : Pointees.unknown("the macro " + macro.name() + " in an initialiser");
      all = all.or(inside.under(when(macro.guards())));
    }
    // What the macro leaves out keeps the value that it had.
    boolean silent = all.known() && all.all().stream().allMatch(p -> p instanceof Pointee.Nothing);
    return silent ? Optional.empty() : Optional.of(all);
  }

  private static Optional<String> name(Expr use) {
    Expr named = use instanceof Expr.Call call ? call.callee() : use;
    return named instanceof Expr.Name name ? Optional.of(name.text()) : Optional.empty();
  }

  private List<String> arguments(Expr use) {
    List<String> written = new ArrayList<>();
    if (use instanceof Expr.Call call) {
      for (Expr argument : call.arguments()) {
        written.add(
            names
                .unit(argument.at().file())
                .filter(unit -> argument.at().end() <= unit.text().length())
                .map(unit -> unit.text().slice(argument.at().start(), argument.at().end()))
                .orElse(""));
      }
    }
    return written;
  }

  /** What a constant expression leads to that initialises a pointer. */
  private Pointees value(Expr value, String from, int depth) {
    if (depth > DEPTH_MAX) {
      return Pointees.unknown("initialisers nested too deeply");
    }
    if (value instanceof Expr.Name name) {
      return named(name.text(), from, depth);
    }
    if (value instanceof Expr.Number number) {
      return number.text().equals("0") ? Pointees.nothing() : Pointees.unknown("a number");
    }
    if (value instanceof Expr.Cast cast) {
      return value(cast.operand(), from, depth + 1);
    }
    if (value instanceof Expr.Unary unary && unary.operator().equals("&")) {
      return address(unary.operand(), from, depth + 1);
    }
    if (value instanceof Expr.InitList list && list.elements().size() == 1) {
      return value(list.elements().get(0).value(), from, depth + 1);
    }
    return Pointees.unknown("an initialiser that is computed");
  }

  private Pointees address(Expr place, String from, int depth) {
    if (place instanceof Expr.Name name && !names.variables(name.text(), from).isEmpty()) {
      return Pointees.of(new Pointee.Table(name.text(), from, List.of(), Presence.ALWAYS));
    }
    if (place instanceof Expr.Member member && !member.arrow() && depth <= DEPTH_MAX) {
      Pointees whole = address(member.object(), from, depth + 1);
      return whole.all().size() == 1 && whole.all().get(0) instanceof Pointee.Table table
          ? Pointees.of(table.member(member.name()))
          : Pointees.unknown("the address of what is not in sight");
    }
    return place instanceof Expr.Name
        ? value(place, from, depth + 1)
        : Pointees.unknown("the address of what is not in sight");
  }

  private Pointees named(String name, String from, int depth) {
    if (name.equals("NULL")) {
      return Pointees.nothing();
    }
    Presence left = Presence.ALWAYS;
    Pointees all = Pointees.NONE;
    for (Macro macro : names.macros(name, from)) {
      if (!macro.functionLike() && !macro.body().strip().equals(name)) {
        Presence when = when(macro.guards());
        all = all.or(value(names.expression(macro.body()), from, depth + 1).under(when));
        left = left.and(when.not());
      }
    }
    boolean routine = names.signature(name, from).isPresent();
    if (routine && !left.equals(Presence.NEVER)) {
      return all.or(Pointees.of(new Pointee.Routine(name, from, left)));
    }
    return !all.all().isEmpty() || left.equals(Presence.NEVER)
        ? all
        : Pointees.unknown(name + " is not in sight");
  }
}
