// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.catalog;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mmaproof.model.driver.Driver;
import org.mmaproof.model.ir.Expr;
import org.mmaproof.model.ir.Function;
import org.mmaproof.model.ir.Span;
import org.mmaproof.model.ir.Stmt;
import org.mmaproof.model.ir.Walk;
import org.mmaproof.model.kernel.KernelModel;
import org.mmaproof.rules.rule.Findings;
import org.mmaproof.rules.rule.Level;
import org.mmaproof.rules.rule.Mentions;
import org.mmaproof.rules.rule.PrepareHook;
import org.mmaproof.rules.rule.Rule;
import org.mmaproof.rules.rule.RuleName;
import org.mmaproof.rules.rule.Said;
import org.mmaproof.rules.rule.Tags;
import org.mmaproof.rules.rule.Typing;

/**
 * A decision is made on the {@code mmap} member of a {@code file_operations} alone.
 *
 * <p>Reports where the {@code mmap} member of {@code struct file_operations} is asked whether it is
 * set: in a condition, by {@code !}, by a comparison with {@code NULL}, or as an operand of {@code
 * &&} and {@code ||}.
 *
 * @why A converted file has {@code NULL} there and can be mapped all the same. The answer is wrong
 *     for it, and where the test guards something, such as a lockdown, it is a hole.
 * @instead Ask {@code can_mmap_file()}, or look at {@code mmap_prepare} in the same condition.
 * @limits Silent on members of other structs, on pointers that are only printed, and in a function
 *     that looks at {@code mmap_prepare} of such a table too. Silent on a kernel that has no {@code
 *     mmap_prepare} yet.
 * @kernel include/linux/fs.h can_mmap_file()
 */
public final class MmapOnlyTest implements Rule {
  @Override
  public RuleName name() {
    return new RuleName("mmap-only-test");
  }

  @Override
  public Level level() {
    return Level.WARNING;
  }

  @Override
  public void check(Driver driver, KernelModel kernel, Findings findings) {
    if (!PrepareHook.offered(kernel)) {
      return;
    }
    try (Said said = new Said(driver.names())) {
      for (Function function : Mentions.readingMmap(driver)) {
        for (Function.Body body : function.bodies()) {
          Typing typing = Typing.in(driver.names(), function, body);
          if (!looksAtBoth(said, typing, body)) {
            Set<Span> dispatches = dispatches(body);
            List<Said.Word> asked =
                said.asked(body).stream()
                    .filter(word -> dispatches.stream().noneMatch(at -> at.contains(word.at())))
                    .toList();
            check(asked, typing, function, findings);
          }
        }
      }
    }
  }

  /**
   * The conditions of {@code if (!x->mmap) return 0;}: who finds nothing left to do for a converted
   * file does not say that it cannot be mapped.
   */
  private static Set<Span> dispatches(Function.Body body) {
    Set<Span> found = new HashSet<>();
    for (Stmt statement : Walk.statements(body.block())) {
      if (statement instanceof Stmt.If choice
          && choice.condition() instanceof Expr.Unary not
          && not.operator().equals("!")
          && only(choice.then()) instanceof Stmt.Return give
          && give.value().filter(MmapOnlyTest::isZero).isPresent()) {
        found.add(choice.condition().at());
      }
    }
    return found;
  }

  private static Stmt only(Stmt statement) {
    return statement instanceof Stmt.Block block && block.statements().size() == 1
        ? block.statements().get(0)
        : statement;
  }

  private static boolean isZero(Expr value) {
    return value instanceof Expr.Number number && number.text().equals("0");
  }

  private static boolean looksAtBoth(Said said, Typing typing, Function.Body body) {
    return said.in(body).stream()
        .anyMatch(word -> typing.isMember(word.expression(), Tags.FILE_OPERATIONS, "mmap_prepare"));
  }

  private static void check(
      List<Said.Word> asked, Typing typing, Function function, Findings findings) {
    for (Said.Word word : asked) {
      if (typing.isMember(word.expression(), Tags.FILE_OPERATIONS, "mmap")) {
        findings.add(
            word.at(),
            function.name(),
            "this asks for mmap alone, and a file with mmap_prepare can be mapped too",
            word.related(),
            List.of());
      }
    }
  }
}
