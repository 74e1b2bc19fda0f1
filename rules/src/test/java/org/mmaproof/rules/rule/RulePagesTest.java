// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class RulePagesTest {
  private static final String PAGE =
      """
      <!-- Made by hand. -->

      # hook-kept

      Level: warning

      The hook is kept
      for later.

      One.

      - a
        b
      - c

      ## Why

      It goes.

      ## Instead

      Call it.

      ## Example

      ```c
      # define X

      ## not a heading
      ```

      ## Limits

      None.

      ## Kernel

      mm/vma.c, mmap_region()

      ## Silence

      On the line.
      """;

  @Test
  void aPageIsReadByItsHeadings() {
    assertThat(RulePages.parse(PAGE))
        .isEqualTo(
            new RulePage(
                new RuleName("hook-kept"),
                Level.WARNING,
                "The hook is kept for later.",
                "One.\n\n- a b\n- c",
                "It goes.",
                "Call it.",
                "None.",
                "mm/vma.c, mmap_region()",
                "# define X\n\n## not a heading"));
  }

  @Test
  void aPageWithoutAHeadingIsRefused() {
    assertThatThrownBy(() -> RulePages.parse(PAGE.replace("## Why", "")))
        .hasMessage("a rule's page has no why");
  }

  @Test
  void aRuleThatIsNotThereHasNoPage() {
    assertThat(RulePages.load(new RuleName("no-such-rule"))).isEmpty();
  }
}
