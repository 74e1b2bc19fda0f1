// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.ir;

import java.util.ArrayList;
import java.util.List;

/**
 * Everything inside a statement or expression, in source order, what is outside before what is
 * inside. Operands of {@code sizeof} and the statements of statement expressions are part of it;
 * expressions in types ({@code typeof}) are not.
 */
public final class Walk {
  private Walk() {}

  /** {@code root} and every expression in it. */
  public static List<Expr> expressions(Expr root) {
    Visit visit = new Visit();
    visit.go(root);
    return List.copyOf(visit.expressions);
  }

  /** Every expression in {@code root}. */
  public static List<Expr> expressions(Stmt root) {
    Visit visit = new Visit();
    visit.go(root);
    return List.copyOf(visit.expressions);
  }

  /** {@code root} and every statement in it. */
  public static List<Stmt> statements(Stmt root) {
    Visit visit = new Visit();
    visit.go(root);
    return List.copyOf(visit.statements);
  }

  /** Every expression of one kind in {@code root}: {@code Walk.all(Expr.Call.class, block)}. */
  public static <T extends Expr> List<T> all(Class<T> kind, Stmt root) {
    return expressions(root).stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /** Every expression of one kind in {@code root}, itself included. */
  public static <T extends Expr> List<T> all(Class<T> kind, Expr root) {
    return expressions(root).stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /** Every variable that {@code root} declares, at whatever depth. */
  public static List<Variable> variables(Stmt root) {
    Visit visit = new Visit();
    visit.go(root);
    return List.copyOf(visit.variables);
  }

  /** One traversal and what it has seen. */
  private static final class Visit implements Expr.Cases<Visit>, Stmt.Cases<Visit> {
    private final List<Expr> expressions = new ArrayList<>();
    private final List<Stmt> statements = new ArrayList<>();
    private final List<Variable> variables = new ArrayList<>();

    Visit go(Expr expr) {
      expressions.add(expr);
      return expr.match(this);
    }

    Visit go(Stmt stmt) {
      statements.add(stmt);
      return stmt.match(this);
    }

    private Visit all(List<? extends Expr> several) {
      several.forEach(this::go);
      return this;
    }

    @Override
    public Visit name(Expr.Name e) {
      return this;
    }

    @Override
    public Visit number(Expr.Number e) {
      return this;
    }

    @Override
    public Visit text(Expr.Text e) {
      return this;
    }

    @Override
    public Visit call(Expr.Call e) {
      return go(e.callee()).all(e.arguments());
    }

    @Override
    public Visit member(Expr.Member e) {
      return go(e.object());
    }

    @Override
    public Visit index(Expr.Index e) {
      return go(e.array()).go(e.index());
    }

    @Override
    public Visit unary(Expr.Unary e) {
      return go(e.operand());
    }

    @Override
    public Visit step(Expr.Step e) {
      return go(e.target());
    }

    @Override
    public Visit binary(Expr.Binary e) {
      return go(e.left()).go(e.right());
    }

    @Override
    public Visit assign(Expr.Assign e) {
      return go(e.target()).go(e.value());
    }

    @Override
    public Visit conditional(Expr.Conditional e) {
      go(e.condition());
      e.then().ifPresent(this::go);
      return go(e.otherwise());
    }

    @Override
    public Visit cast(Expr.Cast e) {
      return go(e.operand());
    }

    @Override
    public Visit sizeOf(Expr.SizeOf e) {
      return go(e.operand());
    }

    @Override
    public Visit typeName(Expr.TypeName e) {
      return this;
    }

    @Override
    public Visit compound(Expr.Compound e) {
      return go(e.list());
    }

    @Override
    public Visit initList(Expr.InitList e) {
      for (Expr.Element element : e.elements()) {
        for (Expr.Designator designator : element.designators()) {
          if (designator instanceof Expr.Designator.Subscript subscript) {
            go(subscript.index());
            subscript.last().ifPresent(this::go);
          }
        }
        go(element.value());
      }
      return this;
    }

    @Override
    public Visit statementExpr(Expr.StatementExpr e) {
      return go(e.block());
    }

    @Override
    public Visit comma(Expr.Comma e) {
      return go(e.left()).go(e.right());
    }

    @Override
    public Visit opaque(Expr.Opaque e) {
      return this;
    }

    @Override
    public Visit block(Stmt.Block s) {
      s.statements().forEach(this::go);
      return this;
    }

    @Override
    public Visit declare(Stmt.Declare s) {
      for (Variable variable : s.variables()) {
        variables.add(variable);
        variable.initialiser().ifPresent(this::go);
      }
      return this;
    }

    @Override
    public Visit evaluate(Stmt.Evaluate s) {
      return go(s.expression());
    }

    @Override
    public Visit branch(Stmt.If s) {
      go(s.condition()).go(s.then());
      s.otherwise().ifPresent(this::go);
      return this;
    }

    @Override
    public Visit loop(Stmt.While s) {
      return go(s.condition()).go(s.body());
    }

    @Override
    public Visit doWhile(Stmt.DoWhile s) {
      return go(s.body()).go(s.condition());
    }

    @Override
    public Visit count(Stmt.For s) {
      s.first().ifPresent(this::go);
      s.condition().ifPresent(this::go);
      s.step().ifPresent(this::go);
      return go(s.body());
    }

    @Override
    public Visit macroLoop(Stmt.MacroLoop s) {
      return all(s.arguments()).go(s.body());
    }

    @Override
    public Visit macroScope(Stmt.MacroScope s) {
      return all(s.arguments()).go(s.body());
    }

    @Override
    public Visit choose(Stmt.Switch s) {
      return go(s.subject()).go(s.body());
    }

    @Override
    public Visit label(Stmt.Case s) {
      go(s.first());
      s.last().ifPresent(this::go);
      return this;
    }

    @Override
    public Visit otherwise(Stmt.Default s) {
      return this;
    }

    @Override
    public Visit target(Stmt.Label s) {
      return this;
    }

    @Override
    public Visit jump(Stmt.Goto s) {
      return this;
    }

    @Override
    public Visit give(Stmt.Return s) {
      s.value().ifPresent(this::go);
      return this;
    }

    @Override
    public Visit leave(Stmt.Break s) {
      return this;
    }

    @Override
    public Visit again(Stmt.Continue s) {
      return this;
    }

    @Override
    public Visit opaque(Stmt.Opaque s) {
      return this;
    }
  }
}
