// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.hook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CopiesTest {
  @TempDir Path root;

  /** The copies in a driver that says nothing of mmap but what {@code text} does. */
  private List<String> copies(String text) throws IOException {
    return SmallTree.in(root).driver("drivers/lamp.c", text).copies();
  }

  @Test
  void aStructWithoutHooksIsCopiedInSilence() throws IOException {
    assertThat(
            copies(
                """
                static void take(struct gong_ops *to, struct gong_ops *from)
                {
                  *to = *from;
                  memcpy(to, from, sizeof(*to));
                  to = kmemdup(from, sizeof(*from), 0);
                }
                """))
        .isEmpty();
  }

  @Test
  void aPointerToATableCopiesNoTable() throws IOException {
    assertThat(
            copies(
                """
                struct lamp { const struct lamp_ops *ops; };
                static void take(struct lamp *to, struct lamp *from, struct lamp_ops *ops)
                {
                  to->ops = from->ops;
                  to->ops = ops;
                  *to = *from;
                  memcpy(to, from, sizeof(*to));
                }
                """))
        .isEmpty();
  }

  @Test
  void partOfATableOrOtherBytesAreNoTable() throws IOException {
    assertThat(
            copies(
                """
                struct lamp { struct lamp_ops ops; char name[8]; int id; };
                static void take(struct lamp *to, struct lamp *from, const char *bytes)
                {
                  memcpy(to->name, from->name, sizeof(to->name));
                  memcpy(to, bytes, 4);
                  to->id = from->id;
                  to->ops.light = from->ops.light;
                }
                """))
        .isEmpty();
  }

  @Test
  void aTableInWhichNoHookIsSetCarriesNone() throws IOException {
    assertThat(
            copies(
                """
                static const struct lamp_ops dark = { .light = 0 };
                static void take(struct lamp_ops *to)
                {
                  static const struct lamp_ops local = { .light = 0 };

                  *to = dark;
                  *to = local;
                  memcpy(to, &dark, sizeof(dark));
                  *to = (struct lamp_ops){ .light = 0 };
                }
                """))
        .isEmpty();
  }

  @Test
  void deadCodeCommentsAndCallsAreNoCopies() throws IOException {
    assertThat(
            copies(
                """
                static struct lamp_ops made(void);
                static void take(struct lamp_ops *to, struct lamp_ops *from)
                {
                  /* *to = *from; */
                #if 0
                  *to = *from;
                #endif
                  *to = made();
                }
                """))
        .isEmpty();
  }

  @Test
  void everyWayToCopyATableIsFound() throws IOException {
    assertThat(
            copies(
                """
                static void take(struct lamp_ops *to, const struct lamp_ops *from, void *raw)
                {
                  struct lamp_ops own = *from;

                  *to = *from;
                  to[1] = own;
                  memcpy(to, from, sizeof(*to));
                  memmove(raw, from, sizeof(*from));
                  raw = kmemdup(from, sizeof(*from), 0);
                  raw = devm_kmemdup(raw, from, sizeof(*from), 0);
                }
                """))
        .containsExactly(
            "drivers/lamp.c:4: own = *from copies struct lamp_ops (mmap)",
            "drivers/lamp.c:6: *to = *from copies struct lamp_ops (mmap)",
            "drivers/lamp.c:7: to[1] = own copies struct lamp_ops (mmap)",
            "drivers/lamp.c:8: memcpy(to, from, sizeof(*to)) copies struct lamp_ops (mmap)",
            "drivers/lamp.c:9: memmove(raw, from, sizeof(*from)) copies struct lamp_ops (mmap)",
            "drivers/lamp.c:10: kmemdup(from, sizeof(*from), 0) copies struct lamp_ops (mmap)",
            "drivers/lamp.c:11: devm_kmemdup(raw, from, sizeof(*from), 0)"
                + " copies struct lamp_ops (mmap)");
  }

  @Test
  void anElementOfATableOfTablesIsATable() throws IOException {
    assertThat(
            copies(
                """
                static void build(struct lamp_ops ops[2][2], const struct lamp_ops *first)
                {
                  ops[0][0] = *first;
                  ops[1 ][0] = ops[0 ][0];
                }
                """))
        .containsExactly(
            "drivers/lamp.c:4: ops[0][0] = *first copies struct lamp_ops (mmap)",
            "drivers/lamp.c:5: ops[1 ][0] = ops[0 ][0] copies struct lamp_ops (mmap)");
  }

  @Test
  void aStructThatHoldsATableByValueCarriesIt() throws IOException {
    assertThat(
            copies(
                """
                struct lamp {
                  struct { struct lamp_ops ops[2]; } inner;
                };
                struct post {
                  struct lamp lamp;
                };
                static void take(struct post *to, struct post *from, struct lamp *lamp)
                {
                  *to = *from;
                  to->lamp = *lamp;
                }
                """))
        .containsExactly(
            "drivers/lamp.c:10: *to = *from copies struct post with its struct lamp_ops (mmap)",
            "drivers/lamp.c:11: to->lamp = *lamp copies struct lamp with its struct lamp_ops"
                + " (mmap)");
  }

  @Test
  void aTableWithAHookIsCopiedByItsName() throws IOException {
    assertThat(
            copies(
                """
                static int lamp_mmap(struct file *file, struct vm_area_struct *vma)
                {
                  return 0;
                }
                static const struct lamp_ops lit = { .mmap = lamp_mmap };
                struct lamp { struct lamp_ops ops; };
                static void take(struct lamp *lamp)
                {
                  lamp->ops = lit;
                  memcpy(&lamp->ops, &lit, sizeof(lit));
                }
                """))
        .containsExactly(
            "drivers/lamp.c:10: lamp->ops = lit copies struct lamp_ops (mmap)",
            "drivers/lamp.c:11: memcpy(&lamp->ops, &lit, sizeof(lit)) copies struct lamp_ops"
                + " (mmap)");
  }

  @Test
  void theOperationsOfAVmaAreCarriedToo() throws IOException {
    assertThat(
            copies(
                """
                struct lamp { struct vm_operations_struct ops; };
                static void take(struct lamp *lamp, struct vm_area_struct *vma)
                {
                  lamp->ops = *vma->vm_ops;
                }
                """))
        .containsExactly(
            "drivers/lamp.c:5: lamp->ops = *vma->vm_ops copies struct vm_operations_struct");
  }
}
