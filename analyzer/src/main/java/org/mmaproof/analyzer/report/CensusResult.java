// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.report;

import java.util.Comparator;
import java.util.List;

/**
 * What a census has to say; rows are put in the order of reports.
 *
 * @param notes copies of whole structs that carry hooks and are no rows, one line each: {@code
 *     path:line: what is copied}
 * @param against whether it was compared with another tree, so that rows say what changed
 */
public record CensusResult(Tool tool, List<CensusRow> rows, List<String> notes, boolean against) {
  private static final Comparator<CensusRow> ORDER =
      Comparator.comparing(CensusRow::path)
          .thenComparingInt(CensusRow::line)
          .thenComparing(CensusRow::opsVar)
          .thenComparing(CensusRow::member)
          .thenComparing(CensusRow::hook)
          .thenComparing(CensusRow::presence)
          .thenComparing(CensusRow::change);

  public CensusResult {
    rows = rows.stream().sorted(ORDER).toList();
    notes = List.copyOf(notes);
  }

  /** The same tree against another, of which {@code old} are the rows. */
  public CensusResult since(List<CensusRow> old) {
    return new CensusResult(tool, CensusChanges.between(old, rows), notes, true);
  }

  /** The rows of the tree that was counted: without those that only the other tree has. */
  List<CensusRow> present() {
    return rows.stream().filter(row -> !row.change().equals("removed")).toList();
  }
}
