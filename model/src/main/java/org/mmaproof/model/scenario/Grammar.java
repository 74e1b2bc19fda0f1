// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.scenario;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which lines can be performed. */
final class Grammar {
  private static final Pattern NUMBER = Pattern.compile("[+-]?(0x[0-9a-fA-F]{1,16}|[0-9]{1,18})");
  private static final Pattern FAILURES =
      Pattern.compile("([a-z]+:[0-9]{1,6})(,[a-z]+:[0-9]{1,6})*");
  private static final Pattern FILE = Pattern.compile("[0-9]|1[01]");
  private static final Pattern HEX = Pattern.compile("(0x)?[0-9a-fA-F]{1,16}");

  /** How many numbers stand behind each verb. */
  private static final Map<String, Integer> NUMBERS =
      Map.of("mm", 0, "ops", 1, "file", 1, "map", 5, "unmap", 2, "prot", 3, "madv", 4, "fault", 1);

  /** What may stand behind {@code =} for keys whose value is a word. */
  private static final Map<String, List<String>> WORDS =
      Map.of(
          "kind", List.of("mmap", "prep", "bare", "both"),
          "smode", List.of("vfs", "swap", "expl"),
          "act", List.of("remap", "ioremap", "simple", "kpages"),
          "arange", List.of("full", "head", "tail", "out"));

  private static final Map<String, Integer> IDS = Map.of("file", 11, "ops", 12);

  private Grammar() {}

  static Optional<String> problem(String line) {
    Words words = Words.of(line);
    Integer numbers = NUMBERS.get(words.verb());
    if (numbers == null) {
      return Optional.of("no such operation: " + line);
    }
    List<String> plain = words.plain();
    if (plain.size() != numbers + 1
        || !java.util.stream.IntStream.rangeClosed(1, numbers)
            .allMatch(
                i -> (isHex(words.verb(), i) ? HEX : NUMBER).matcher(plain.get(i)).matches())) {
      return Optional.of(words.verb() + " takes " + numbers + " numbers: " + line);
    }
    if (IDS.containsKey(words.verb())
        && (words.number(0) < 0 || words.number(0) > IDS.get(words.verb()))) {
      return Optional.of("no such " + words.verb() + ": " + line);
    }
    if (words.verb().equals("map") && (words.number(4) < -1 || words.number(4) > 11)) {
      return Optional.of("no such file: " + line);
    }
    return words.pairs().entrySet().stream()
        .filter(pair -> !fits(pair.getKey(), pair.getValue()))
        .findFirst()
        .map(pair -> pair.getKey() + " cannot be " + pair.getValue() + ": " + line);
  }

  private static boolean isHex(String verb, int index) {
    return index == 3 && (verb.equals("map") || verb.equals("prot"))
        || index >= 3 && verb.equals("madv");
  }

  private static boolean fits(String key, String value) {
    if (WORDS.containsKey(key)) {
      return WORDS.get(key).contains(value);
    }
    return switch (key) {
      case "fail" -> FAILURES.matcher(value).matches();
      case "fset", "fclr", "caps" -> HEX.matcher(value).matches();
      case "sf", "stack" -> FILE.matcher(value).matches();
      default -> NUMBER.matcher(value).matches();
    };
  }
}
