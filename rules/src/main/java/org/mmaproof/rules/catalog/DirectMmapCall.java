// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.catalog;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mmaproof.model.driver.Driver;
import org.mmaproof.model.ir.Expr;
import org.mmaproof.model.ir.Function;
import org.mmaproof.model.ir.Stmt;
import org.mmaproof.model.ir.Walk;
import org.mmaproof.model.kernel.KernelModel;
import org.mmaproof.rules.rule.Findings;
import org.mmaproof.rules.rule.Fix;
import org.mmaproof.rules.rule.Level;
import org.mmaproof.rules.rule.Mentions;
import org.mmaproof.rules.rule.PrepareHook;
import org.mmaproof.rules.rule.Repairs;
import org.mmaproof.rules.rule.Rule;
import org.mmaproof.rules.rule.RuleName;
import org.mmaproof.rules.rule.Said;
import org.mmaproof.rules.rule.Tags;
import org.mmaproof.rules.rule.Typing;

/**
 * The {@code mmap} member of a {@code file_operations} is called directly.
 *
 * <p>Reports a call through the {@code mmap} member of {@code struct file_operations}, told by the
 * type of the object and not by its name, also through a local variable that the member was read
 * into.
 *
 * @why A file that is converted has {@code mmap_prepare} and a {@code NULL} in {@code mmap}: the
 *     call jumps to address 0 as soon as the lower driver is converted.
 * @instead Call {@code vfs_mmap()}, which serves both kinds of file, after {@code can_mmap_file()}.
 * @limits Silent on members of other structs, and in a function that also handles {@code
 *     mmap_prepare} of such a table: that is what the core's own wrappers do. Silent on a kernel
 *     that has no {@code mmap_prepare} yet.
 * @kernel include/linux/fs.h vfs_mmap()
 */
public final class DirectMmapCall implements Rule {
  @Override
  public RuleName name() {
    return new RuleName("direct-mmap-call");
  }

  @Override
  public Level level() {
    return Level.ERROR;
  }

  @Override
  public void check(Driver driver, KernelModel kernel, Findings findings) {
    if (!PrepareHook.offered(kernel)) {
      return;
    }
    Repairs repairs = new Repairs(driver);
    boolean wrapped = kernel.signature("vfs_mmap").isPresent();
    try (Said said = new Said(driver.names())) {
      for (Function function : Mentions.readingMmap(driver)) {
        for (Function.Body body : function.bodies()) {
          Typing typing = Typing.in(driver.names(), function, body);
          for (Call call : calls(said.in(body), typing, body)) {
            report(call, function, wrapped ? call.fix(repairs) : Optional.empty(), findings);
          }
        }
      }
    }
  }

  /** A call of the member. */
  private record Call(Said.Word word, Expr.Call call) {
    private Optional<Fix> fix(Repairs repairs) {
      return word.macro().isPresent() ? Optional.empty() : repairs.callWrapper(call);
    }
  }

  private static List<Call> calls(List<Said.Word> words, Typing typing, Function.Body body) {
    if (words.stream().anyMatch(word -> member(typing, word.expression(), "mmap_prepare"))) {
      return List.of();
    }
    Set<String> holders = holders(words, body, typing);
    return words.stream()
        .filter(word -> word.expression() instanceof Expr.Call)
        .map(word -> new Call(word, (Expr.Call) word.expression()))
        .filter(each -> hook(typing, each.call().callee()) || holds(holders, each.call().callee()))
        .toList();
  }

  private static void report(Call call, Function function, Optional<Fix> fix, Findings findings) {
    findings.add(
        call.word().at(),
        function.name(),
        "this calls mmap of a file_operations, which is NULL for a file with mmap_prepare",
        call.word().related(),
        List.of(),
        fix);
  }

  private static boolean member(Typing typing, Expr expression, String name) {
    return typing.isMember(expression, Tags.FILE_OPERATIONS, name);
  }

  private static boolean hook(Typing typing, Expr callee) {
    return callee instanceof Expr.Unary unary && unary.operator().equals("*")
        ? hook(typing, unary.operand())
        : member(typing, callee, "mmap");
  }

  private static boolean holds(Set<String> holders, Expr callee) {
    return callee instanceof Expr.Name name && holders.contains(name.text());
  }

  /** The variables that the member is read into. */
  private static Set<String> holders(List<Said.Word> words, Function.Body body, Typing typing) {
    Set<String> names = new HashSet<>();
    for (Said.Word word : words) {
      if (word.expression() instanceof Expr.Assign assign
          && assign.target() instanceof Expr.Name name
          && hook(typing, assign.value())) {
        names.add(name.text());
      }
    }
    for (Stmt statement : Walk.statements(body.block())) {
      if (statement instanceof Stmt.Declare declare) {
        declare.variables().stream()
            .filter(variable -> variable.initialiser().filter(e -> hook(typing, e)).isPresent())
            .forEach(variable -> names.add(variable.name()));
      }
    }
    return names;
  }
}
