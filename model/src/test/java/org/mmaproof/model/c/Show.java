// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.c;

import java.util.List;
import java.util.stream.Collectors;
import org.mmaproof.model.ir.CType;
import org.mmaproof.model.ir.Expr;
import org.mmaproof.model.ir.Stmt;
import org.mmaproof.model.ir.Variable;

/** Values as short text, so that a test can say what it expects: every node in brackets. */
final class Show {
  private Show() {}

  static String of(Expr e) {
    return e.match(new Exprs());
  }

  static String of(Stmt s) {
    return s.match(new Stmts());
  }

  static String of(Variable v) {
    return v.name()
        + ": "
        + of(v.type())
        + v.initialiser().map(e -> " = " + of(e)).orElse("")
        + (v.cleanup().isEmpty() ? "" : " free " + v.cleanup());
  }

  static String of(CType type) {
    if (type instanceof CType.Tagged t) {
      return t.kind().name().toLowerCase(java.util.Locale.ROOT) + " " + t.tag();
    }
    if (type instanceof CType.Inline t) {
      return "{"
          + t.composite().fields().stream()
              .map(f -> f.name() + ": " + of(f.type()))
              .collect(Collectors.joining("; "))
          + "}";
    }
    if (type instanceof CType.Alias t) {
      return t.name();
    }
    if (type instanceof CType.Scalar t) {
      return t.words();
    }
    if (type instanceof CType.Pointer t) {
      return of(t.to()) + "*";
    }
    if (type instanceof CType.Array t) {
      return of(t.of()) + "[" + t.size() + "]";
    }
    if (type instanceof CType.Function t) {
      return "("
          + t.parameters().stream()
              .map(p -> p.name() + ": " + of(p.type()))
              .collect(Collectors.joining(", "))
          + (t.variadic() ? ", ..." : "")
          + ") -> "
          + of(t.returns());
    }
    return type instanceof CType.Of t
        ? "typeof " + of(t.expression())
        : "?" + ((CType.Unknown) type).text();
  }

  private static String all(List<Expr> several) {
    return several.stream().map(Show::of).collect(Collectors.joining(", "));
  }

  private static final class Exprs implements Expr.Cases<String> {
    @Override
    public String name(Expr.Name e) {
      return e.text();
    }

    @Override
    public String number(Expr.Number e) {
      return e.text();
    }

    @Override
    public String text(Expr.Text e) {
      return e.text();
    }

    @Override
    public String call(Expr.Call e) {
      return of(e.callee()) + "(" + all(e.arguments()) + ")";
    }

    @Override
    public String member(Expr.Member e) {
      return of(e.object()) + (e.arrow() ? "->" : ".") + e.name();
    }

    @Override
    public String index(Expr.Index e) {
      return of(e.array()) + "[" + of(e.index()) + "]";
    }

    @Override
    public String unary(Expr.Unary e) {
      return "[" + e.operator() + of(e.operand()) + "]";
    }

    @Override
    public String step(Expr.Step e) {
      return e.prefix() ? e.operator() + of(e.target()) : of(e.target()) + e.operator();
    }

    @Override
    public String binary(Expr.Binary e) {
      return "[" + of(e.left()) + " " + e.operator() + " " + of(e.right()) + "]";
    }

    @Override
    public String assign(Expr.Assign e) {
      return "[" + of(e.target()) + " " + e.operator() + " " + of(e.value()) + "]";
    }

    @Override
    public String conditional(Expr.Conditional e) {
      return "["
          + of(e.condition())
          + " ? "
          + e.then().map(Show::of).orElse("")
          + " : "
          + of(e.otherwise())
          + "]";
    }

    @Override
    public String cast(Expr.Cast e) {
      return "(" + Show.of(e.type()) + ")" + of(e.operand());
    }

    @Override
    public String sizeOf(Expr.SizeOf e) {
      return "sizeof " + of(e.operand());
    }

    @Override
    public String typeName(Expr.TypeName e) {
      return "<" + Show.of(e.type()) + ">";
    }

