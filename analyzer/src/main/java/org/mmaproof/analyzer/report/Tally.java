// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.report;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How many registrations there are and how many of them are converted. */
record Tally(int hooks, int converted) {

  static Tally of(List<CensusRow> rows) {
    return new Tally(rows.size(), (int) rows.stream().filter(CensusRow::prepare).count());
  }

  /** One tally for each value of {@code key}, ordered by it. */
  static Map<String, Tally> by(Function<CensusRow, String> key, List<CensusRow> rows) {
    Map<String, Tally> tallies = new TreeMap<>();
    rows.stream()
        .collect(Collectors.groupingBy(key))
        .forEach((each, group) -> tallies.put(each, of(group)));
    return tallies;
  }

  /** The share converted in tenths of a percent, rounded down: all is only what is all. */
  int permille() {
    return hooks == 0 ? 0 : (int) (1000L * converted / hooks);
  }
}
