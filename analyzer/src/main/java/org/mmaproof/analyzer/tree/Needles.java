// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.tree;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * A search for any of several words at once. It looks at every k-th byte only, where k is the
 * length of the shortest word less one.
 *
 * <p>Method: Wu and Manber, "A Fast Algorithm for Multi-Pattern Searching", 1994, blocks of two
 * bytes.
 */
public final class Needles {
  private static final int BLOCKS = 1 << 16;
  private static final int SHORTEST = 3;

  /** The bytes that {@code mmap} does not hold. */
  private static final boolean[] APART = new boolean[256];

  static {
    Arrays.fill(APART, true);
    for (char letter : "map".toCharArray()) {
      APART[letter] = false;
    }
  }

  private final boolean none;
  private final int window;
  private final byte[] shift;
  private final byte[][][] ending;

  /**
   * @param words non-empty; words of fewer than three letters are not looked for
   */
  public Needles(Collection<String> words) {
    List<byte[]> needles = new ArrayList<>();
    for (String word : words) {
      if (word.length() >= SHORTEST) {
        needles.add(word.getBytes(StandardCharsets.ISO_8859_1));
      }
    }
    none = needles.isEmpty();
    window = Math.min(100, needles.stream().mapToInt(w -> w.length).min().orElse(SHORTEST));
    shift = new byte[BLOCKS];
    ending = new byte[BLOCKS][][];
    Arrays.fill(shift, (byte) (window - 1));
    for (byte[] needle : needles) {
      add(needle);
    }
  }

  private void add(byte[] needle) {
    for (int i = 1; i < window; i++) {
      int block = block(needle[i - 1], needle[i]);
      shift[block] = (byte) Math.min(shift[block], window - 1 - i);
    }
    int last = block(needle[window - 2], needle[window - 1]);
    byte[][] known = ending[last] == null ? new byte[0][] : ending[last];
    ending[last] = Arrays.copyOf(known, known.length + 1);
    ending[last][known.length] = needle;
  }

  private static int block(byte a, byte b) {
    return (a & 0xff) << 8 | b & 0xff;
  }

  /** Whether one of the words stands in the first {@code length} bytes, as a whole C name. */
  public boolean anyIn(byte[] bytes, int length) {
    return !none && next(bytes, length, 0) >= 0;
  }

  /**
   * Whether one of the words stands there with a parenthesis behind it in a line that begins
   * without a blank, as the name of a function does where it is defined.
   */
  public boolean definedIn(byte[] bytes, int length) {
    if (none) {
      return false;
    }
    for (int at = next(bytes, length, 0); at >= 0; at = next(bytes, length, at + 1)) {
      if (isDefinition(bytes, length, at)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isDefinition(byte[] bytes, int length, int name) {
    int line = name;
    while (line > 0 && bytes[line - 1] != '\n') {
      line--;
    }
    int behind = name;
    while (behind < length && inName(bytes[behind])) {
      behind++;
    }
    while (behind < length && bytes[behind] <= ' ' && bytes[behind] > 0) {
      behind++;
    }
    return inName(bytes[line]) && behind < length && bytes[behind] == '(';
  }

  /** Offset of the first of the words at or behind {@code from}, or -1. */
  public int next(byte[] bytes, int length, int from) {
    int most = window - 1;
    int at = from + most;
    while (at < length) {
      int block = block(bytes[at - 1], bytes[at]);
      int skip = shift[block];
      if (skip == most) {
        at += most; // nearly always; a constant, as in nextMmap
        continue;
      }
      if (skip > 0) {
        at += skip;
        continue;
      }
      int start = at - window + 1;
      for (byte[] needle : ending[block]) {
        if (isWord(needle, bytes, length, start)) {
          return start;
        }
      }
      at++;
    }
    return -1;
  }

  private static boolean isWord(byte[] needle, byte[] bytes, int length, int start) {
    int end = start + needle.length;
    return end <= length
        && Arrays.equals(needle, 0, needle.length, bytes, start, end)
        && (start == 0 || !inName(bytes[start - 1]))
        && (end == length || !inName(bytes[end]));
  }

  private static boolean inName(byte b) {
    return b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= '0' && b <= '9' || b == '_';
  }

  /** Whether {@code mmap} stands in the first {@code length} bytes, inside a longer name too. */
  public static boolean mmapIn(byte[] bytes, int length) {
    return nextMmap(bytes, length, 0) >= 0;
  }

  /**
   * Whether a member whose name contains {@code mmap} is named: {@code .mmap = f}, {@code
   * x->fb_mmap}.
   */
  public static boolean mmapMemberIn(byte[] bytes, int length) {
    for (int at = nextMmap(bytes, length, 0); at >= 0; at = nextMmap(bytes, length, at + 4)) {
      int before = at - 1;
      while (before >= 0 && inName(bytes[before])) {
        before--;
      }
      while (before >= 0 && bytes[before] <= ' ' && bytes[before] > 0) {
        before--;
      }
      if (before >= 0 && (bytes[before] == '.' || bytes[before] == '>')) {
        return true;
      }
    }
    return false;
  }

  /**
   * Offset of the next {@code mmap} at or behind {@code from}, or -1. Steps are constants behind
   * branches that guess well: a step read from a table must wait for the byte before the next one
   * is fetched.
   */
  private static int nextMmap(byte[] bytes, int length, int from) {
    boolean[] apart = APART;
    int at = from + 3;
    while (at < length) {
      if (apart[bytes[at] & 0xff]) {
        at += 4; // nearly always
        continue;
      }
      switch (bytes[at]) {
        case 'p' -> {
          if (bytes[at - 1] == 'a' && bytes[at - 2] == 'm' && bytes[at - 3] == 'm') {
            return at - 3;
          }
          at += 4;
        }
        case 'a' -> at += 1;
        default -> at += 2; // either m of it: p is two or three bytes on
      }
    }
    return -1;
  }
}
