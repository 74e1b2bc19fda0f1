// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.mmaproof.model.c.Names;
import org.mmaproof.model.ir.CType;
import org.mmaproof.model.ir.Expr;
import org.mmaproof.model.ir.Function;
import org.mmaproof.model.ir.Walk;

/** How one file sets up its structs, in the words of the functions that do. */
final class Setups {
  /** Locals that are set from locals, and so on. */
  private static final int DEPTH_MAX = 4;

  private final Names names;
  private final String file;

  Setups(Names names, String file) {
    this.names = names;
    this.file = file;
  }

  /**
   * What a member is set to by each initialiser of its struct, and by each assignment to a member
   * of that name: the values that it may have, with locals replaced by what they are set to. An
   * initialiser that leaves it out sets it to nothing that has a name.
   */
  List<Set<String>> of(String tag, String member) {
    List<Set<String>> found = new ArrayList<>();
    Stream<Function> functions =
        Stream.of(tag, member)
            .flatMap(word -> names.functionsMentioning(file, word).stream())
            .distinct();
    functions
        .flatMap(function -> function.bodies().stream())
        .flatMap(body -> settings(body, tag, member))
        .filter(values -> !found.contains(values))
        .forEach(found::add);
    return found;
  }

  private Stream<Set<String>> settings(Function.Body body, String tag, String member) {
    Locals locals = new Locals(body);
    Stream<Set<String>> initial =
        Walk.all(Expr.Compound.class, body.block()).stream()
            .filter(compound -> compound.type().equals(new CType.Tagged(CType.Tag.STRUCT, tag)))
            .map(compound -> value(compound.list(), member))
            .map(value -> value.map(set -> locals.values(set, DEPTH_MAX)).orElse(Set.of()));
    Stream<Set<String>> assigned =
        Walk.all(Expr.Assign.class, body.block()).stream()
            .filter(assign -> isPlain(assign, member))
            .map(assign -> locals.values(assign.value(), DEPTH_MAX));
    return Stream.concat(initial, assigned);
  }

  private static boolean isPlain(Expr.Assign assign, String member) {
    return assign.operator().equals("=")
        && assign.target() instanceof Expr.Member target
        && target.name().equals(member);
  }

  private static Optional<Expr> value(Expr.InitList list, String member) {
    return list.elements().stream()
        .filter(
            element ->
                element.designators().size() == 1
                    && element.designators().get(0) instanceof Expr.Designator.Field field
                    && field.name().equals(member))
        .map(Expr.Element::value)
        .findFirst();
  }

  /** Whether a member of that name is changed other than by an assignment, or its address taken. */
  boolean changes(String member) {
    return written(member)
        .anyMatch(expr -> !(expr instanceof Expr.Assign assign && isPlain(assign, member)));
  }

  /** Whether a member of that name is written at all, or its address taken. */
  boolean writes(String member) {
    return written(member).findFirst().isPresent();
  }

  private Stream<Expr> written(String member) {
    return names.functionsMentioning(file, member).stream()
        .flatMap(function -> function.bodies().stream())
        .flatMap(body -> Walk.expressions(body.block()).stream())
        .filter(expr -> target(expr) instanceof Expr.Member target && target.name().equals(member));
  }

  /** What an expression writes, or takes the address of; itself where it does neither. */
  private static Expr target(Expr expr) {
    if (expr instanceof Expr.Assign assign) {
      return assign.target();
    }
    if (expr instanceof Expr.Step step) {
      return step.target();
    }
    boolean address = expr instanceof Expr.Unary unary && unary.operator().equals("&");
    return address ? ((Expr.Unary) expr).operand() : new Expr.Number(expr.at(), "0");
  }

  /** How the members begin of what {@code pointer} points to. */
  static String pointed(String pointer) {
    return pointer.startsWith("&") ? pointer.substring(1) + "." : pointer + "->";
  }

  /** The locals of one body. */
  private final class Locals {
    private final Function.Body body;

    private Locals(Function.Body body) {
      this.body = body;
    }

    Set<String> values(Expr expr, int depth) {
      if (expr instanceof Expr.Name name && depth > 0) {
        List<Expr> set = settings(name.text());
        Set<String> values = new TreeSet<>();
        set.forEach(value -> values.addAll(values(value, depth - 1)));
        return set.isEmpty() ? Set.of(name.text()) : values;
      }
      if (expr instanceof Expr.Member member) {
        Set<String> values = new TreeSet<>();
        values(member.object(), depth)
            .forEach(
                object ->
                    values.add((member.arrow() ? pointed(object) : object + ".") + member.name()));
        return values;
      }
      return Set.of(text(expr));
    }

    private List<Expr> settings(String local) {
      Stream<Expr> initial =
          Walk.variables(body.block()).stream()
              .filter(variable -> variable.name().equals(local))
              .flatMap(variable -> variable.initialiser().stream());
      Stream<Expr> later =
          Walk.all(Expr.Assign.class, body.block()).stream()
              .filter(assign -> assign.operator().equals("="))
              .filter(
                  assign -> assign.target() instanceof Expr.Name name && name.text().equals(local))
              .map(Expr.Assign::value);
      return Stream.concat(initial, later).toList();
    }

    private String text(Expr expr) {
      return names
          .unit(expr.at().file())
          .map(unit -> unit.text().slice(expr.at().start(), expr.at().end()))
          .orElse("")
          .replaceAll("\\s+", " ");
    }
  }
}
