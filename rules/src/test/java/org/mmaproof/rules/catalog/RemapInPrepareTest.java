// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mmaproof.rules.fixture.Fixture;

final class RemapInPrepareTest {
  private static List<Integer> lines(String body) {
    return Fixture.lines(
        new RemapInPrepare(),
        "int elsewhere(struct vm_area_struct *vma);\n"
            + "static int hook(struct vm_area_desc *desc)\n{\n"
            + body
            + """

              }
              static const struct file_operations fops = { .mmap_prepare = hook };
              """);
  }

  @Test
  void anActionNeedsNoVma() {
    assertThat(
            lines(
                """
            mmap_action_remap_full(desc, 1);
            return 0;
            """))
        .isEmpty();
  }

  @Test
  void aFunctionOfNoDeclarationMayTakeAnything() {
    assertThat(lines("return unheard_of(desc);")).isEmpty();
  }

  @Test
  void aRemapNeedsAVma() {
    assertThat(
            lines(
                """
            struct vm_area_struct vma = { };
            return remap_pfn_range(&vma, 0, 0, 0, desc->page_prot);
            """))
        .containsExactly(5);
  }

  @Test
  void aFunctionThatIsDeclaredToTakeOneNeedsIt() {
    assertThat(
            lines(
                """
            struct vm_area_struct vma = { };
            return elsewhere(&vma);
            """))
        .containsExactly(5);
  }
}
