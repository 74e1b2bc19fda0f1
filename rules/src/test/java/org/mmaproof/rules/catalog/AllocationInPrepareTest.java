// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mmaproof.rules.fixture.Fixture;

final class AllocationInPrepareTest {
  private static List<Integer> lines(String body) {
    return Fixture.lines(
        new AllocationInPrepare(),
        """
        struct o { void *buf; struct list_head list; };
        static int hook(struct vm_area_desc *desc)
        {
        struct o *o = desc->file->private_data;
        void *p;
        """
            + body
            + """

              }
              static const struct file_operations fops = { .mmap_prepare = hook };
              """);
  }

  @Test
  void whatIsFreedIsNotKept() {
    assertThat(
            lines(
                """
            p = kmalloc(8, GFP_KERNEL);
            desc->private_data = p;
            kfree(p);
            return -ENOMEM;
            """))
        .isEmpty();
  }

  @Test
  void whatStaysInALocalIsNotReachable() {
    assertThat(
            lines(
                """
            p = kmalloc(8, GFP_KERNEL);
            kfree(p);
            return 0;
            """))
        .isEmpty();
  }

  @Test
  void memoryOfTheDeviceIsNotTheMappings() {
    assertThat(
            lines(
                """
            p = devm_kzalloc(o->dev, 8, GFP_KERNEL);
            desc->private_data = p;
            return 0;
            """))
        .isEmpty();
  }

  @Test
  void aBufferAllocatedOnceIsTheDevices() {
    assertThat(
            lines(
                """
            if (!o->buf)
            o->buf = kzalloc(8, GFP_KERNEL);
            return 0;
            """))
        .isEmpty();
  }

  @Test
  void whatTheNextWriteReplacesIsNotKept() {
    assertThat(
            lines(
                """
            desc->private_data = kmalloc(8, GFP_KERNEL);
            desc->private_data = o;
            return 0;
            """))
        .isEmpty();
  }

  @Test
  void privateDataThatIsAllocated() {
    assertThat(
            lines(
                """
            p = kmalloc(8, GFP_KERNEL);
            if (!p)
            return -ENOMEM;
            desc->private_data = p;
            return 0;
            """))
        .containsExactly(6);
  }

  @Test
  void driverStateThatIsAllocated() {
    assertThat(
            lines(
                """
            o->buf = vmalloc(8);
            return 0;
            """))
        .containsExactly(6);
  }

  @Test
  void memoryThatHangsOffKeptMemory() {
    assertThat(
            lines(
                """
            struct o *a = kzalloc(8, GFP_KERNEL);
            a->buf = kzalloc(8, GFP_KERNEL);
            desc->private_data = a;
            return 0;
            """))
        .containsExactly(6, 7);
  }
}
