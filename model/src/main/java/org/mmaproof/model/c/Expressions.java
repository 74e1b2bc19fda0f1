// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.c;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mmaproof.model.ir.CType;
import org.mmaproof.model.ir.Expr;
import org.mmaproof.model.ir.Span;
import org.mmaproof.model.ir.Stmt;

/** Expressions and initialisers from syntax. */
final class Expressions {
  private final Lowering lowering;

  Expressions(Lowering lowering) {
    this.lowering = lowering;
  }

  private Slice slice() {
    return lowering.slice();
  }

  /** The expression that {@code node} writes, {@link Expr.Opaque} where that is not clear. */
  Expr of(SyntaxNode node) {
    if (node.broken() && !node.is("initializer_list") && !node.is("compound_literal_expression")) {
      return opaque(node, "does not parse");
    }
    Span at = slice().span(node);
    return switch (node.type()) {
      case "identifier", "field_identifier", "type_identifier" -> name(node, at);
      case "true", "false", "null" -> new Expr.Name(at, slice().text(node));
      case "number_literal" -> number(node, at);
      case "char_literal" -> new Expr.Number(at, slice().text(node));
      case "string_literal", "concatenated_string" -> new Expr.Text(at, slice().text(node));
      case "parenthesized_expression", "extension_expression" -> inner(node);
      case "call_expression" -> call(node, at);
      case "field_expression" ->
          new Expr.Member(
              at,
              role(node, "argument"),
              operator(node).equals("->"),
              node.child("field").map(slice()::text).orElse(""));
      case "subscript_expression" ->
          new Expr.Index(at, role(node, "argument"), role(node, "index"));
      case "pointer_expression", "unary_expression" -> unary(node, at);
      case "update_expression" -> step(node, at);
      case "binary_expression" -> binary(node, at);
      case "assignment_expression" ->
          new Expr.Assign(at, operator(node), role(node, "left"), role(node, "right"));
      case "conditional_expression" ->
          new Expr.Conditional(
              at,
              role(node, "condition"),
              node.child("consequence").map(this::of),
              role(node, "alternative"));
      case "cast_expression" -> new Expr.Cast(at, type(node), role(node, "value"));
      case "sizeof_expression" -> sizeOf(node, at);
      case "compound_literal_expression" ->
          new Expr.Compound(
              at,
              type(node),
              node.child("value").map(this::list).orElse(new Expr.InitList(at, List.of())));
      case "initializer_list" -> list(node);
      case "comma_expression" -> new Expr.Comma(at, role(node, "left"), role(node, "right"));
      case "compound_statement" -> new Expr.StatementExpr(at, lowering.statements().block(node));
      case "type_descriptor" -> new Expr.TypeName(at, lowering.declarations().described(node));
      default -> opaque(node, node.type().replace('_', ' '));
    };
  }

  /** The parts of a comma expression that no parentheses hold together. */
  List<Expr> arguments(SyntaxNode node) {
    List<Expr> found = new ArrayList<>();
    SyntaxNode rest = node;
    while (rest.is("comma_expression")) {
      rest.child("left").ifPresent(left -> found.addAll(arguments(left)));
      Optional<SyntaxNode> right = rest.child("right");
      if (right.isEmpty()) {
        return found;
      }
      rest = right.get();
    }
    found.add(of(rest));
    return found;
  }

  private Expr.Opaque opaque(SyntaxNode node, String why) {
    return new Expr.Opaque(slice().span(node), why);
  }

  private Expr role(SyntaxNode node, String field) {
    return node.child(field).map(this::of).orElseGet(() -> opaque(node, "no " + field));
  }

  private String operator(SyntaxNode node) {
    return node.child("operator").map(slice()::text).orElse("");
  }

  private CType type(SyntaxNode node) {
    return node.child("type")
        .map(lowering.declarations()::described)
        .orElseGet(() -> new CType.Unknown(slice().text(node)));
  }

  private Expr inner(SyntaxNode node) {
    return node.children().size() == 1 ? of(node.children().get(0)) : opaque(node, "parentheses");
  }

  /** The grammar has the sign as a part of the number; C does not. */
  private Expr number(SyntaxNode node, Span at) {
    String text = slice().text(node);
    if (text.startsWith("-") || text.startsWith("+")) {
      String digits = text.substring(1).strip();
      Span rest = slice().span(node.end() - digits.length(), node.end());
      return new Expr.Unary(at, text.substring(0, 1), new Expr.Number(rest, digits));
    }
    return new Expr.Number(at, text);
  }

  private Expr name(SyntaxNode node, Span at) {
    return slice()
        .mark(node)
        .map(this::marked)
        .orElseGet(() -> new Expr.Name(at, slice().text(node)));
  }

  /** What the name in the place of something else stands for. */
  private Expr marked(Mark mark) {
    Span at = slice().span(mark);
    String written = slice().text(mark);
    int place = slice().place(mark.start());
    return switch (mark.kind()) {
      case TYPE_ARGUMENT -> new Expr.TypeName(at, slice().fragments().type(written, place));
      case STATEMENT_ARGUMENT ->
          new Expr.StatementExpr(
              at, new Stmt.Block(at, slice().fragments().statements(written, place)));
      case TEXT_ARGUMENT -> new Expr.Text(at, written);
      case INITIALISER_ARGUMENT -> slice().fragments().initialiser(written, place);
      default ->
          new Generics(slice())
              .read(written, place, at)
              .or(() -> Assembler.read(slice(), written, place, at))
              .orElseGet(() -> new Expr.Opaque(at, "not read: " + firstWord(written)));
    };
  }

