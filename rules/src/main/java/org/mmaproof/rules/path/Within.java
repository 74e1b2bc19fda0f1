// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.path;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mmaproof.model.ir.Expr;
import org.mmaproof.model.ir.Stmt;

/** Everything that stands inside a statement or an expression, in the order of the text. */
public final class Within {
  private Within() {}

  /** Every expression inside {@code statement}, outer before inner. */
  public static List<Expr> expressions(Stmt statement) {
    List<Expr> found = new ArrayList<>();
    for (Stmt inner : statements(statement)) {
      for (Expr direct : inner.match(new Direct())) {
        collect(direct, found);
      }
    }
    return found;
  }

  /** {@code expression} and every expression inside it, outer before inner. */
  public static List<Expr> expressions(Expr expression) {
    List<Expr> found = new ArrayList<>();
    collect(expression, found);
    return found;
  }

  /** {@code statement} and every statement inside it, those in statement expressions left out. */
  public static List<Stmt> statements(Stmt statement) {
    List<Stmt> found = new ArrayList<>();
    collect(statement, found);
    return found;
  }

  private static void collect(Stmt statement, List<Stmt> found) {
    found.add(statement);
    statement.match(new Nested()).forEach(inner -> collect(inner, found));
  }

  private static void collect(Expr expression, List<Expr> found) {
    found.add(expression);
    if (expression instanceof Expr.StatementExpr block) {
      found.addAll(expressions(block.block()));
    }
    expression.match(new Operands()).forEach(inner -> collect(inner, found));
  }

  private static <T> List<T> list(Optional<T> optional) {
    return optional.map(List::of).orElse(List.of());
  }

  private static <T> List<T> plus(List<T> some, Optional<T> more) {
    List<T> all = new ArrayList<>(some);
    more.ifPresent(all::add);
    return all;
  }

  /** The operands of an expression. */
  private static final class Operands implements Expr.Cases<List<Expr>> {
    @Override
    public List<Expr> name(Expr.Name e) {
      return List.of();
    }

    @Override
    public List<Expr> number(Expr.Number e) {
      return List.of();
    }

    @Override
    public List<Expr> text(Expr.Text e) {
      return List.of();
    }

    @Override
    public List<Expr> call(Expr.Call e) {
      List<Expr> all = new ArrayList<>(List.of(e.callee()));
      all.addAll(e.arguments());
      return all;
    }

    @Override
    public List<Expr> member(Expr.Member e) {
      return List.of(e.object());
    }

    @Override
    public List<Expr> index(Expr.Index e) {
      return List.of(e.array(), e.index());
    }

    @Override
    public List<Expr> unary(Expr.Unary e) {
      return List.of(e.operand());
    }

    @Override
    public List<Expr> step(Expr.Step e) {
      return List.of(e.target());
    }

    @Override
    public List<Expr> binary(Expr.Binary e) {
      return List.of(e.left(), e.right());
    }

    @Override
    public List<Expr> assign(Expr.Assign e) {
      return List.of(e.target(), e.value());
    }

    @Override
    public List<Expr> conditional(Expr.Conditional e) {
      List<Expr> all = new ArrayList<>(List.of(e.condition()));
      e.then().ifPresent(all::add);
      all.add(e.otherwise());
      return all;
    }

    @Override
    public List<Expr> cast(Expr.Cast e) {
      return List.of(e.operand());
    }

    @Override
    public List<Expr> sizeOf(Expr.SizeOf e) {
      return List.of(e.operand());
    }

    @Override
    public List<Expr> typeName(Expr.TypeName e) {
      return List.of();
    }

    @Override
    public List<Expr> compound(Expr.Compound e) {
      return List.of(e.list());
    }

    @Override
    public List<Expr> initList(Expr.InitList e) {
      return e.elements().stream().map(Expr.Element::value).toList();
    }

    @Override
    public List<Expr> statementExpr(Expr.StatementExpr e) {
      return List.of();
    }

    @Override
    public List<Expr> comma(Expr.Comma e) {
      return List.of(e.left(), e.right());
    }

    @Override
    public List<Expr> opaque(Expr.Opaque e) {
      return List.of();
    }
  }

