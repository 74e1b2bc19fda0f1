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

  static {
    for (int c = 0; c < IN_NAME.length; c++) {
      IN_NAME[c] = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_';
    }
  }

  /** Hashes at their place or behind it; 0 where there is none. */
  private int[] table = new int[1024];

  private int size;

  private Vocabulary() {}

  /** The names of {@code text}, which holds one byte a char. */
  static Vocabulary of(String text) {
    Vocabulary names = new Vocabulary();
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
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
    int hash = 0;
    boolean whole = false;
    int at = start;
    while (at < bytes.length && IN_NAME[bytes[at] & 0xff]) {
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
    return table[place(name.hashCode())] != 0;
  }

  private void add(int hash) {
    int at = place(hash);
    if (table[at] == 0) {
      table[at] = hash == 0 ? 1 : hash;
      if (++size * 2 > table.length) {
        grow();
      }
    }
  }

  /** Where {@code hash} stands, or the empty place where it would. */
  private int place(int hash) {
    int wanted = hash == 0 ? 1 : hash;
    int mask = table.length - 1;
    int at = (wanted ^ wanted >>> 15) & mask;
    while (table[at] != 0 && table[at] != wanted) {
      at = at + 1 & mask;
    }
    return at;
  }

  private void grow() {
    int[] old = table;
    table = new int[old.length * 2];
    for (int hash : old) {
      if (hash != 0) {
        table[place(hash)] = hash;
      }
    }
  }
}
