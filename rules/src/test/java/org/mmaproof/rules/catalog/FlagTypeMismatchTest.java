// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mmaproof.rules.fixture.Fixture;

final class FlagTypeMismatchTest {
  private static List<Integer> lines(String body) {
    return Fixture.lines(
        new FlagTypeMismatch(),
        "int check(struct vm_area_desc *desc, struct vm_area_struct *vma)\n{\n" + body + "\n}\n");
  }

  @Test
  void aBitNumberWhereOneBelongs() {
    assertThat(lines("return vma_desc_test(desc, VMA_WRITE_BIT);")).isEmpty();
  }

  @Test
  void aMaskWhereOneBelongs() {
    assertThat(
            lines(
                """
            vm_flags_set(vma, VM_IO | VM_PFNMAP);
            return vma->vm_flags & VM_WRITE;
            """))
        .isEmpty();
  }

  @Test
  void aShiftedBitIsAMask() {
    assertThat(
            lines(
                """
            vm_flags_set(vma, 1ul << VMA_IO_BIT);
            return 0;
            """))
        .isEmpty();
  }

  @Test
  void plainNumbersAreNotJudged() {
    assertThat(lines("return vma_desc_test(desc, 3);")).isEmpty();
  }

  @Test
  void aMaskWhereABitNumberBelongs() {
    assertThat(lines("return vma_desc_test(desc, VM_WRITE);")).containsExactly(3);
  }

  @Test
  void aBitNumberWhereAMaskBelongs() {
    assertThat(
            lines(
                """
            vm_flags_set(vma, VMA_IO_BIT);
            return 0;
            """))
        .containsExactly(3);
  }

  @Test
  void aRequestsConstantInTheVmasWord() {
    assertThat(lines("return vma->vm_flags & MAP_SHARED;")).containsExactly(3);
  }
}