  private static String firstWord(String written) {
    int end = 0;
    while (end < written.length() && Lexemes.letter(written.charAt(end))) {
      end++;
    }
    return end == 0 ? "operator" : written.substring(0, end);
  }

  private Expr call(SyntaxNode node, Span at) {
    Optional<SyntaxNode> callee = node.child("function");
    List<Expr> arguments =
        node.child("arguments").stream()
            .flatMap(list -> list.children().stream())
            .map(this::of)
            .toList();
    Optional<CType> alias = callee.flatMap(this::castAlias);
    if (alias.isPresent() && arguments.size() == 1) {
      return new Expr.Cast(at, alias.get(), arguments.get(0));
    }
    return new Expr.Call(at, role(node, "function"), arguments);
  }

  /** The typedef name that stands alone in parentheses. */
  private Optional<CType> castAlias(SyntaxNode node) {
    return Optional.of(node)
        .filter(n -> n.is("parenthesized_expression") && n.children().size() == 1)
        .map(n -> n.children().get(0))
        .filter(n -> n.is("identifier"))
        .map(slice()::text)
        .filter(Words::typeName)
        .map(CType.Alias::new);
  }

  private Expr unary(SyntaxNode node, Span at) {
    Optional<SyntaxNode> argument = node.child("argument");
    boolean label =
        operator(node).equals("&")
            && argument
                .filter(a -> a.is("pointer_expression"))
                .map(this::operator)
                .orElse("")
                .equals("&")
            && argument.orElseThrow().start() == node.start() + 1;
    return label
        ? new Expr.Unary(at, "&&", role(argument.orElseThrow(), "argument"))
        : new Expr.Unary(at, operator(node), role(node, "argument"));
  }

  /** The grammar has {@code !x++} as a step of {@code !x}. */
  private Expr step(SyntaxNode node, Span at) {
    Expr target = role(node, "argument");
    boolean bare = node.child("argument").filter(a -> a.is("unary_expression")).isPresent();
    if (!prefix(node) && bare && target instanceof Expr.Unary unary) {
      Span inner = slice().span(node.end() - (at.end() - unary.operand().at().start()), node.end());
      return new Expr.Unary(
          at, unary.operator(), new Expr.Step(inner, operator(node), false, unary.operand()));
    }
    return new Expr.Step(at, operator(node), prefix(node), target);
  }

  private boolean prefix(SyntaxNode node) {
    return node.child("operator").map(SyntaxNode::start).orElse(0) == node.start();
  }

  private Expr binary(SyntaxNode node, Span at) {
    String operator = operator(node);
    Optional<CType> alias = node.child("left").flatMap(this::castAlias);
    if (alias.isPresent() && "*&-+".contains(operator)) {
      Expr operand = role(node, "right");
      Span from = slice().span(node.child("operator").map(SyntaxNode::start).orElse(0), node.end());
      return new Expr.Cast(at, alias.get(), new Expr.Unary(from, operator, operand));
    }
    return new Expr.Binary(at, operator, role(node, "left"), role(node, "right"));
  }

  private Expr sizeOf(SyntaxNode node, Span at) {
    Optional<SyntaxNode> type = node.child("type");
    if (type.isPresent()) {
      return new Expr.SizeOf(
          at,
          new Expr.TypeName(
              slice().span(type.get()), lowering.declarations().described(type.get())));
    }
    return new Expr.SizeOf(at, role(node, "value"));
  }

  /** {@code { ... }}; what does not parse in it is one opaque element. */
  Expr.InitList list(SyntaxNode node) {
    return new Expr.InitList(
        slice().span(node), node.children().stream().map(this::element).toList());
  }

  private Expr.Element element(SyntaxNode node) {
    Span at = slice().span(node);
    if (!node.is("initializer_pair")) {
      return new Expr.Element(at, List.of(), of(node), slice().guards(node.start()));
    }
    List<Expr.Designator> designators =
        node.children().stream()
            .filter(child -> child.field().equals("designator"))
            .map(this::designator)
            .toList();
    return new Expr.Element(at, designators, role(node, "value"), slice().guards(node.start()));
  }

  private Expr.Designator designator(SyntaxNode node) {
    Span at = slice().span(node);
    List<SyntaxNode> children = node.children();
    return switch (node.type()) {
      case "subscript_designator" ->
          new Expr.Designator.Subscript(
              at,
              children.isEmpty() ? opaque(node, "no index") : of(children.get(0)),
              Optional.empty());
      case "subscript_range_designator" ->
          new Expr.Designator.Subscript(at, role(node, "start"), node.child("end").map(this::of));
      default ->
          // "name: value" has the name itself in the place of the designator.
          new Expr.Designator.Field(
              at, slice().text(children.isEmpty() ? node : children.get(0)).strip());
    };
  }
}
