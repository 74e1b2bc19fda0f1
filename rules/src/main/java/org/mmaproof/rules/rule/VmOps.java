// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mmaproof.model.c.Macros;
import org.mmaproof.model.c.Names;
import org.mmaproof.model.ir.Expr;
import org.mmaproof.model.ir.Function;
import org.mmaproof.model.ir.Macro;
import org.mmaproof.model.ir.Span;
import org.mmaproof.model.ir.Unit;
import org.mmaproof.model.ir.Variable;
import org.mmaproof.rules.path.Path;
import org.mmaproof.rules.path.Place;
import org.mmaproof.rules.path.Value;

/** A table of a VMA's operations that the driver has at file scope. */
public record VmOps(Variable table, Names names) {
  /** Name of the member that points to such a table, in a VMA and in a descriptor. */
  public static final String MEMBER = "vm_ops";

  /** The tables that {@code value} is the address of, or of one of whose elements it is. */
  public static List<VmOps> at(Value value, String from, Names names) {
    if (!(value instanceof Value.Address address)
        || !(table(address.of()) instanceof Place.Global global)) {
      return List.of();
    }
    return names.variables(global.name(), from).stream()
        .filter(variable -> variable.initialiser().isPresent())
        .map(variable -> new VmOps(variable, names))
        .toList();
  }

  private static Place table(Place place) {
    return place instanceof Place.Element element ? element.array() : place;
  }

  /** The tables that {@code path} leaves in one of {@code descriptors}. */
  public static List<VmOps> installed(Path path, List<Place> descriptors, Names names) {
    return descriptors.stream()
        .map(place -> path.store().read(new Place.Field(place, MEMBER)))
        .flatMap(value -> at(value, path.end().at().file(), names).stream())
        .toList();
  }

  /** A callback that the table sets; {@code at} is its member in the initialiser. */
  public record Callback(Span at, Function function) {}

  /** The functions that the table has as {@code member}, one for each configuration. */
  public List<Callback> callbacks(String member) {
    return table.initialiser().map(value -> callbacks(list(value), member)).orElse(List.of());
  }

  /** Where the table sets {@code member} to something that is not {@code NULL}. */
  public List<Span> setting(String member) {
    return table.initialiser().map(value -> setting(list(value), member)).orElse(List.of());
  }

  private List<Span> setting(Expr value, String member) {
    List<Span> found = new ArrayList<>();
    if (value instanceof Expr.InitList list) {
      for (Expr.Element element : list.elements()) {
        if (!names(element, member)) {
          found.addAll(setting(element.value(), member));
        } else if (function(element.value()).filter(name -> !name.equals("NULL")).isPresent()) {
          found.add(element.at());
        }
      }
    }
    return found;
  }

  /** The list that a macro stands for, if {@code value} uses one. */
  private Expr list(Expr value) {
    return macro(value)
        .flatMap(name -> one(names.macros(name, table.at().file())))
        .filter(macro -> macro.functionLike() == value instanceof Expr.Call)
        .map(macro -> Macros.replace(macro, arguments(value)).trim())
        .map(body -> names.expression("(struct s) " + body))
        .<Expr>map(body -> body instanceof Expr.Compound compound ? compound.list() : value)
        .orElse(value);
  }

  private static Optional<String> macro(Expr value) {
    Expr name = value instanceof Expr.Call call ? call.callee() : value;
    return name instanceof Expr.Name plain ? Optional.of(plain.text()) : Optional.empty();
  }

  private static Optional<Macro> one(List<Macro> macros) {
    return macros.size() == 1 ? Optional.of(macros.get(0)) : Optional.empty();
  }

  /** The arguments of a macro, as written. */
  private List<String> arguments(Expr value) {
    return value instanceof Expr.Call call
        ? call.arguments().stream().map(argument -> written(argument.at())).toList()
        : List.of();
  }

  private String written(Span at) {
    return names
        .unit(at.file())
        .map(Unit::text)
        .filter(text -> at.end() <= text.length())
        .map(text -> text.slice(at.start(), at.end()))
        .orElse("");
  }

  private List<Callback> callbacks(Expr value, String member) {
    List<Callback> found = new ArrayList<>();
    if (value instanceof Expr.InitList list) {
      for (Expr.Element element : list.elements()) {
        if (names(element, member)) {
          function(element.value())
              .ifPresent(
                  name ->
                      names
                          .functions(plain(name), table.at().file())
                          .forEach(function -> found.add(new Callback(element.at(), function))));
        } else {
          found.addAll(callbacks(element.value(), member));
        }
      }
    }
    return found;
  }

  /** The function that {@code name} is, or that a macro of that name stands for. */
  private String plain(String name) {
    List<Macro> macros = names.macros(name, table.at().file());
    return macros.size() == 1 && !macros.get(0).functionLike() ? macros.get(0).body().trim() : name;
  }

  private static boolean names(Expr.Element element, String member) {
    return element.designators().stream()
        .anyMatch(
            designator ->
                designator instanceof Expr.Designator.Field field && field.name().equals(member));
  }

  private static Optional<String> function(Expr value) {
    if (value instanceof Expr.Cast cast) {
      return function(cast.operand());
    }
    if (value instanceof Expr.Unary unary && unary.operator().equals("&")) {
      return function(unary.operand());
    }
    return value instanceof Expr.Name name ? Optional.of(name.text()) : Optional.empty();
  }
}
