// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mmaproof.rules.fixture.Fixture;

final class ReferenceInPrepareTest {
  private static final String HEAD =
      """
      struct o { struct kref ref; atomic_t n; unsigned int users; struct device *dev; bool on; };
      """;

  private static List<Integer> lines(String body) {
    return Fixture.lines(
        new ReferenceInPrepare(),
        HEAD
            + """
              static int hook(struct vm_area_desc *desc)
              {
              struct o *o = desc->file->private_data;
              """
            + body
            + """

              }
              static void gone(struct o *o) { o->users--; atomic_dec(&o->n); }
              static const struct file_operations fops = { .mmap_prepare = hook };
              """);
  }

  @Test
  void whatIsGivenBackOnThePathIsNotHeld() {
    assertThat(
            lines(
                """
            kref_get(&o->ref);
            kref_put(&o->ref, release);
            return 0;
            """))
        .isEmpty();
  }

  @Test
  void whatOnlyAFailingPathHoldsIsNotThisRulesBusiness() {
    assertThat(
            lines(
                """
            kref_get(&o->ref);
            return -EIO;
            """))
        .isEmpty();
  }

  @Test
  void aFailedTryTookNothing() {
    assertThat(
            lines(
                """
            if (!kref_get_unless_zero(&o->ref))
            return 0;
            kref_put(&o->ref, release);
            return 0;
            """))
        .isEmpty();
  }

  @Test
  void aFunctionThatNobodyKnowsMayGiveItBack() {
    assertThat(
            lines(
                """
            kref_get(&o->ref);
            somewhere(o);
            return 0;
            """))
        .isEmpty();
  }

  @Test
  void aLockIsNoReference() {
    assertThat(
            lines(
                """
            mutex_lock(&o->lock);
            mutex_unlock(&o->lock);
            return 0;
            """))
        .isEmpty();
  }

  @Test
  void aFlagThatIsOnlySetIsNone() {
    assertThat(
            lines(
                """
            if (!o->on) {
            get_device(o->dev);
            o->on = true;
            }
            return 0;
            """))
        .isEmpty();
  }

  @Test
  void aClaimThatRefusesTheSecondIsOne() {
    assertThat(
            lines(
                """
            if (o->on)
            return -EBUSY;
            o->on = true;
            get_device(o->dev);
            return 0;
            """))
        .containsExactly(8);
  }

  @Test
  void aReferenceThatIsKept() {
    assertThat(
            lines(
                """
            kref_get(&o->ref);
            return 0;
            """))
        .containsExactly(5);
  }

  @Test
  void aReferenceKeptWhenAnUnknownFunctionSucceeds() {
    assertThat(
            lines(
                """
            kref_get(&o->ref);
            return generic_file_mmap_prepare(desc);
            """))
        .containsExactly(5);
  }

  @Test
  void aCounterThatIsCountedDownElsewhere() {
    assertThat(
            lines(
                """
            o->users++;
            return 0;
            """))
        .containsExactly(5);
  }

  @Test
  void aCounterWrittenAsASum() {
    assertThat(
            lines(
                """
            o->users = o->users + 1;
            return 0;
            """))
        .containsExactly(5);
  }

  @Test
  void anAtomicCounterThatIsCountedDownElsewhere() {
    assertThat(
            lines(
                """
            atomic_inc(&o->n);
            return 0;
            """))
        .containsExactly(5);
  }

  @Test
  void theSecondOfTwoReferencesIsStillHeld() {
    assertThat(
            lines(
                """
            kref_get(&o->ref);
            kref_get(&o->ref);
            kref_put(&o->ref, release);
            return 0;
            """))
        .containsExactly(5);
  }
}
