// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mmaproof.rules.fixture.Fixture;

final class ImmutableFieldWrittenTest {
  private static List<Integer> lines(String body) {
    return Fixture.lines(
        new ImmutableFieldWritten(),
        "static int hook(struct vm_area_desc *desc)\n{\n"
            + body
            + """

              }
              static const struct file_operations fops = { .mmap_prepare = hook };
              """);
  }

  @Test
  void readingIsAllowed() {
    assertThat(
            lines(
                """
            unsigned long end = desc->end;
            end--;
            return 0;
            """))
        .isEmpty();
  }

  @Test
  void aCopyIsTheDriversOwn() {
    assertThat(
            lines(
                """
            struct vm_area_desc own = *desc;
            own.end = 0;
            own.file = 0;
            return 0;
            """))
        .isEmpty();
  }

  @Test
  void theOffsetMayBeWritten() {
    assertThat(
            lines(
                """
            desc->pgoff = 0;
            return 0;
            """))
        .isEmpty();
  }

  @Test
  void theEndIsMoved() {
    assertThat(
            lines(
                """
            desc->end -= 1;
            return 0;
            """))
        .containsExactly(3);
  }

  @Test
  void throughAnotherPointerToo() {
    assertThat(
            lines(
                """
            struct vm_area_desc *d = desc;
            d->start++;
            return 0;
            """))
        .containsExactly(4);
  }

  @Test
  void onAPathThatFailsToo() {
    assertThat(
            lines(
                """
            desc->mm = 0;
            return -EIO;
            """))
        .containsExactly(3);
  }
}
