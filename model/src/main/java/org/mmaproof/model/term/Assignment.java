// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.term;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What every free name stands for. Total: a name that is missing is 0 or false, and so is a
 * function where its table has no row.
 */
public final class Assignment {
  private final Map<String, Long> numbers;
  private final Map<String, Boolean> truths;
  private final Map<String, Map<List<Long>, Long>> functions;

  /** Names and tables; a table maps arguments to a result. */
  public Assignment(
      Map<String, Long> numbers,
      Map<String, Boolean> truths,
      Map<String, Map<List<Long>, Long>> functions) {
    this.numbers = new TreeMap<>(numbers);
    this.truths = new TreeMap<>(truths);
    this.functions = new TreeMap<>();
    functions.forEach((name, table) -> this.functions.put(name, Map.copyOf(table)));
  }

  Map<String, Long> numbers() {
    return numbers;
  }

  Map<String, Boolean> truths() {
    return truths;
  }

  Map<String, Map<List<Long>, Long>> functions() {
    return functions;
  }

  /** Everything 0 and false. */
  public static Assignment zero() {
    return new Assignment(Map.of(), Map.of(), Map.of());
  }

  /** The value of a number. Our own evaluation, not the solver's. */
  public long value(Term number) {
    return new Evaluation(this).value(number);
  }

  /** Whether a truth holds. Our own evaluation, not the solver's. */
  public boolean holds(Term truth) {
    return new Evaluation(this).holds(truth);
  }

  /** The value of a variable. */
  public long number(String name) {
    return numbers.getOrDefault(name, 0L);
  }

  /** The value of a proposition. */
  public boolean truth(String name) {
    return truths.getOrDefault(name, false);
  }

  /** The value of a function. */
  public long result(String function, List<Long> arguments) {
    return functions.getOrDefault(function, Map.of()).getOrDefault(arguments, 0L);
  }

  /** Both: where two say something of one name, the other's word counts. */
  Assignment with(Assignment other) {
    Map<String, Long> allNumbers = new TreeMap<>(numbers);
    allNumbers.putAll(other.numbers);
    Map<String, Boolean> allTruths = new TreeMap<>(truths);
    allTruths.putAll(other.truths);
    Map<String, Map<List<Long>, Long>> tables = new TreeMap<>(functions);
    other.functions.forEach(
        (name, table) -> {
          Map<List<Long>, Long> rows = new HashMap<>(tables.getOrDefault(name, Map.of()));
          rows.putAll(table);
          tables.put(name, rows);
        });
    return new Assignment(allNumbers, allTruths, tables);
  }

  @Override
  public String toString() {
    return numbers + " " + truths + " " + functions;
  }
}
