// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.c;

import java.util.List;
import java.util.Optional;
import org.mmaproof.model.ir.Stmt;

/** Puts the body of a loop in place of the empty block that stood for it while it was read. */
final class Filling {
  private Filling() {}

  /** Whether an empty block starts at byte {@code hole}, and where {@link #fill} looks for it. */
  static boolean fits(Stmt root, int hole) {
    return root.at().start() == hole
        ? root instanceof Stmt.Block
        : last(root).filter(inner -> fits(inner, hole)).isPresent();
  }

  /** The statement in {@code s} that is written last. */
  private static Optional<Stmt> last(Stmt s) {
    if (s instanceof Stmt.Block block) {
      int size = block.statements().size();
      return size == 0 ? Optional.empty() : Optional.of(block.statements().get(size - 1));
    }
    if (s instanceof Stmt.If branch) {
      return branch.otherwise().or(() -> Optional.of(branch.then()));
    }
    if (s instanceof Stmt.While loop) {
      return Optional.of(loop.body());
    }
    if (s instanceof Stmt.For loop) {
      return Optional.of(loop.body());
    }
    if (s instanceof Stmt.MacroLoop loop) {
      return Optional.of(loop.body());
    }
    if (s instanceof Stmt.MacroScope scope) {
      return Optional.of(scope.body());
    }
    return s instanceof Stmt.Switch choice ? Optional.of(choice.body()) : Optional.empty();
  }

  /** {@code s} with {@code body} in the place of the block at byte {@code hole}. */
  static Stmt fill(Stmt s, int hole, Stmt body) {
    if (s.at().start() == hole) {
      return body;
    }
    if (s instanceof Stmt.Block block) {
      List<Stmt> all = new java.util.ArrayList<>(block.statements());
      all.set(all.size() - 1, fill(all.get(all.size() - 1), hole, body));
      return new Stmt.Block(block.at(), all);
    }
    if (s instanceof Stmt.If branch) {
      return branch.otherwise().isPresent()
          ? new Stmt.If(
              branch.at(),
              branch.condition(),
              branch.then(),
              branch.otherwise().map(otherwise -> fill(otherwise, hole, body)))
          : new Stmt.If(
              branch.at(), branch.condition(), fill(branch.then(), hole, body), Optional.empty());
    }
    if (s instanceof Stmt.While loop) {
      return new Stmt.While(loop.at(), loop.condition(), fill(loop.body(), hole, body));
    }
    if (s instanceof Stmt.For loop) {
      return new Stmt.For(
          loop.at(), loop.first(), loop.condition(), loop.step(), fill(loop.body(), hole, body));
    }
    if (s instanceof Stmt.MacroLoop loop) {
      return new Stmt.MacroLoop(
          loop.at(), loop.macro(), loop.arguments(), fill(loop.body(), hole, body));
    }
    if (s instanceof Stmt.MacroScope scope) {
      return new Stmt.MacroScope(
          scope.at(), scope.macro(), scope.arguments(), fill(scope.body(), hole, body));
    }
    if (s instanceof Stmt.Switch choice) {
      return new Stmt.Switch(choice.at(), choice.subject(), fill(choice.body(), hole, body));
    }
    return s;
  }
}
