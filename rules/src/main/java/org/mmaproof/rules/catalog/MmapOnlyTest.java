// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.catalog;

import java.util.List;
import java.util.Set;
import org.mmaproof.model.driver.Driver;
import org.mmaproof.model.ir.Function;
import org.mmaproof.model.kernel.KernelModel;
import org.mmaproof.rules.rule.Findings;
import org.mmaproof.rules.rule.Level;
import org.mmaproof.rules.rule.Mentions;
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
 *     that looks at {@code mmap_prepare} of such a table too, or in a file where another function
 *     deals with {@code mmap_prepare} alone.
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
    try (Said said = new Said(driver.names())) {
      if (splitsTheDecision(said, driver)) {
        return;
      }
      for (Function function : Mentions.of(Set.of("mmap"), driver)) {
        for (Function.Body body : function.bodies()) {
          Typing typing = Typing.in(driver.names(), function, body);
          if (!reads(said, typing, body, "mmap_prepare")) {
            check(said.asked(body), typing, function, findings);
          }
        }
      }
    }
  }

  /** Whether some function deals with {@code mmap_prepare} alone, so that others do the rest. */
  private static boolean splitsTheDecision(Said said, Driver driver) {
    return Mentions.of(Set.of("mmap_prepare"), driver).stream()
        .anyMatch(
            function ->
                function.bodies().stream()
                    .anyMatch(
                        body -> {
                          Typing typing = Typing.in(driver.names(), function, body);
                          return reads(said, typing, body, "mmap_prepare")
                              && !reads(said, typing, body, "mmap");
                        }));
  }

  private static boolean reads(
      Said said, Typing typing, Function.Body body, String member) {
    return said.in(body).stream()
        .anyMatch(word -> typing.isMember(word.expression(), Tags.FILE_OPERATIONS, member));
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
