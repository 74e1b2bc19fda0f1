// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mmaproof.rules.fixture.Fixture;

final class ActionOverwrittenTest {
  private static List<Integer> lines(String body) {
    return Fixture.lines(
        new ActionOverwritten(),
        "static int hook(struct vm_area_desc *desc)\n{\n"
            + body
            + """

              }
              static const struct file_operations fops = { .mmap_prepare = hook };
              """);
  }

  @Test
  void oneActionIsEnough() {
    assertThat(
            lines(
                """
            mmap_action_remap_full(desc, 1);
            return 0;
            """))
        .isEmpty();
  }

  @Test
  void oneActionOnEachBranch() {
    assertThat(
            lines(
                """
            if (desc->pgoff)
            mmap_action_remap_full(desc, 1);
            else
            mmap_action_remap_full(desc, 2);
            return 0;
            """))
        .isEmpty();
  }

  @Test
  void aPathThatFailsMapsNothing() {
    assertThat(
            lines(
                """
            mmap_action_remap_full(desc, 1);
            mmap_action_remap_full(desc, 2);
            return -EIO;
            """))
        .isEmpty();
  }

  @Test
  void theSecondReplacesTheFirst() {
    assertThat(
            lines(
                """
            mmap_action_remap_full(desc, 1);
            mmap_action_remap_full(desc, 2);
            return 0;
            """))
        .containsExactly(4);
  }

  @Test
  void aSecondTurnReplacesTheFirst() {
    assertThat(
            lines(
                """
            int i;
            for (i = 0; i < 2; i++)
            mmap_action_remap(desc, desc->start, i, PAGE_SIZE);
            return 0;
            """))
        .containsExactly(5);
  }
}
