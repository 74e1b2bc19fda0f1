// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.c;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mmaproof.model.ir.CType;
import org.mmaproof.model.ir.Enumeration;
import org.mmaproof.model.ir.Expr;
import org.mmaproof.model.ir.Span;
import org.mmaproof.model.ir.Stmt;
import org.mmaproof.model.ir.Variable;

/** Statements from syntax. */
final class Statements {
  private final Lowering lowering;

  Statements(Lowering lowering) {
    this.lowering = lowering;
  }

  private Slice slice() {
    return lowering.slice();
  }

  Stmt.Block block(SyntaxNode node) {
    List<Stmt> statements = new ArrayList<>();
    node.children().forEach(child -> add(child, statements));
    return new Stmt.Block(slice().span(node), statements);
  }

  /** The statement that {@code node} writes, {@link Stmt.Opaque} where that is not clear. */
  Stmt of(SyntaxNode node) {
    List<Stmt> statements = new ArrayList<>(1);
    add(node, statements);
    return statements.size() == 1
        ? statements.get(0)
        : new Stmt.Block(slice().span(node), statements);
  }

  /** Labels stand before their statement, not around it: one node can be several statements. */
  private void add(SyntaxNode node, List<Stmt> out) {
    SyntaxNode current = node;
    while (current.is("labeled_statement") && !current.children().isEmpty()) {
      SyntaxNode label = current.children().get(0);
      out.add(new Stmt.Label(slice().span(label), slice().text(label)));
      if (label.broken() || current.children().size() != 2) {
        current.children().stream().skip(1).forEach(child -> add(child, out));
        return;
      }
      current = current.children().get(1);
    }
    if (current.is("case_statement")) {
      label(current, out);
    } else if (!current.is("comment")) {
      out.add(statement(current));
    }
  }

  private void label(SyntaxNode node, List<Stmt> out) {
    Optional<SyntaxNode> value = node.child("value");
    List<SyntaxNode> rest =
        node.children().stream().filter(child -> !child.field().equals("value")).toList();
    if (value.isPresent()) {
      Optional<Mark> last = slice().mark(node);
      int end = last.map(Mark::end).orElse(value.get().end());
      out.add(
          new Stmt.Case(
              slice().span(node.start(), end),
              lowering.expressions().of(value.get()),
              last.map(
                  mark ->
                      slice()
                          .fragments()
                          .expression(slice().text(mark), slice().place(mark.start())))));
    } else {
      out.add(new Stmt.Default(slice().span(node.start(), node.start() + "default".length())));
    }
    rest.forEach(child -> add(child, out));
  }

  private Stmt statement(SyntaxNode node) {
    Span at = slice().span(node);
    return switch (node.type()) {
      case "compound_statement" -> block(node);
      case "if_statement" ->
          node.children().isEmpty() || outside(node) ? opaque(node) : branch(node, at);
      case "while_statement" -> node.brokenOutside("body") ? opaque(node) : loop(node, at);
      case "do_statement" ->
          node.brokenOutside("body")
              ? opaque(node)
              : new Stmt.DoWhile(at, body(node, "body"), condition(node));
      case "for_statement" -> node.brokenOutside("body") ? opaque(node) : count(node, at);
      case "switch_statement" ->
          node.brokenOutside("body")
              ? opaque(node)
              : new Stmt.Switch(at, condition(node), body(node, "body"));
      case "else_clause", "attributed_statement" ->
          node.children().isEmpty()
              ? opaque(node)
              : of(node.children().get(node.children().size() - 1));
      default -> node.broken() ? opaque(node) : simple(node, at);
    };
  }

  private static boolean outside(SyntaxNode node) {
    return node.children().stream()
        .anyMatch(
            child ->
                child.broken()
                    && !child.field().equals("consequence")
                    && !child.field().equals("alternative"));
  }

