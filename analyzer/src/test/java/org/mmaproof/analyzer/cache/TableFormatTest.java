// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.zip.CRC32;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Bytes that are no table are refused; bytes that are one mean what was written. */
final class TableFormatTest {
  private static final byte[] OURS = identity(1);
  private static final int SEARCHES_AT = 8 + 4 + 32 + 16;

  private static byte[] identity(int seed) {
    byte[] identity = new byte[TableFormat.IDENTITY];
    Arrays.fill(identity, (byte) seed);
    return identity;
  }

  private static Table small() {
    Table table =
        new Table(
            new SipHash(7, -9),
            List.of(
                new Search(true, false, Set.of()),
                new Search(false, true, Set.of("copies file_operations", "LANTERN_OPS"))),
            3);
    table.put(1, 0);
    table.put(Long.MIN_VALUE, 1);
    table.put(-1, 1);
    return table;
  }

  private static byte[] bytes(Table table) {
    return TableFormat.bytes(table, OURS).orElseThrow();
  }

  private static void assertRefused(byte[] bytes, String as) {
    assertThatThrownBy(() -> TableFormat.table(bytes, OURS)).as(as).isInstanceOf(Malformed.class);
  }

  /** The bytes with the checksum that they should have. */
  private static byte[] summed(byte[] bytes) {
    CRC32 sum = new CRC32();
    sum.update(bytes, 0, bytes.length - Integer.BYTES);
    ByteBuffer.wrap(bytes).putInt(bytes.length - Integer.BYTES, (int) sum.getValue());
    return bytes;
  }

  @Test
  void everyFlippedBitIsNoticed() {
    byte[] whole = bytes(small());
    for (int bit = 0; bit < whole.length * 8; bit++) {
      byte[] flipped = whole.clone();
      flipped[bit / 8] ^= (byte) (1 << bit % 8);
      assertRefused(flipped, "bit " + bit);
    }
  }

  @Test
  void everyByteThatIsWrongIsSurvivedThoughTheChecksumIsRight() {
    byte[] whole = bytes(small());
    for (int at = 0; at < whole.length - Integer.BYTES; at++) {
      for (int value : new int[] {0, 1, 0x7f, 0x80, 0xff}) {
        byte[] wrong = whole.clone();
        wrong[at] = (byte) value;
        survive(summed(wrong));
      }
    }
  }

  private static void survive(byte[] bytes) {
    try {
      TableFormat.table(bytes, OURS).ifPresent(table -> table.find(1));
    } catch (Malformed e) {
      assertThat(e).hasMessageNotContaining("\n");
    }
  }

  @Test
  void everyTruncationIsNoticed() {
    byte[] whole = bytes(small());
    for (int length = 0; length < whole.length; length++) {
      assertRefused(Arrays.copyOf(whole, length), "length " + length);
      if (length > Integer.BYTES && length < SEARCHES_AT) {
        assertRefused(summed(Arrays.copyOf(whole, length)), "length " + length + ", summed");
      }
    }
    assertRefused(summed(Arrays.copyOf(whole, whole.length + 10)), "longer");
  }

  @Test
  void aHugeLengthIsNotBelieved() {
    byte[] whole = bytes(small());
    int filesAt = whole.length - 4 - 3 * 10 - 4;
    assertThat(ByteBuffer.wrap(whole).getInt(filesAt)).isEqualTo(3);
    for (int huge : new int[] {Integer.MAX_VALUE, -1, 1 << 30, Table.FILES_MAX + 1}) {
      for (int at : new int[] {SEARCHES_AT, filesAt}) {
        byte[] wrong = whole.clone();
        ByteBuffer.wrap(wrong).putInt(at, huge);
        assertRefused(summed(wrong), huge + " at " + at);
      }
    }
    byte[] words = whole.clone();
    ByteBuffer.wrap(words).putShort(SEARCHES_AT + 4 + 1, (short) 0xffff);
    assertRefused(summed(words), "words");
  }

  @Test
  void theTableOfAnotherTreeOrFormatIsNotOurs() throws Exception {
    byte[] whole = bytes(small());
    assertThat(TableFormat.table(whole, identity(2))).isEmpty();
    byte[] later = whole.clone();
    ByteBuffer.wrap(later).putInt(8, TableFormat.FORMAT + 1);
    assertThat(TableFormat.table(summed(later), OURS)).isEmpty();
  }

  @Test
  void aWordThatIsNotPlainIsNotWritten() {
    for (String word : List.of("a\nb", "", "\u00e9t\u00e9", "x".repeat(256))) {
      Table table =
          new Table(new SipHash(1, 2), List.of(new Search(false, false, Set.of(word))), 1);
      assertThat(TableFormat.bytes(table, OURS)).as(word).isEmpty();
    }
  }

  @Test
  void anEmptyTableIsOne() throws Exception {
    Table empty = new Table(new SipHash(1, 2), List.of(), 0);
    Table read = TableFormat.table(bytes(empty), OURS).orElseThrow();
    assertThat(read.size()).isZero();
    assertThat(read.find(1)).isNegative();
  }

  @Property(tries = 50)
  void whatWasWrittenIsRead(@ForAll @Size(max = 300) Set<Long> files) throws Exception {
    Set<Long> prints = new HashSet<>(files);
    prints.remove(0L);
    List<Search> searches = small().searches();
    Table table = new Table(new SipHash(3, 4), searches, prints.size());
    Random random = new Random(prints.size());
    prints.forEach(print -> table.put(print, random.nextInt(2)));
    Table read = TableFormat.table(bytes(table), OURS).orElseThrow();
    assertThat(read.hash()).isEqualTo(table.hash());
    assertThat(read.searches()).isEqualTo(searches);
    assertThat(read.size()).isEqualTo(prints.size());
    for (long print : prints) {
      assertThat(read.lacking(read.find(print))).isEqualTo(table.lacking(table.find(print)));
      assertThat(prints.contains(print + 1) || print == -1 || read.find(print + 1) < 0).isTrue();
    }
  }
}
