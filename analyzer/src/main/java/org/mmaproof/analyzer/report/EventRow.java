// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mmaproof.model.proof.Event;

/** An event of one side, or of both, as it stands beside the other side. */
record EventRow(Optional<Event> left, Optional<Event> right) {

  /** Whether both sides do the same here. */
  boolean same() {
    return left.isPresent() && right.isPresent() && same(left.get(), right.get());
  }

  /**
   * Both sides beside each other: what is the same in one row, what only one side does beside what
   * only the other does meanwhile.
   */
  static List<EventRow> of(List<Event> left, List<Event> right) {
    return besideEachOther(rows(left, right));
  }

  /** Longest common subsequence of what happens; differing rows of both sides one after another. */
  private static List<EventRow> rows(List<Event> left, List<Event> right) {
    int[][] common = new int[left.size() + 1][right.size() + 1];
    for (int i = left.size() - 1; i >= 0; i--) {
      for (int j = right.size() - 1; j >= 0; j--) {
        common[i][j] =
            same(left.get(i), right.get(j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    List<EventRow> rows = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < left.size() || j < right.size()) {
      if (i < left.size() && j < right.size() && same(left.get(i), right.get(j))) {
        rows.add(new EventRow(Optional.of(left.get(i++)), Optional.of(right.get(j++))));
      } else if (j == right.size() || i < left.size() && common[i + 1][j] >= common[i][j + 1]) {
        rows.add(new EventRow(Optional.of(left.get(i++)), Optional.empty()));
      } else {
        rows.add(new EventRow(Optional.empty(), Optional.of(right.get(j++))));
      }
    }
    return rows;
  }

  private static List<EventRow> besideEachOther(List<EventRow> rows) {
    List<EventRow> all = new ArrayList<>();
    List<Event> left = new ArrayList<>();
    List<Event> right = new ArrayList<>();
    for (EventRow row : rows) {
      if (row.same()) {
        together(left, right, all);
        all.add(row);
      } else {
        row.left().ifPresent(left::add);
        row.right().ifPresent(right::add);
      }
    }
    together(left, right, all);
    return all;
  }

  /** Moves what either side does into rows of {@code all}. */
  private static void together(List<Event> left, List<Event> right, List<EventRow> all) {
    for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
      all.add(new EventRow(nth(left, i), nth(right, i)));
    }
    left.clear();
    right.clear();
  }

  private static Optional<Event> nth(List<Event> events, int i) {
    return i < events.size() ? Optional.of(events.get(i)) : Optional.empty();
  }

  private static boolean same(Event one, Event other) {
    return one.event().equals(other.event()) && one.text().equals(other.text());
  }
}