  private Stmt simple(SyntaxNode node, Span at) {
    return switch (node.type()) {
      case "expression_statement" ->
          node.children().isEmpty()
              ? new Stmt.Block(at, List.of())
              : new Stmt.Evaluate(at, lowering.expressions().of(node.children().get(0)));
      case "declaration" -> {
        List<Variable> variables = new ArrayList<>(constants(node));
        variables.addAll(lowering.declarations().variables(node));
        yield new Stmt.Declare(at, variables);
      }
      case "type_definition", "struct_specifier", "union_specifier", "enum_specifier" ->
          new Stmt.Declare(at, constants(node));
      case "return_statement" ->
          new Stmt.Return(at, node.children().stream().findFirst().map(lowering.expressions()::of));
      case "break_statement" -> new Stmt.Break(at);
      case "continue_statement" -> new Stmt.Continue(at);
      case "goto_statement" -> new Stmt.Goto(at, node.child("label").map(slice()::text).orElse(""));
      default -> opaque(node);
    };
  }

  /** The constants of an enum that is defined here, as variables that nobody changes. */
  private List<Variable> constants(SyntaxNode node) {
    List<Variable> found = new ArrayList<>();
    Optional<Enumeration> listed = lowering.declarations().listed(node);
    for (Enumeration.Enumerator constant : listed.map(Enumeration::enumerators).orElse(List.of())) {
      Span at = constant.at();
      Expr next =
          found.isEmpty()
              ? new Expr.Number(at, "0")
              : new Expr.Binary(
                  at,
                  "+",
                  new Expr.Name(at, found.get(found.size() - 1).name()),
                  new Expr.Number(at, "1"));
      Expr value = constant.value().orElse(next);
      found.add(
          new Variable(at, at, constant.name(), new CType.Scalar("int"), Optional.of(value), ""));
    }
    return found;
  }

  private Stmt opaque(SyntaxNode node) {
    slice().problem(node);
    return new Stmt.Opaque(slice().span(node), "does not parse");
  }

  private Stmt body(SyntaxNode node, String field) {
    return node.child(field).map(this::of).orElseGet(() -> opaque(node));
  }

  private Expr condition(SyntaxNode node) {
    return node.child("condition")
        .map(this::test)
        .orElseGet(() -> new Expr.Opaque(slice().span(node), "no condition"));
  }

  private Expr test(SyntaxNode parentheses) {
    Optional<Mark> macro =
        slice().mark(parentheses).filter(mark -> mark.kind() == Mark.Kind.DO_END);
    return macro.isPresent()
        ? new Expr.Call(
            slice().span(macro.get().start(), parentheses.end()),
            new Expr.Name(slice().span(macro.get()), slice().text(macro.get())),
            arguments(parentheses))
        : lowering.expressions().of(parentheses);
  }

  private List<Expr> arguments(SyntaxNode parentheses) {
    return parentheses.children().stream()
        .filter(child -> !filler(child))
        .flatMap(child -> lowering.expressions().arguments(child).stream())
        .toList();
  }

  private Stmt branch(SyntaxNode node, Span at) {
    if (slice().mark(node).isPresent()) {
      return macro(node, at, "consequence");
    }
    return new Stmt.If(
        at, condition(node), body(node, "consequence"), node.child("alternative").map(this::of));
  }

  private Stmt loop(SyntaxNode node, Span at) {
    return slice().mark(node).isPresent()
        ? macro(node, at, "body")
        : new Stmt.While(at, condition(node), body(node, "body"));
  }

  /** A macro loop or scope that was given a keyword of C in the place of its name. */
  private Stmt macro(SyntaxNode node, Span at, String body) {
    Mark mark = slice().mark(node).orElseThrow();
    String name = slice().text(mark);
    List<Expr> arguments = node.child("condition").map(this::arguments).orElse(List.of());
    return mark.kind() == Mark.Kind.SCOPE
        ? new Stmt.MacroScope(at, name, arguments, body(node, body))
        : new Stmt.MacroLoop(at, name, arguments, body(node, body));
  }

  /** Whether the node is the number that was put where there are no arguments. */
  private boolean filler(SyntaxNode node) {
    return node.is("number_literal") && !slice().text(node).equals("0");
  }

  private Stmt count(SyntaxNode node, Span at) {
    return new Stmt.For(
        at,
        node.child("initializer").map(this::first),
        node.child("condition").map(lowering.expressions()::of),
        node.child("update").map(lowering.expressions()::of),
        body(node, "body"));
  }

  private Stmt first(SyntaxNode node) {
    return node.is("declaration")
        ? simple(node, slice().span(node))
        : new Stmt.Evaluate(slice().span(node), lowering.expressions().of(node));
  }
}
