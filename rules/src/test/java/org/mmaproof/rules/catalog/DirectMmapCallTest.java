// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mmaproof.rules.fixture.Fixture;

final class DirectMmapCallTest {
  private static List<Integer> lines(String body) {
    return Fixture.lines(
        new DirectMmapCall(),
        """
        struct other_ops { int (*mmap)(struct file *file, struct vm_area_struct *vma); };
        struct o { const struct other_ops *ops; struct file *file; };
        int map(struct o *o, struct file *f, struct vm_area_struct *vma)
        {
        """
            + body
            + "\n}\n");
  }

  @Test
  void theOpsOfASubsystemAreItsOwnBusiness() {
    assertThat(lines("return o->ops->mmap(f, vma);")).isEmpty();
  }

  @Test
  void theWrapperServesBothKinds() {
    assertThat(lines("return vfs_mmap(f, vma);")).isEmpty();
  }

  @Test
  void whoHandlesBothIsTheWrapper() {
    assertThat(
            lines(
                """
            if (f->f_op->mmap_prepare)
            return compat(f, vma);
            return f->f_op->mmap(f, vma);
            """))
        .isEmpty();
  }

  @Test
  void aFilesHookIsCalled() {
    assertThat(lines("return f->f_op->mmap(f, vma);")).containsExactly(5);
  }

  @Test
  void behindTwoPointers() {
    assertThat(lines("return o->file->f_op->mmap(f, vma);")).containsExactly(5);
  }
}
