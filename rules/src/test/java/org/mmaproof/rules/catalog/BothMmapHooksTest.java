// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mmaproof.rules.fixture.Fixture;

final class BothMmapHooksTest {
  private static List<Integer> lines(String tables) {
    return Fixture.lines(
        new BothMmapHooks(),
        "static int old(struct file *f, struct vm_area_struct *v) { return 0; }\n"
            + "static int young(struct vm_area_desc *d) { return 0; }\n"
            + tables);
  }

  @Test
  void oneHookIsFine() {
    assertThat(lines("static const struct file_operations fops = { .mmap_prepare = young };"))
        .isEmpty();
  }

  @Test
  void nullIsNoHook() {
    assertThat(
            lines(
                "static const struct file_operations fops = { .mmap = NULL, .mmap_prepare = young };"))
        .isEmpty();
  }

  @Test
  void armsOfAnIfdefExcludeEachOther() {
    assertThat(
            lines(
                """
                static const struct file_operations fops = {
                #ifdef CONFIG_OLD
                  .mmap = old,
                #else
                  .mmap_prepare = young,
                #endif
                };
                """))
        .isEmpty();
  }

  @Test
  void theLaterMemberIsReported() {
    assertThat(
            lines(
                """
                static const struct file_operations fops = {
                  .mmap_prepare = young,
                  .mmap = old,
                };
                """))
        .containsExactly(5);
  }

  @Test
  void anAssignmentAddsTheSecond() {
    assertThat(
            lines(
                """
                static struct file_operations fops = { .mmap = old };
                static void setup(void)
                {
                  fops.mmap_prepare = young;
                }
                """))
        .containsExactly(6);
  }

  @Test
  void whatIsClearedIsGone() {
    assertThat(
            lines(
                """
                static struct file_operations fops = { .mmap = old };
                static void setup(void)
                {
                  fops.mmap = NULL;
                  fops.mmap_prepare = young;
                }
                """))
        .isEmpty();
  }
}
