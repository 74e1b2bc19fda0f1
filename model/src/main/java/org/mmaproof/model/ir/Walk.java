// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.ir;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Every expression and variable inside a statement or expression, in the order of the text. */
public final class Walk {
  private Walk() {}

  /** All expressions of one kind in {@code statement}, an outer one before those inside it. */
  public static <E extends Expr> List<E> all(Stmt statement, Class<E> kind) {
    return of(new Node.OfStmt(statement), kind);
  }

  /** All expressions of one kind in {@code expression}, itself included. */
  public static <E extends Expr> List<E> all(Expr expression, Class<E> kind) {
    return of(new Node.OfExpr(expression), kind);
  }

  private static <E extends Expr> List<E> of(Node root, Class<E> kind) {
    List<E> found = new ArrayList<>();
    for (Node node : everything(root)) {
      if (node instanceof Node.OfExpr one && kind.isInstance(one.expr())) {
        found.add(kind.cast(one.expr()));
      }
    }
    return found;
  }

  /** All variables that {@code statement} declares, those of statement expressions too. */
  public static List<Variable> variables(Stmt statement) {
    List<Variable> found = new ArrayList<>();
    for (Node node : everything(new Node.OfStmt(statement))) {
      if (node instanceof Node.OfStmt one && one.stmt() instanceof Stmt.Declare declare) {
        found.addAll(declare.variables());
      }
    }
    return found;
  }

  /** All statements in {@code statement}, itself first; those of statement expressions too. */
  public static List<Stmt> statements(Stmt statement) {
    List<Stmt> found = new ArrayList<>();
    for (Node node : everything(new Node.OfStmt(statement))) {
      if (node instanceof Node.OfStmt one) {
        found.add(one.stmt());
      }
    }
    return found;
  }

  /** A statement or an expression. */
  private sealed interface Node {
    record OfStmt(Stmt stmt) implements Node {}

    record OfExpr(Expr expr) implements Node {}
  }

  /**
   * Outer before inner, in the order of the text; a stack of its own, so that depth is no limit.
   */
  private static List<Node> everything(Node root) {
    List<Node> order = new ArrayList<>();
    List<Node> open = new ArrayList<>(List.of(root));
    while (!open.isEmpty()) {
      Node node = open.remove(open.size() - 1);
      order.add(node);
      List<Node> inside =
          node instanceof Node.OfStmt one
              ? one.stmt().match(InStmt.CASES)
              : ((Node.OfExpr) node).expr().match(InExpr.CASES);
      for (int i = inside.size() - 1; i >= 0; i--) {
        open.add(inside.get(i));
      }
    }
    return order;
  }

  private static Node node(Expr expression) {
    return new Node.OfExpr(expression);
  }

  private static Node node(Stmt statement) {
    return new Node.OfStmt(statement);
  }

  private static List<Node> expressions(List<Expr> expressions) {
    return expressions.stream().map(Walk::node).toList();
  }

  private static List<Node> expressions(Optional<Expr> expression) {
    return expression.map(Walk::node).stream().toList();
  }

  private static List<Node> join(List<Node> first, List<Node> second) {
    List<Node> all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }

  /** What stands directly inside a statement. */
  private static final class InStmt implements Stmt.Cases<List<Node>> {
    private static final InStmt CASES = new InStmt();

    @Override
    public List<Node> block(Stmt.Block s) {
      return s.statements().stream().map(Walk::node).toList();
    }

    @Override
    public List<Node> declare(Stmt.Declare s) {
      return s.variables().stream()
          .flatMap(variable -> variable.initialiser().stream())
          .map(Walk::node)
          .toList();
    }

    @Override
    public List<Node> evaluate(Stmt.Evaluate s) {
      return List.of(node(s.expression()));
    }

    @Override
    public List<Node> branch(Stmt.If s) {
      return join(
          List.of(node(s.condition()), node(s.then())),
          s.otherwise().map(Walk::node).stream().toList());
    }

    @Override
    public List<Node> loop(Stmt.While s) {
      return List.of(node(s.condition()), node(s.body()));
    }

