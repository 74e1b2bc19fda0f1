// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.CRC32;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Bytes that are no answer are refused; bytes that are one mean what was written. */
final class AnswerFormatTest {
  private static final byte[] OURS = new byte[32];
  private static final int COUNT_AT = 8 + 4 + 32 + 8;

  private static final WhatWasRead READ =
      new WhatWasRead(
          -7, Map.of("a/Kconfig", new Mark(true, 1), "caf\u00e9.inc", new Mark(false, -1)));

  private static byte[] bytes() {
    return AnswerFormat.bytes(new Answer(READ, new byte[] {1, 2, 3}), OURS).orElseThrow();
  }

  /** The bytes with the checksum that they should have. */
  private static byte[] summed(byte[] bytes) {
    CRC32 sum = new CRC32();
    sum.update(bytes, 0, bytes.length - Integer.BYTES);
    ByteBuffer.wrap(bytes).putInt(bytes.length - Integer.BYTES, (int) sum.getValue());
    return bytes;
  }

  private static void assertRefused(byte[] bytes, String as) {
    assertThatThrownBy(() -> AnswerFormat.answer(bytes, OURS)).as(as).isInstanceOf(Malformed.class);
  }

  @Test
  void whatEndsEarlyOrIsChangedIsRefused() {
    for (int length = 0; length < bytes().length; length++) {
      assertRefused(Arrays.copyOf(bytes(), length), "the first " + length);
    }
    for (int at = 0; at < bytes().length; at++) {
      byte[] changed = bytes();
      changed[at] ^= 1;
      assertRefused(changed, "byte " + at);
    }
  }

  @Test
  void numbersThatPromiseMoreThanThereIsAreRefused() {
    for (int count : new int[] {-1, 3, AnswerFormat.OTHERS_MAX + 1, Integer.MAX_VALUE}) {
      byte[] more = bytes();
      ByteBuffer.wrap(more).putInt(COUNT_AT, count);
      assertRefused(summed(more), "paths: " + count);
    }
    byte[] longer = bytes();
    ByteBuffer.wrap(longer).putInt(longer.length - 4 - 3 - 4, Integer.MAX_VALUE);
    assertRefused(summed(longer), "a long answer");
  }

  @Test
  void anotherQuestionHasNoAnswerHere() throws Malformed {
    byte[] other = new byte[32];
    other[31] = 1;
    assertThat(AnswerFormat.answer(bytes(), other)).isEmpty();
  }

  @Test
  void aPathThatIsNoTextIsNotWritten() {
    WhatWasRead odd = new WhatWasRead(0, Map.of("\ud800", new Mark(true, 1)));
    assertThat(AnswerFormat.bytes(new Answer(odd, new byte[0]), OURS)).isEmpty();
  }

  @Test
  void whatIsTooLongIsNotWritten() {
    byte[] large = new byte[AnswerFormat.BYTES_MAX];
    assertThat(AnswerFormat.bytes(new Answer(READ, large), OURS)).isEmpty();
  }

  @Test
  void anAnswerIsReadAsItWasWritten() throws Malformed {
    Answer read = AnswerFormat.answer(bytes(), OURS).orElseThrow();
    assertThat(read.read()).isEqualTo(READ);
    assertThat(read.bytes()).containsExactly(1, 2, 3);
  }

  @Property(tries = 500)
  void anyBytesAreReadOrRefused(@ForAll byte[] bytes) throws Malformed {
    byte[] whole = bytes();
    int from = COUNT_AT % whole.length;
    System.arraycopy(bytes, 0, whole, from, Math.min(bytes.length, whole.length - from));
    try {
      AnswerFormat.answer(summed(whole), OURS);
    } catch (Malformed e) {
      assertThat(e).hasMessageNotContaining("null");
    }
  }
}
