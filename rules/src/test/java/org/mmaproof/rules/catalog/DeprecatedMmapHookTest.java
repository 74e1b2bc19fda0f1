// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mmaproof.rules.fixture.Fixture;

final class DeprecatedMmapHookTest {
  private static List<Integer> lines(String table) {
    return Fixture.lines(
        new DeprecatedMmapHook(),
        "static int old(struct file *f, struct vm_area_struct *v) { return 0; }\n" + table);
  }

  @Test
  void anotherOwnerIsForTheCensus() {
    assertThat(lines("static const struct dma_buf_ops ops = { .mmap = old };")).isEmpty();
  }

  @Test
  void nullIsNoHook() {
    assertThat(lines("static const struct file_operations fops = { .mmap = NULL };")).isEmpty();
  }

  @Test
  void aFilesHookIsReportedWhereItIsRegistered() {
    assertThat(lines("static const struct file_operations fops = { .mmap = old };"))
        .containsExactly(2);
  }
}
