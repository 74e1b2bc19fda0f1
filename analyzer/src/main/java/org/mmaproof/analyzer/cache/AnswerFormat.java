// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.cache;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.CRC32;

/**
 * An answer as the bytes of a file, numbers with the highest byte first:
 *
 * <pre>
 *   8 bytes     "mmaproof"
 *   4           format, {@link #FORMAT}
 *   32          to what question it is the answer: the identity
 *   8           the files that the tree lists, in one number
 *   4           how many other paths; for each
 *     2           its length, then so many bytes of UTF-8
 *     1           1: known by its stamp, 0: by what reading it gave
 *     8           its print
 *   4           how long the answer is, then so many bytes
 *   4           CRC-32 of all bytes before
 * </pre>
 *
 * <p>Whatever else stands there is no answer. No length is believed before so many bytes are there.
 */
final class AnswerFormat {
  /** Goes up when the bytes change. */
  static final int FORMAT = 1;

  /** Bytes of the largest file. */
  static final int BYTES_MAX = 8 << 20;

  /** Paths of one answer beside the files that are listed. */
  static final int OTHERS_MAX = 1 << 15;

  private static final int IDENTITY = 32;
  private static final byte[] MAGIC = "mmaproof".getBytes(StandardCharsets.US_ASCII);
  private static final int CHECKSUM = Integer.BYTES;
  private static final int HEAD = MAGIC.length + Integer.BYTES + IDENTITY + Long.BYTES;

  private AnswerFormat() {}

  /**
   * The bytes of an answer, or nothing when they would be more than are read.
   *
   * @param identity 32 bytes
   */
  static Optional<byte[]> bytes(Answer answer, byte[] identity) {
    ByteArrayOutputStream all = new ByteArrayOutputStream(1 << 16);
    try (DataOutputStream out = new DataOutputStream(all)) {
      out.write(MAGIC);
      out.writeInt(FORMAT);
      out.write(identity, 0, IDENTITY);
      out.writeLong(answer.read().listed());
      out.writeInt(answer.read().others().size());
      for (Map.Entry<String, Mark> other : new TreeMap<>(answer.read().others()).entrySet()) {
        byte[] path = other.getKey().getBytes(StandardCharsets.UTF_8);
        if (path.length > 0xffff || !text(path).equals(other.getKey())) {
          return Optional.empty();
        }
        out.writeShort(path.length);
        out.write(path);
        out.writeByte(other.getValue().stamped() ? 1 : 0);
        out.writeLong(other.getValue().print());
      }
      out.writeInt(answer.bytes().length);
      out.write(answer.bytes());
      out.writeInt(checksum(all.toByteArray(), all.size()));
    } catch (IOException e) {
      throw new UncheckedIOException("memory takes all bytes", e);
    }
    return all.size() <= BYTES_MAX ? Optional.of(all.toByteArray()) : Optional.empty();
  }

  private static String text(byte[] utf8) {
    return new String(utf8, StandardCharsets.UTF_8);
  }

  private static int checksum(byte[] bytes, int length) {
    CRC32 sum = new CRC32();
    sum.update(bytes, 0, length);
    return (int) sum.getValue();
  }

  /**
   * The answer that {@code bytes} are.
   *
   * @return nothing when it is whole but of another format or identity
   */
  static Optional<Answer> answer(byte[] bytes, byte[] identity) throws Malformed {
    int end = bytes.length - CHECKSUM;
    Malformed.require(end >= HEAD + 2 * Integer.BYTES, "too short");
    ByteBuffer in = ByteBuffer.wrap(bytes, 0, end);
    Malformed.require(
        ByteBuffer.wrap(bytes).getInt(end) == checksum(bytes, end), "its checksum is another");
    Malformed.require(Arrays.equals(take(in, MAGIC.length), MAGIC), "not of mmaproof");
    if (in.getInt() != FORMAT || !Arrays.equals(take(in, IDENTITY), identity)) {
      return Optional.empty();
    }
    long listed = in.getLong();
    Map<String, Mark> others = others(in);
    Malformed.require(in.remaining() >= Integer.BYTES, "no answer");
    int length = in.getInt();
    Malformed.require(length == in.remaining(), "its length is another");
    return Optional.of(new Answer(new WhatWasRead(listed, others), take(in, length)));
  }

  private static Map<String, Mark> others(ByteBuffer in) throws Malformed {
    int count = in.getInt();
    Malformed.require(count >= 0 && count <= OTHERS_MAX, "too many paths");
    Map<String, Mark> others = new HashMap<>();
    for (int i = 0; i < count; i++) {
      Malformed.require(in.remaining() >= Short.BYTES, "no path");
      String path = text(take(in, in.getShort() & 0xffff));
      Malformed.require(in.remaining() >= 1 + Long.BYTES, "no print");
      int stamped = in.get();
      Malformed.require(stamped == 0 || stamped == 1, "no such print");
      others.put(path, new Mark(stamped == 1, in.getLong()));
    }
    return others;
  }

  private static byte[] take(ByteBuffer in, int count) throws Malformed {
    Malformed.require(count <= in.remaining(), "too short");
    byte[] taken = new byte[count];
    in.get(taken);
    return taken;
  }
}
