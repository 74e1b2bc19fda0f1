// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** When one search that found nothing answers for another. */
final class SearchTest {
  private static final Search MMAP = new Search(true, false, Set.of());
  private static final Search MEMBER = new Search(false, true, Set.of());
  private static final Search NOTHING = new Search(false, false, Set.of());

  private static Search words(String... words) {
    return new Search(false, false, Set.of(words));
  }

  @Test
  void aSearchForLessDoesNotAnswerForMore() {
    assertThat(MEMBER.covers(MMAP)).isFalse();
    assertThat(words("a").covers(words("a", "b"))).isFalse();
    assertThat(words("mmap").covers(MMAP)).isFalse();
    assertThat(MMAP.covers(words("mmap_lock"))).as("a word is never implied").isFalse();
    assertThat(NOTHING.covers(MMAP)).isFalse();
  }

  @Test
  void aSearchForMoreAnswersForLess() {
    assertThat(MMAP.covers(MEMBER)).as("where no mmap is, no member is named so").isTrue();
    assertThat(words("a", "b").covers(words("b"))).isTrue();
    assertThat(MMAP.covers(NOTHING)).isTrue();
    assertThat(MMAP.covers(MMAP)).isTrue();
  }

  @Test
  void twoSearchesTogetherAnswerForBoth() {
    Search both = MEMBER.and(words("a")).and(words("b"));
    assertThat(both).isEqualTo(new Search(false, true, Set.of("a", "b")));
    assertThat(both.and(words("b"))).isSameAs(both);
  }
}
