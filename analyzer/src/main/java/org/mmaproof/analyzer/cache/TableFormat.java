// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.cache;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.CRC32;

/**
 * A table as the bytes of a file, numbers with the highest byte first:
 *
 * <pre>
 *   8 bytes     "mmaproof"
 *   4           format, {@link #FORMAT}
 *   32          whose table it is: the identity
 *   8 + 8       the key of the prints
 *   4           how many searches; for each
 *     1           1: mmap, 2: member
 *     2           how many words; for each
 *       1           its length, then so many letters
 *   4           how many files; for each
 *     8           its print
 *     2           the number of the search that finds nothing in it, from 0
 *   4           CRC-32 of all bytes before
 * </pre>
 *
 * <p>Whatever else stands there is no table. No length is believed before so many bytes are there.
 */
final class TableFormat {
  /** Goes up when the bytes change, and when {@link Search} comes to find what it did not find. */
  static final int FORMAT = 1;

  static final int IDENTITY = 32;

  /** Bytes of the largest file. */
  static final int BYTES_MAX = 8 << 20;

  /** Bytes of all searches of a table. */
  private static final int SEARCHES_BYTES_MAX = 1 << 20;

  private static final byte[] MAGIC = "mmaproof".getBytes(StandardCharsets.US_ASCII);
  private static final int CHECKSUM = Integer.BYTES;
  private static final int FILE = Long.BYTES + Short.BYTES;

  private TableFormat() {}

  /**
   * The bytes of a table, or nothing when they would be more than are read.
   *
   * @param identity {@link #IDENTITY} bytes
   */
  static Optional<byte[]> bytes(Table table, byte[] identity) {
    ByteArrayOutputStream all = new ByteArrayOutputStream(1 << 20);
    try (DataOutputStream out = new DataOutputStream(all)) {
      out.write(MAGIC);
      out.writeInt(FORMAT);
      out.write(identity, 0, IDENTITY);
      out.writeLong(table.hash().k0());
      out.writeLong(table.hash().k1());
      out.writeInt(table.searches().size());
      for (Search search : table.searches()) {
        if (!write(search, out) || out.size() > SEARCHES_BYTES_MAX) {
          return Optional.empty();
        }
      }
      out.writeInt(table.size());
      for (int place = 0; place < table.places(); place++) {
        if (table.print(place) != 0) {
          out.writeLong(table.print(place));
          out.writeShort(table.lacking(place));
        }
      }
      out.writeInt(checksum(all.toByteArray(), all.size()));
    } catch (IOException e) {
      throw new UncheckedIOException("memory takes all bytes", e);
    }
    return all.size() <= BYTES_MAX ? Optional.of(all.toByteArray()) : Optional.empty();
  }

  /** Whether it could be written: words of a tree can be longer than anybody's names are. */
  private static boolean write(Search search, DataOutputStream out) throws IOException {
    if (search.words().size() > 0xffff) {
      return false;
    }
    out.writeByte((search.mmap() ? 1 : 0) | (search.member() ? 2 : 0));
    out.writeShort(search.words().size());
    for (String word : new TreeSet<>(search.words())) {
      if (!isWord(word)) {
        return false;
      }
      out.writeByte(word.length());
      out.writeBytes(word);
    }
    return true;
  }

  /** Printable ASCII: a C name, or what else a reader calls what it looks for. */
  private static boolean isWord(String word) {
    return !word.isEmpty()
        && word.length() <= 0xff
        && word.chars().allMatch(c -> c >= ' ' && c < 0x7f);
  }

  private static int checksum(byte[] bytes, int length) {
    CRC32 sum = new CRC32();
    sum.update(bytes, 0, length);
    return (int) sum.getValue();
  }

  /**
   * The table that {@code bytes} are.
   *
   * @return nothing when it is whole but of another format or identity
   */
  static Optional<Table> table(byte[] bytes, byte[] identity) throws Malformed {
    int end = bytes.length - CHECKSUM;
    Malformed.require(end > 0, "too short");
    ByteBuffer in = ByteBuffer.wrap(bytes, 0, end);
    Malformed.require(
        ByteBuffer.wrap(bytes).getInt(end) == checksum(bytes, end), "its checksum is another");
    Malformed.require(Arrays.equals(take(in, MAGIC.length), MAGIC), "not of mmaproof");
    Malformed.require(
        in.remaining() >= Integer.BYTES + IDENTITY + 2 * Long.BYTES + Integer.BYTES, "short");
    if (in.getInt() != FORMAT || !Arrays.equals(take(in, IDENTITY), identity)) {
      return Optional.empty();
    }
    SipHash hash = new SipHash(in.getLong(), in.getLong());
    List<Search> searches = searches(in);
    Malformed.require(in.remaining() >= Integer.BYTES, "no number of files");
    int files = in.getInt();
    Malformed.require(
        files >= 0 && files <= Table.FILES_MAX && in.remaining() == (long) files * FILE,
        "not so many files");
    Table table = new Table(hash, searches, files);
    for (int i = 0; i < files; i++) {
      long print = in.getLong();
      int search = in.getShort() & 0xffff;
      Malformed.require(print != 0 && search < searches.size(), "no such file");
      table.put(print, search);
    }
    return Optional.of(table);
  }

  private static List<Search> searches(ByteBuffer in) throws Malformed {
    int count = in.getInt();
    Malformed.require(count >= 0 && count <= Table.SEARCHES_MAX, "too many searches");
    List<Search> searches = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Malformed.require(in.remaining() >= 1 + Short.BYTES, "no search");
      int flags = in.get();
      Malformed.require(flags >= 0 && flags <= 3, "no such search");
      int words = in.getShort() & 0xffff;
      Malformed.require(in.remaining() >= words, "not so many words");
      Set<String> all = new HashSet<>();
      for (int word = 0; word < words; word++) {
        all.add(word(in));
      }
      searches.add(new Search((flags & 1) != 0, (flags & 2) != 0, all));
    }
    return searches;
  }

  private static String word(ByteBuffer in) throws Malformed {
    Malformed.require(in.hasRemaining(), "no word");
    byte[] letters = take(in, in.get() & 0xff);
    String word = new String(letters, StandardCharsets.ISO_8859_1);
    Malformed.require(isWord(word), "not a word");
    return word;
  }

  private static byte[] take(ByteBuffer in, int count) throws Malformed {
    Malformed.require(count <= in.remaining(), "too short");
    byte[] taken = new byte[count];
    in.get(taken);
    return taken;
  }
}
