// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.proof;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mmaproof.model.ir.Expr;
import org.mmaproof.model.ir.Function;
import org.mmaproof.model.ir.Span;
import org.mmaproof.model.ir.Walk;
import org.mmaproof.model.kernel.Effects;
import org.mmaproof.model.kernel.KernelModel;

/**
 * A function of the driver that takes a lock, and what it does to places, told by the names of
 * their members.
 *
 * @param looks members that it reads
 * @param writes members that it assigns to
 * @param hands members that it may write: their address is handed on, or a helper writes them
 * @param unknown whether it calls what is neither the driver's own nor modelled
 * @param zaps whether it takes pages out of page tables
 */
record Rival(
    String name,
    Span at,
    Set<String> looks,
    Set<String> writes,
    Set<String> hands,
    boolean unknown,
    boolean zaps) {
  private static final String ZAP = "zap";

  /**
   * What a function does.
   *
   * @param helpers functions of the driver that it calls: when they do what they do is not known
   */
  static Rival of(Function function, List<Function> helpers, Set<String> own, KernelModel kernel) {
    Seen seen = new Seen();
    expressions(function).forEach(expr -> seen.see(expr, own, kernel));
    Seen beyond = new Seen();
    helpers.forEach(helper -> expressions(helper).forEach(expr -> beyond.see(expr, own, kernel)));
    seen.hands.addAll(beyond.writes);
    seen.hands.addAll(beyond.hands);
    return new Rival(
        function.name(),
        function.at(),
        seen.looks,
        seen.writes,
        seen.hands,
        seen.unknown || beyond.unknown,
        seen.zaps || beyond.zaps);
  }

  private static Stream<Expr> expressions(Function function) {
    return function.bodies().stream()
        .flatMap(body -> Walk.expressions(body.block()).stream())
        .distinct();
  }

  /** What an expression names: {@code .member}, {@code variable}. */
  static Optional<String> named(Expr expr) {
    if (expr instanceof Expr.Member member) {
      return Optional.of("." + member.name());
    }
    if (expr instanceof Expr.Index index) {
      return named(index.array());
    }
    return expr instanceof Expr.Name name ? Optional.of(name.text()) : Optional.empty();
  }

  /** The function that is called by its name; empty text where it is another. */
  static String callee(Expr.Call call) {
    return call.callee() instanceof Expr.Name name ? name.text() : "";
  }

  /** What was seen of expressions until now. */
  private static final class Seen {
    private final Set<String> looks = new HashSet<>();
    private final Set<String> writes = new HashSet<>();
    private final Set<String> hands = new HashSet<>();
    private boolean unknown;
    private boolean zaps;

    void see(Expr expr, Set<String> own, KernelModel kernel) {
      named(expr).ifPresent(looks::add);
      if (expr instanceof Expr.Assign assign) {
        named(assign.target()).ifPresent(writes::add);
      } else if (expr instanceof Expr.Step step) {
        named(step.target()).ifPresent(writes::add);
      } else if (expr instanceof Expr.Unary unary && unary.operator().equals("&")) {
        named(unary.operand()).ifPresent(hands::add);
      } else if (expr instanceof Expr.Call call) {
        String callee = callee(call);
        unknown |= !own.contains(callee) && !kernel.has(callee);
        zaps |= kernel.effectsOf(callee).contains(new Effects.Effect.Event(ZAP));
      }
    }
  }
}