    @Override
    public List<Node> doWhile(Stmt.DoWhile s) {
      return List.of(node(s.body()), node(s.condition()));
    }

    @Override
    public List<Node> count(Stmt.For s) {
      List<Node> inside = new ArrayList<>(s.first().map(Walk::node).stream().toList());
      inside.addAll(expressions(s.condition()));
      inside.addAll(expressions(s.step()));
      inside.add(node(s.body()));
      return inside;
    }

    @Override
    public List<Node> macroLoop(Stmt.MacroLoop s) {
      return join(expressions(s.arguments()), List.of(node(s.body())));
    }

    @Override
    public List<Node> macroScope(Stmt.MacroScope s) {
      return join(expressions(s.arguments()), List.of(node(s.body())));
    }

    @Override
    public List<Node> choose(Stmt.Switch s) {
      return List.of(node(s.subject()), node(s.body()));
    }

    @Override
    public List<Node> label(Stmt.Case s) {
      return join(List.of(node(s.first())), expressions(s.last()));
    }

    @Override
    public List<Node> otherwise(Stmt.Default s) {
      return List.of();
    }

    @Override
    public List<Node> target(Stmt.Label s) {
      return List.of();
    }

    @Override
    public List<Node> jump(Stmt.Goto s) {
      return List.of();
    }

    @Override
    public List<Node> give(Stmt.Return s) {
      return expressions(s.value());
    }

    @Override
    public List<Node> leave(Stmt.Break s) {
      return List.of();
    }

    @Override
    public List<Node> again(Stmt.Continue s) {
      return List.of();
    }

    @Override
    public List<Node> opaque(Stmt.Opaque s) {
      return List.of();
    }
  }

  /** What stands directly inside an expression. */
  private static final class InExpr implements Expr.Cases<List<Node>> {
    private static final InExpr CASES = new InExpr();

    @Override
    public List<Node> name(Expr.Name e) {
      return List.of();
    }

    @Override
    public List<Node> number(Expr.Number e) {
      return List.of();
    }

    @Override
    public List<Node> text(Expr.Text e) {
      return List.of();
    }

    @Override
    public List<Node> call(Expr.Call e) {
      return join(List.of(node(e.callee())), expressions(e.arguments()));
    }

    @Override
    public List<Node> member(Expr.Member e) {
      return List.of(node(e.object()));
    }

    @Override
    public List<Node> index(Expr.Index e) {
      return List.of(node(e.array()), node(e.index()));
    }

    @Override
    public List<Node> unary(Expr.Unary e) {
      return List.of(node(e.operand()));
    }

    @Override
    public List<Node> step(Expr.Step e) {
      return List.of(node(e.target()));
    }

    @Override
    public List<Node> binary(Expr.Binary e) {
      return List.of(node(e.left()), node(e.right()));
    }

    @Override
    public List<Node> assign(Expr.Assign e) {
      return List.of(node(e.target()), node(e.value()));
    }

    @Override
    public List<Node> conditional(Expr.Conditional e) {
      return join(
          join(List.of(node(e.condition())), expressions(e.then())), List.of(node(e.otherwise())));
    }

    @Override
    public List<Node> cast(Expr.Cast e) {
      return List.of(node(e.operand()));
    }

    @Override
    public List<Node> sizeOf(Expr.SizeOf e) {
      return List.of(node(e.operand()));
    }

    @Override
    public List<Node> typeName(Expr.TypeName e) {
      return List.of();
    }

    @Override
    public List<Node> compound(Expr.Compound e) {
      return List.of(node(e.list()));
    }

    @Override
    public List<Node> initList(Expr.InitList e) {
      return e.elements().stream().map(Expr.Element::value).map(Walk::node).toList();
    }

    @Override
    public List<Node> statementExpr(Expr.StatementExpr e) {
      return List.of(node(e.block()));
    }

    @Override
    public List<Node> comma(Expr.Comma e) {
      return List.of(node(e.left()), node(e.right()));
    }

    @Override
    public List<Node> opaque(Expr.Opaque e) {
      return List.of();
    }
  }
}
