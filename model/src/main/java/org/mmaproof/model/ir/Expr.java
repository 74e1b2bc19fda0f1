// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.ir;

import java.util.List;
import java.util.Optional;

/**
 * A C expression as written: the structured tree that rules read. Parentheses leave no node.
 *
 * <p>Macro uses stand as the names and calls that they look like.
 */
public sealed interface Expr {
  Span at();

  <R> R match(Cases<R> cases);

  /** An identifier: a variable, a function, an enumerator or a macro. */
  record Name(Span at, String text) implements Expr {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.name(this);
    }
  }

  /** A number or character constant, as written. */
  record Number(Span at, String text) implements Expr {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.number(this);
    }
  }

  /** One or more adjacent string literals, as written. */
  record Text(Span at, String text) implements Expr {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.text(this);
    }
  }

  /** A call, or the use of a function-like macro. */
  record Call(Span at, Expr callee, List<Expr> arguments) implements Expr {
    public Call {
      arguments = List.copyOf(arguments);
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.call(this);
    }
  }

  /** {@code object.name}, or {@code object->name} when {@code arrow}. */
  record Member(Span at, Expr object, boolean arrow, String name) implements Expr {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.member(this);
    }
  }

  record Index(Span at, Expr array, Expr index) implements Expr {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.index(this);
    }
  }

  /** A prefix operator without side effect: {@code * & ! ~ - +}, or GNU {@code &&label}. */
  record Unary(Span at, String operator, Expr operand) implements Expr {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.unary(this);
    }
  }

  /** {@code ++} or {@code --}. */
  record Step(Span at, String operator, boolean prefix, Expr target) implements Expr {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.step(this);
    }
  }

  /** An infix operator without side effect, {@code &&} and {@code ||} included. */
  record Binary(Span at, String operator, Expr left, Expr right) implements Expr {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.binary(this);
    }
  }

  /** {@code =}, {@code +=}, ... : {@code operator} as written. */
  record Assign(Span at, String operator, Expr target, Expr value) implements Expr {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.assign(this);
    }
  }

  /** {@code condition ? then : otherwise}; GNU allows an empty {@code then}. */
  record Conditional(Span at, Expr condition, Optional<Expr> then, Expr otherwise) implements Expr {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.conditional(this);
    }
  }

  record Cast(Span at, CType type, Expr operand) implements Expr {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.cast(this);
    }
  }

  /** {@code sizeof expression}; {@code sizeof(type)} has a {@link TypeName} operand. */
  record SizeOf(Span at, Expr operand) implements Expr {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.sizeOf(this);
    }
  }

  /** A type where C wants an expression: the operand of sizeof or an argument of a macro. */
  record TypeName(Span at, CType type) implements Expr {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.typeName(this);
    }
  }

  /** {@code (type){ ... }}. */
  record Compound(Span at, CType type, InitList list) implements Expr {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.compound(this);
    }
  }

  /** {@code { ... }} in an initialiser. */
  record InitList(Span at, List<Element> elements) implements Expr {
    public InitList {
      elements = List.copyOf(elements);
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.initList(this);
    }
  }

  /** {@code ({ ... })}. */
  record StatementExpr(Span at, Stmt.Block block) implements Expr {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.statementExpr(this);
    }
  }

  record Comma(Span at, Expr left, Expr right) implements Expr {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.comma(this);
    }
  }

  /** C that was seen and not understood; nothing may be concluded from it. */
  record Opaque(Span at, String why) implements Expr {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.opaque(this);
    }
  }

  /**
   * One element of an initialiser list; no designators for a positional one.
   *
   * @param guards the conditional regions inside the initialiser that it stands in
   */
  record Element(Span at, List<Designator> designators, Expr value, List<Guard> guards) {
    public Element {
      designators = List.copyOf(designators);
      guards = List.copyOf(guards);
    }

    public Element(Span at, List<Designator> designators, Expr value) {
      this(at, designators, value, List.of());
    }
  }

  /** {@code .name} or {@code [index]} (GNU range {@code [index ... last]}). */
  sealed interface Designator {
    record Field(Span at, String name) implements Designator {}

    record Subscript(Span at, Expr index, Optional<Expr> last) implements Designator {}
  }

  /** One answer for each kind of expression: what a complete reader must give. */
  interface Cases<R> {
    R name(Name e);

    R number(Number e);

    R text(Text e);

    R call(Call e);

    R member(Member e);

    R index(Index e);

    R unary(Unary e);

    R step(Step e);

    R binary(Binary e);

    R assign(Assign e);

    R conditional(Conditional e);

    R cast(Cast e);

    R sizeOf(SizeOf e);

    R typeName(TypeName e);

    R compound(Compound e);

    R initList(InitList e);

    R statementExpr(StatementExpr e);

    R comma(Comma e);

    R opaque(Opaque e);
  }
}
