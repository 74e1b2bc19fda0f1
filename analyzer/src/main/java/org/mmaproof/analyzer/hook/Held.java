// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.hook;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.mmaproof.model.ir.Expr;
import org.mmaproof.model.ir.Stmt;
import org.mmaproof.model.ir.Walk;
import org.mmaproof.model.kernel.Effects;

/**
 * What a body takes and does not give back where it goes on well: releases in branches that leave
 * the function do not count.
 *
 * @param taken kinds of what is taken, memory as {@link #MEMORY}
 * @param given kinds given back outside branches that leave
 */
record Held(Set<String> taken, Set<String> given) {
  private static final String MEMORY = "memory";

  static Held of(Stmt.Block block, Function<Expr.Call, Optional<Effects>> effects) {
    Held held = new Held(new HashSet<>(), new HashSet<>());
    held.read(block, effects, false);
    return held;
  }

  boolean something() {
    return !given.containsAll(taken);
  }

  private void read(
      Stmt statement, Function<Expr.Call, Optional<Effects>> effects, boolean leaving) {
    if (statement instanceof Stmt.Block block) {
      boolean out = leaving;
      for (Stmt inner : block.statements()) {
        out |= inner instanceof Stmt.Label; // what stands behind labels is error handling
        read(inner, effects, out);
      }
    } else if (statement instanceof Stmt.If choice) {
      take(Walk.all(Expr.Call.class, choice.condition()), effects, leaving);
      read(choice.then(), effects, leaving || leaves(choice.then()));
      choice.otherwise().ifPresent(other -> read(other, effects, leaving || leaves(other)));
    } else {
      take(Walk.all(Expr.Call.class, statement), effects, leaving);
    }
  }

  private static boolean leaves(Stmt statement) {
    List<Stmt> all = Walk.statements(statement);
    return all.stream()
        .anyMatch(inner -> inner instanceof Stmt.Return || inner instanceof Stmt.Goto);
  }

  private void take(
      List<Expr.Call> calls, Function<Expr.Call, Optional<Effects>> effects, boolean leaving) {
    for (Expr.Call call : calls) {
      for (Effects.Effect effect : effects.apply(call).map(Effects::effects).orElse(List.of())) {
        if (effect instanceof Effects.Effect.Acquire acquire) {
          taken.add(acquire.kind());
        } else if (effect instanceof Effects.Effect.Allocate) {
          taken.add(MEMORY);
        } else if (!leaving && effect instanceof Effects.Effect.Release release) {
          given.add(release.kind());
        } else if (!leaving && effect instanceof Effects.Effect.Free) {
          given.add(MEMORY);
        }
      }
    }
  }
}
