// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.term;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An assignment as lines of text, and back. What is 0 or false is not written. */
public final class AssignmentLines {
  private static final String NUMBER = "n";
  private static final String TRUTH = "t";
  private static final String ROW = "f";
  private static final String TAB = "\t";

  private AssignmentLines() {}

  /** Sorted; names have neither tabs nor line feeds in them, which C does not allow. */
  public static List<String> of(Assignment assignment) {
    List<String> lines = new ArrayList<>();
    assignment
        .numbers()
        .forEach((name, value) -> add(lines, value != 0, NUMBER, name, Long.toHexString(value)));
    assignment.truths().forEach((name, holds) -> add(lines, holds, TRUTH, name, ""));
    assignment
        .functions()
        .forEach(
            (name, rows) ->
                rows.forEach(
                    (arguments, value) ->
                        add(lines, value != 0, ROW, name, row(arguments, value))));
    lines.sort(null);
    return List.copyOf(lines);
  }

  private static void add(List<String> lines, boolean said, String kind, String name, String rest) {
    if (said) {
      lines.add(String.join(TAB, kind, name, rest));
    }
  }

  private static String row(List<Long> arguments, long value) {
    List<String> all = new ArrayList<>(arguments.stream().map(Long::toHexString).toList());
    all.add(Long.toHexString(value));
    return String.join(" ", all);
  }

  /** The assignment of such lines; empty: they are none. */
  public static Optional<Assignment> read(List<String> lines) {
    Map<String, Long> numbers = new HashMap<>();
    Map<String, Boolean> truths = new HashMap<>();
    Map<String, Map<List<Long>, Long>> functions = new HashMap<>();
    for (String line : lines) {
      String[] parts = line.split(TAB, -1);
      if (parts.length != 3 || !parts[2].matches("[0-9a-f]{0,16}( [0-9a-f]{1,16})*")) {
        return Optional.empty();
      }
      List<Long> values =
          parts[2].isEmpty()
              ? List.of()
              : Arrays.stream(parts[2].split(" ", -1)).map(AssignmentLines::number).toList();
      if (parts[0].equals(TRUTH)) {
        truths.put(parts[1], true);
      } else if (values.isEmpty()) {
        return Optional.empty();
      } else if (parts[0].equals(NUMBER)) {
        numbers.put(parts[1], values.get(0));
      } else {
        int last = values.size() - 1;
        functions
            .computeIfAbsent(parts[1], name -> new HashMap<>())
            .put(values.subList(0, last), values.get(last));
      }
    }
    return Optional.of(new Assignment(numbers, truths, functions));
  }

  private static long number(String digits) {
    return Long.parseUnsignedLong(digits, 16);
  }
}
