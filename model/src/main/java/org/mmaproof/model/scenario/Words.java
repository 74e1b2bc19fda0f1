// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.scenario;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/**
 * A line of a scenario: words and {@code key=value} pairs.
 *
 * @param plain the words before the first pair
 */
record Words(List<String> plain, Map<String, String> pairs) {
  static Words of(String line) {
    List<String> words = Arrays.asList(line.trim().split("\\s+"));
    List<String> plain = words.stream().filter(word -> !word.contains("=")).toList();
    Map<String, String> pairs =
        words.stream()
            .filter(word -> word.contains("="))
            .collect(
                Collectors.toMap(
                    word -> word.substring(0, word.indexOf('=')),
                    word -> word.substring(word.indexOf('=') + 1),
                    (a, b) -> b));
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
    return Long.parseUnsignedLong(plain.get(index + 1).replaceFirst("^0x", ""), 16);
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
}
