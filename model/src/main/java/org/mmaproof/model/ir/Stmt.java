// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.ir;

import java.util.List;
import java.util.Optional;

/** A C statement as written: the structured tree that rules read. */
public sealed interface Stmt {
  Span at();

  <R> R match(Cases<R> cases);

  record Block(Span at, List<Stmt> statements) implements Stmt {
    public Block {
      statements = List.copyOf(statements);
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.block(this);
    }
  }

  /** A local declaration; one statement can declare several variables. */
  record Declare(Span at, List<Variable> variables) implements Stmt {
    public Declare {
      variables = List.copyOf(variables);
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.declare(this);
    }
  }

  record Evaluate(Span at, Expr expression) implements Stmt {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.evaluate(this);
    }
  }

  record If(Span at, Expr condition, Stmt then, Optional<Stmt> otherwise) implements Stmt {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.branch(this);
    }
  }

  record While(Span at, Expr condition, Stmt body) implements Stmt {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.loop(this);
    }
  }

  record DoWhile(Span at, Stmt body, Expr condition) implements Stmt {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.doWhile(this);
    }
  }

  record For(
      Span at, Optional<Stmt> first, Optional<Expr> condition, Optional<Expr> step, Stmt body)
      implements Stmt {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.count(this);
    }
  }

  /** A macro that opens a loop: {@code list_for_each_entry(pos, head, member) body}. */
  record MacroLoop(Span at, String macro, List<Expr> arguments, Stmt body) implements Stmt {
    public MacroLoop {
      arguments = List.copyOf(arguments);
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.macroLoop(this);
    }
  }

  /** A macro that opens a scope run once: {@code scoped_guard(mutex, &m) body}. */
  record MacroScope(Span at, String macro, List<Expr> arguments, Stmt body) implements Stmt {
    public MacroScope {
      arguments = List.copyOf(arguments);
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.macroScope(this);
    }
  }

  record Switch(Span at, Expr subject, Stmt body) implements Stmt {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.choose(this);
    }
  }

  /** {@code case first:} or GNU {@code case first ... last:}. */
  record Case(Span at, Expr first, Optional<Expr> last) implements Stmt {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.label(this);
    }
  }

  record Default(Span at) implements Stmt {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.otherwise(this);
    }
  }

  record Label(Span at, String name) implements Stmt {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.target(this);
    }
  }

  record Goto(Span at, String label) implements Stmt {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.jump(this);
    }
  }

  record Return(Span at, Optional<Expr> value) implements Stmt {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.give(this);
    }
  }

  record Break(Span at) implements Stmt {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.leave(this);
    }
  }

  record Continue(Span at) implements Stmt {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.again(this);
    }
  }

  /** C that was seen and not understood; nothing may be concluded about a path through it. */
  record Opaque(Span at, String why) implements Stmt {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.opaque(this);
    }
  }

  /** One answer for each kind of statement: what a complete reader must give. */
  interface Cases<R> {
    R block(Block s);

    R declare(Declare s);

    R evaluate(Evaluate s);

    R branch(If s);

    R loop(While s);

    R doWhile(DoWhile s);

    R count(For s);

    R macroLoop(MacroLoop s);

    R macroScope(MacroScope s);

    R choose(Switch s);

    R label(Case s);

    R otherwise(Default s);

    R target(Label s);

    R jump(Goto s);

    R give(Return s);

    R leave(Break s);

    R again(Continue s);

    R opaque(Opaque s);
  }
}
