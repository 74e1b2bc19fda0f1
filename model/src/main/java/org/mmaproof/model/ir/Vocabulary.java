// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.ir;

import java.nio.charset.StandardCharsets;

/**
 * The names that a text holds and their first parts ({@code VM_} of {@code VM_SHARED}), comments
 * and literals included: one pass over the text answers for any number of names.
 *
 * <p>Names are known by their hash, so that a name which is not there may seem to be; one that is
 * there is never missed.
 */
final class Vocabulary {
  private static final boolean[] IN_NAME = new boolean[256];

  /** Texts have some name for every so many bytes, most of them more than once. */
  private static final int BYTES_A_NAME = 8;

  private static final int SMALLEST = 1 << 10;
  private static final int LARGEST = 1 << 18;

  static {
    for (int c = 0; c < IN_NAME.length; c++) {
      IN_NAME[c] = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_';
    }
  }

  /** The bits of every hash that there is a name of, two each. */
  private final long[] there;

  /** How far to the right a hash is moved to be the number of a bit. */
  private final int shift;

  private Vocabulary(int bytes) {
    int bits = Integer.highestOneBit(Math.min(LARGEST, SMALLEST + bytes / BYTES_A_NAME * 16));
    there = new long[bits / Long.SIZE];
    shift = 1 + Integer.numberOfLeadingZeros(bits);
  }

  /** The names of {@code text}, which holds one byte a char. */
  static Vocabulary of(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    Vocabulary names = new Vocabulary(bytes.length);
    int at = 0;
    while (at < bytes.length) {
      if (IN_NAME[bytes[at] & 0xff]) {
        at = names.addName(bytes, at);
      } else {
        at++;
      }
    }
    return names;
  }

  /** Adds the name at {@code start} and its part up to the first underscore; answers its end. */
  private int addName(byte[] bytes, int start) {
    boolean[] inName = IN_NAME;
    int hash = 0;
    boolean whole = false;
    int at = start;
    while (at < bytes.length && inName[bytes[at] & 0xff]) {
      hash = hash * 31 + bytes[at]; // as String.hashCode() does
      if (bytes[at] == '_' && !whole) {
        add(hash);
        whole = true;
      }
      at++;
    }
    add(hash);
    return at;
  }

  /**
   * Whether {@code name} may stand in the text: a whole C name, or the first part of one up to and
   * with its first underscore.
   */
  boolean mayHold(String name) {
    int hash = name.hashCode();
    return isSet(bit(hash)) && isSet(other(hash));
  }

  private boolean isSet(int bit) {
    return (there[bit >>> 6] & 1L << bit) != 0;
  }

  private void add(int hash) {
    int bit = bit(hash);
    there[bit >>> 6] |= 1L << bit;
    int other = other(hash);
    there[other >>> 6] |= 1L << other;
  }

  /** The upper bits of the hash times the golden ratio, which depend on all of it. */
  private int bit(int hash) {
    return hash * 0x9e3779b9 >>> shift;
  }

  /** Another bit for the same hash. */
  private int other(int hash) {
    return (hash ^ hash >>> 15) * 0x85ebca6b >>> shift;
  }
}
