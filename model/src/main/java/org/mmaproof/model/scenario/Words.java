// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.StringTokenizer;

/**
 * A line of a scenario: words and {@code key=value} pairs.
 *
 * @param plain the words before the first pair
 */
record Words(List<String> plain, Map<String, String> pairs) {
  static Words of(String line) {
    List<String> plain = new ArrayList<>();
    Map<String, String> pairs = new LinkedHashMap<>();
    StringTokenizer words = new StringTokenizer(line);
    while (words.hasMoreTokens()) {
      String word = words.nextToken();
      int equals = word.indexOf('=');
      if (equals < 0) {
        plain.add(word);
      } else {
        pairs.put(word.substring(0, equals), word.substring(equals + 1));
      }
    }
    return new Words(plain, pairs);
  }

  String verb() {
    return plain.isEmpty() ? "" : plain.get(0);
  }

  /** The number behind the verb; 0 for the first. */
  long number(int index) {
    return Long.decode(plain.get(index + 1));
  }

  /** The same, hexadecimal with or without {@code 0x}. */
  long hex(int index) {
    return bits(plain.get(index + 1));
  }

  /** A number of a pair. */
  OptionalLong pair(String key) {
    String text = pairs.get(key);
    return text == null ? OptionalLong.empty() : OptionalLong.of(Long.decode(text));
  }

  /** A word of a pair. */
  Optional<String> word(String key) {
    return Optional.ofNullable(pairs.get(key));
  }

  /** Hexadecimal with or without {@code 0x}. */
  static long bits(String text) {
    return Long.parseUnsignedLong(text.startsWith("0x") ? text.substring(2) : text, 16);
  }
}
