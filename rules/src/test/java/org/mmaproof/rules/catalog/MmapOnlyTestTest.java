// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mmaproof.rules.fixture.Fixture;

final class MmapOnlyTestTest {
  private static List<Integer> lines(String body) {
    return Fixture.lines(
        new MmapOnlyTest(),
        """
        struct other_ops { int (*mmap)(struct file *file, struct vm_area_struct *vma); };
        int ask(const struct file_operations *fops, const struct other_ops *ops)
        {
        """
            + body
            + "\n}\n");
  }

  @Test
  void anotherStructIsNotMeant() {
    assertThat(
            lines(
                """
            if (!ops->mmap)
            return -ENODEV;
            return 1;
            """))
        .isEmpty();
  }

  @Test
  void bothAreAsked() {
    assertThat(
            lines(
                """
            if (!fops->mmap && !fops->mmap_prepare)
            return -ENODEV;
            return 1;
            """))
        .isEmpty();
  }

  @Test
  void printingIsNoDecision() {
    assertThat(
            lines(
                """
            pr_info("%ps", fops->mmap);
            return 1;
            """))
        .isEmpty();
  }

  @Test
  void oneIsAsked() {
    assertThat(
            lines(
                """
            if (!fops->mmap)
            return -ENODEV;
            return 1;
            """))
        .containsExactly(4);
  }

  @Test
  void aComparisonAsksToo() {
    assertThat(lines("return fops->mmap != NULL;")).containsExactly(4);
  }
}