    @Override
    public String compound(Expr.Compound e) {
      return "(" + Show.of(e.type()) + ")" + of(e.list());
    }

    @Override
    public String initList(Expr.InitList e) {
      return "{"
          + e.elements().stream().map(Exprs::element).collect(Collectors.joining(", "))
          + "}";
    }

    private static String element(Expr.Element e) {
      String designators =
          e.designators().stream().map(Exprs::designator).collect(Collectors.joining());
      String guards =
          e.guards().isEmpty()
              ? ""
              : e.guards().stream()
                  .map(g -> g.when().toString())
                  .collect(Collectors.joining(" && ", " if ", ""));
      return (designators.isEmpty() ? "" : designators + " = ") + Show.of(e.value()) + guards;
    }

    private static String designator(Expr.Designator d) {
      if (d instanceof Expr.Designator.Field field) {
        return "." + field.name();
      }
      Expr.Designator.Subscript subscript = (Expr.Designator.Subscript) d;
      return "["
          + Show.of(subscript.index())
          + subscript.last().map(last -> " ... " + Show.of(last)).orElse("")
          + "]";
    }

    @Override
    public String statementExpr(Expr.StatementExpr e) {
      return "(" + of(e.block()) + ")";
    }

    @Override
    public String comma(Expr.Comma e) {
      return "[" + of(e.left()) + ", " + of(e.right()) + "]";
    }

    @Override
    public String opaque(Expr.Opaque e) {
      return "OPAQUE";
    }
  }

  private static final class Stmts implements Stmt.Cases<String> {
    @Override
    public String block(Stmt.Block s) {
      return s.statements().stream().map(Show::of).collect(Collectors.joining(" ", "{", "}"));
    }

    @Override
    public String declare(Stmt.Declare s) {
      return s.variables().stream().map(Show::of).collect(Collectors.joining(", ", "var ", ";"));
    }

    @Override
    public String evaluate(Stmt.Evaluate s) {
      return of(s.expression()) + ";";
    }

    @Override
    public String branch(Stmt.If s) {
      return "if "
          + of(s.condition())
          + " "
          + of(s.then())
          + s.otherwise().map(other -> " else " + of(other)).orElse("");
    }

    @Override
    public String loop(Stmt.While s) {
      return "while " + of(s.condition()) + " " + of(s.body());
    }

    @Override
    public String doWhile(Stmt.DoWhile s) {
      return "do " + of(s.body()) + " while " + of(s.condition());
    }

    @Override
    public String count(Stmt.For s) {
      return "for ("
          + s.first().map(Show::of).orElse(";")
          + s.condition().map(c -> " " + of(c)).orElse("")
          + ";"
          + s.step().map(c -> " " + of(c)).orElse("")
          + ") "
          + of(s.body());
    }

    @Override
    public String macroLoop(Stmt.MacroLoop s) {
      return "loop " + s.macro() + "(" + all(s.arguments()) + ") " + of(s.body());
    }

    @Override
    public String macroScope(Stmt.MacroScope s) {
      return "scope " + s.macro() + "(" + all(s.arguments()) + ") " + of(s.body());
    }

    @Override
    public String choose(Stmt.Switch s) {
      return "switch " + of(s.subject()) + " " + of(s.body());
    }

    @Override
    public String label(Stmt.Case s) {
      return "case " + of(s.first()) + s.last().map(last -> " ... " + of(last)).orElse("") + ":";
    }

    @Override
    public String otherwise(Stmt.Default s) {
      return "default:";
    }

    @Override
    public String target(Stmt.Label s) {
      return s.name() + ":";
    }

    @Override
    public String jump(Stmt.Goto s) {
      return "goto " + s.label() + ";";
    }

    @Override
    public String give(Stmt.Return s) {
      return "return" + s.value().map(v -> " " + of(v)).orElse("") + ";";
    }

    @Override
    public String leave(Stmt.Break s) {
      return "break;";
    }

    @Override
    public String again(Stmt.Continue s) {
      return "continue;";
    }

    @Override
    public String opaque(Stmt.Opaque s) {
      return "OPAQUE;";
    }
  }
}