  /** The statements directly inside a statement. */
  private static final class Nested implements Stmt.Cases<List<Stmt>> {
    @Override
    public List<Stmt> block(Stmt.Block s) {
      return s.statements();
    }

    @Override
    public List<Stmt> declare(Stmt.Declare s) {
      return List.of();
    }

    @Override
    public List<Stmt> evaluate(Stmt.Evaluate s) {
      return List.of();
    }

    @Override
    public List<Stmt> branch(Stmt.If s) {
      return plus(List.of(s.then()), s.otherwise());
    }

    @Override
    public List<Stmt> loop(Stmt.While s) {
      return List.of(s.body());
    }

    @Override
    public List<Stmt> doWhile(Stmt.DoWhile s) {
      return List.of(s.body());
    }

    @Override
    public List<Stmt> count(Stmt.For s) {
      return plus(list(s.first()), Optional.of(s.body()));
    }

    @Override
    public List<Stmt> macroLoop(Stmt.MacroLoop s) {
      return List.of(s.body());
    }

    @Override
    public List<Stmt> macroScope(Stmt.MacroScope s) {
      return List.of(s.body());
    }

    @Override
    public List<Stmt> choose(Stmt.Switch s) {
      return List.of(s.body());
    }

    @Override
    public List<Stmt> label(Stmt.Case s) {
      return List.of();
    }

    @Override
    public List<Stmt> otherwise(Stmt.Default s) {
      return List.of();
    }

    @Override
    public List<Stmt> target(Stmt.Label s) {
      return List.of();
    }

    @Override
    public List<Stmt> jump(Stmt.Goto s) {
      return List.of();
    }

    @Override
    public List<Stmt> give(Stmt.Return s) {
      return List.of();
    }

    @Override
    public List<Stmt> leave(Stmt.Break s) {
      return List.of();
    }

    @Override
    public List<Stmt> again(Stmt.Continue s) {
      return List.of();
    }

    @Override
    public List<Stmt> opaque(Stmt.Opaque s) {
      return List.of();
    }
  }

  /** The expressions directly inside a statement. */
  private static final class Direct implements Stmt.Cases<List<Expr>> {
    @Override
    public List<Expr> block(Stmt.Block s) {
      return List.of();
    }

    @Override
    public List<Expr> declare(Stmt.Declare s) {
      return s.variables().stream().flatMap(variable -> variable.initialiser().stream()).toList();
    }

    @Override
    public List<Expr> evaluate(Stmt.Evaluate s) {
      return List.of(s.expression());
    }

    @Override
    public List<Expr> branch(Stmt.If s) {
      return List.of(s.condition());
    }

    @Override
    public List<Expr> loop(Stmt.While s) {
      return List.of(s.condition());
    }

    @Override
    public List<Expr> doWhile(Stmt.DoWhile s) {
      return List.of(s.condition());
    }

    @Override
    public List<Expr> count(Stmt.For s) {
      return plus(list(s.condition()), s.step());
    }

    @Override
    public List<Expr> macroLoop(Stmt.MacroLoop s) {
      return s.arguments();
    }

    @Override
    public List<Expr> macroScope(Stmt.MacroScope s) {
      return s.arguments();
    }

    @Override
    public List<Expr> choose(Stmt.Switch s) {
      return List.of(s.subject());
    }

    @Override
    public List<Expr> label(Stmt.Case s) {
      return plus(List.of(s.first()), s.last());
    }

    @Override
    public List<Expr> otherwise(Stmt.Default s) {
      return List.of();
    }

    @Override
    public List<Expr> target(Stmt.Label s) {
      return List.of();
    }

    @Override
    public List<Expr> jump(Stmt.Goto s) {
      return List.of();
    }

    @Override
    public List<Expr> give(Stmt.Return s) {
      return list(s.value());
    }

    @Override
    public List<Expr> leave(Stmt.Break s) {
      return List.of();
    }

    @Override
    public List<Expr> again(Stmt.Continue s) {
      return List.of();
    }

    @Override
    public List<Expr> opaque(Stmt.Opaque s) {
      return List.of();
    }
  }
}
