// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mmaproof.rules.fixture.Fixture;

final class DescriptorUninitialisedTest {
  private static List<Integer> lines(String body) {
    return Fixture.lines(
        new DescriptorUninitialised(),
        "static int wrap(struct o *o, struct file *file, struct vm_area_struct *vma)\n{\n"
            + "struct vm_area_desc d;\n"
            + body
            + "\n}\n");
  }

  @Test
  void aMemsetClearsIt() {
    assertThat(
            lines(
                """
            memset(&d, 0, sizeof(d));
            return o->mmap_prepare(o, &d);
            """))
        .isEmpty();
  }

  @Test
  void theCompatLayerFillsIt() {
    assertThat(
            lines(
                """
            compat_set_desc_from_vma(&d, file, vma);
            return o->mmap_prepare(o, &d);
            """))
        .isEmpty();
  }

  @Test
  void aFunctionThatNobodyKnowsMayFillIt() {
    assertThat(
            lines(
                """
            fill(&d);
            return o->mmap_prepare(o, &d);
            """))
        .isEmpty();
  }

  @Test
  void aCompoundLiteralIsWhole() {
    assertThat(
            lines(
                """
            d = (struct vm_area_desc) { .file = file };
            return o->mmap_prepare(o, &d);
            """))
        .isEmpty();
  }

  @Test
  void aFewMembersAreNotAll() {
    assertThat(
            lines(
                """
            d.file = file;
            return o->mmap_prepare(o, &d);
            """))
        .containsExactly(5);
  }

  @Test
  void aMemberIsReadTooEarly() {
    assertThat(
            lines(
                """
            d.file = file;
            return d.pgoff ? 1 : 0;
            """))
        .containsExactly(5);
  }

  @Test
  void itIsInitialisedOnOneBranchOnly() {
    assertThat(
            lines(
                """
            if (o->x)
            memset(&d, 0, sizeof(d));
            return vfs_mmap_prepare(file, &d);
            """))
        .containsExactly(6);
  }

  @Test
  void aHelperThatChangesWhatIsSetIsFine() {
    assertThat(
            lines(
                """
                d.vma_flags = vma->flags;
                vma_desc_set_flags(&d, VMA_IO_BIT);
                return vma_desc_test(&d, VMA_IO_BIT);
                """))
        .isEmpty();
  }

  @Test
  void aHelperThatChangesWhatIsNotSetIsNot() {
    assertThat(lines("mmap_action_remap_full(&d, 1); return 0;")).containsExactly(4);
  }
}
