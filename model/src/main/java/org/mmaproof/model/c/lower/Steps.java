// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.c.lower;

import java.util.Optional;
import java.util.OptionalInt;
import org.mmaproof.model.flow.Exit;
import org.mmaproof.model.flow.Site;
import org.mmaproof.model.flow.Type;
import org.mmaproof.model.flow.Value;
import org.mmaproof.model.ir.Expr;
import org.mmaproof.model.ir.Stmt;

/** Statements as steps and jumps. */
final class Steps implements Stmt.Cases<Reading> {
  private final Reading reading;
  private final Switches switches;
  private final LocalVariables locals;

  Steps(Reading reading) {
    this.reading = reading;
    this.switches = new Switches(reading);
    this.locals = new LocalVariables(reading);
  }

  void of(Stmt stmt) {
    reading.deeper(
        () -> {
          reading.opaque(stmt.at(), "more code than is read");
          return reading;
        },
        () -> stmt.match(this));
  }

  /** Reads a statement whose declarations are not seen behind it. */
  void scoped(Stmt stmt) {
    scoped(() -> of(stmt));
  }

  void scoped(Runnable inner) {
    reading.scoped(
        () -> {
          Live before = reading.flow().live();
          inner.run();
          reading.flow().leave(before);
          return reading;
        });
  }

  private Blocks blocks() {
    return reading.blocks();
  }

  @Override
  public Reading block(Stmt.Block s) {
    scoped(() -> s.statements().forEach(this::of));
    return reading;
  }

  @Override
  public Reading declare(Stmt.Declare s) {
    Optional<Expr> product = LocalVariables.product(s, reading.env());
    if (product.isPresent()) {
      reading.values().effect(product.get());
    } else {
      s.variables().forEach(locals::declare);
    }
    return reading;
  }

  @Override
  public Reading evaluate(Stmt.Evaluate s) {
    if (!reading.guards().statement(s.expression()) && !reading.macros().statement(s)) {
      reading.values().effect(s.expression());
    }
    return reading;
  }

  @Override
  public Reading branch(Stmt.If s) {
    int yes = blocks().fresh();
    int no = blocks().fresh();
    int end = blocks().fresh();
    reading.flow().branch(s.condition(), yes, no);
    blocks().go(yes);
    scoped(s.then());
    blocks().enter(end);
    blocks().go(no);
    s.otherwise().ifPresent(this::scoped);
    blocks().enter(end);
    return reading;
  }

  @Override
  public Reading loop(Stmt.While s) {
    repeat(Optional.of(s.condition()), () -> scoped(s.body()), () -> {});
    return reading;
  }

  @Override
  public Reading count(Stmt.For s) {
    scoped(
        () -> {
          s.first().ifPresent(this::of);
          repeat(
              s.condition(),
              () -> scoped(s.body()),
              () -> s.step().ifPresent(reading.values()::effect));
        });
    return reading;
  }

  /** A loop that asks first. */
  private void repeat(Optional<Expr> condition, Runnable body, Runnable step) {
    int head = blocks().fresh();
    int inside = blocks().fresh();
    int again = blocks().fresh();
    int end = blocks().fresh();
    blocks().enter(head);
    if (condition.isPresent()) {
      reading.flow().branch(condition.get(), inside, end);
      blocks().go(inside);
    } else {
      blocks().enter(inside);
    }
    reading.flow().within(end, OptionalInt.of(again), body);
    blocks().enter(again);
    step.run();
    blocks().end(new Exit.Jump(head));
    blocks().go(end);
  }

  @Override
  public Reading doWhile(Stmt.DoWhile s) {
    int inside = blocks().fresh();
    int again = blocks().fresh();
    int end = blocks().fresh();
    blocks().enter(inside);
    reading.flow().within(end, OptionalInt.of(again), () -> scoped(s.body()));
    blocks().enter(again);
    reading.flow().branch(s.condition(), inside, end);
    blocks().go(end);
    return reading;
  }

  @Override
  public Reading macroLoop(Stmt.MacroLoop s) {
    reading.macros().loop(s);
    return reading;
  }

  @Override
  public Reading macroScope(Stmt.MacroScope s) {
    if (!reading.guards().scope(s)) {
      reading.macros().scope(s);
    }
    return reading;
  }

  @Override
  public Reading choose(Stmt.Switch s) {
    switches.choose(s);
    return reading;
  }

  @Override
  public Reading label(Stmt.Case s) {
    switches.label(s);
    return reading;
  }

  @Override
  public Reading otherwise(Stmt.Default s) {
    switches.otherwise(s);
    return reading;
  }

  @Override
  public Reading target(Stmt.Label s) {
    reading.flow().label(s.name());
    return reading;
  }

  @Override
  public Reading jump(Stmt.Goto s) {
    reading.flow().go(s.at(), s.label());
    return reading;
  }

  @Override
  public Reading give(Stmt.Return s) {
    Site at = reading.site(s.at());
    reading.flow().give(at, () -> s.value().flatMap(this::returned));
    return reading;
  }

  private Optional<Value> returned(Expr e) {
    if (reading.returns() instanceof Type.Void) {
      reading.values().effect(e);
      return Optional.empty();
    }
    return Optional.of(reading.values().of(e, reading.returns()));
  }

  @Override
  public Reading leave(Stmt.Break s) {
    reading.flow().leaveLoop(s.at());
    return reading;
  }

  @Override
  public Reading again(Stmt.Continue s) {
    reading.flow().again(s.at());
    return reading;
  }

  @Override
  public Reading opaque(Stmt.Opaque s) {
    reading.opaque(s.at(), s.why());
    return reading;
  }
}
