// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mmaproof.rules.fixture.Fixture;

final class StaleApiTest {
  private static List<Integer> lines(String body) {
    return Fixture.lines(
        new StaleApi(),
        "int check(struct vm_area_desc *desc, struct vm_area_struct *vma)\n{\n" + body + "\n}\n");
  }

  @Test
  void todaysNamesAreFine() {
    assertThat(lines("return vma_desc_test(desc, VMA_WRITE_BIT);")).isEmpty();
  }

  @Test
  void theVmaStillHasItsWord() {
    assertThat(lines("return vma->vm_flags != 0;")).isEmpty();
  }

  @Test
  void aVariableOfThatNameIsAVariable() {
    assertThat(
            lines(
                """
            int vma_desc_test_flags = 1;
            return vma_desc_test_flags;
            """))
        .isEmpty();
  }

  @Test
  void aHelperThatIsGone() {
    assertThat(lines("return vma_desc_test_flags(desc, VMA_WRITE_BIT);")).containsExactly(3);
  }

  @Test
  void aMemberThatIsGone() {
    assertThat(lines("return desc->vm_flags != 0;")).containsExactly(3);
  }

  @Test
  void aTypeThatIsGone() {
    assertThat(
            lines(
                """
            struct vma_proto *proto = 0;
            return !proto;
            """))
        .containsExactly(3);
  }
}
