// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mmaproof.model.ir.SourceText;
import org.mmaproof.model.ir.Span;

/**
 * The line that a finding stands in, and carets below what is meant.
 *
 * @param code the line, invisible characters spelt out, shortened where it is wide
 * @param carets white space and carets that align with {@code code}
 */
record Excerpt(int line, String code, String carets) {
  private static final String CUT = "...";

  /** The first line of {@code span}; tabs stay, and stay in the line of carets. */
  static Optional<Excerpt> of(Span span, Sources sources, int columnsMax) {
    return cells(span, sources).map(cells -> draw(span.line(), shortened(cells, columnsMax)));
  }

  /** As {@link #of}, without indentation and tabs, for where columns are few. */
  static Optional<Excerpt> flat(Span span, Sources sources, int columnsMax) {
    return cells(span, sources)
        .map(cells -> draw(span.line(), shortened(dedented(untabbed(cells)), columnsMax)));
  }

  private static Optional<List<Cell>> cells(Span span, Sources sources) {
    Optional<SourceText> found =
        sources.text(span.file()).filter(text -> span.end() <= text.length());
    if (found.isEmpty()) {
      return Optional.empty();
    }
    SourceText text = found.get();
    Region region = Region.of(span, sources);
    String line = text.lineText(region.line());
    int from = Math.min(region.column() - 1, line.length());
    int to = region.endLine() == region.line() ? region.endColumn() - 1 : line.length();
    List<Cell> cells = Cell.of(line, from, to);
    if (cells.stream().noneMatch(Cell::marked)) {
      // Nothing there to point at (an empty span, or the end of the line): point at the place.
      List<Cell> upTo = new ArrayList<>(Cell.of(line, from, from + 1));
      if (upTo.stream().noneMatch(Cell::marked)) {
        upTo.add(new Cell("", 1, true));
      }
      cells = upTo;
    }
    return Optional.of(cells);
  }

  private static List<Cell> untabbed(List<Cell> cells) {
    List<Cell> plain = new ArrayList<>();
    int column = 0;
    for (Cell cell : cells) {
      int columns = cell.isTab() ? Cell.TAB_COLUMNS - column % Cell.TAB_COLUMNS : cell.columns();
      plain.add(cell.isTab() ? new Cell(" ".repeat(columns), columns, cell.marked()) : cell);
      column += columns;
    }
    return plain;
  }

  private static List<Cell> dedented(List<Cell> cells) {
    int first = 0;
    while (first < cells.size() && cells.get(first).isBlank() && !cells.get(first).marked()) {
      first++;
    }
    return cells.subList(first, cells.size());
  }

  /** A window of at most {@code columnsMax} columns that shows where the carets begin. */
  private static List<Cell> shortened(List<Cell> cells, int columnsMax) {
    if (columns(cells) <= columnsMax) {
      return cells;
    }
    Cell cut = new Cell(CUT, CUT.length(), false);
    int first = windowStart(cells, columnsMax);
    List<Cell> window = new ArrayList<>();
    if (first > 0) {
      window.add(cut);
    }
    int room = columnsMax - columns(window);
    boolean toTheEnd = columns(cells.subList(first, cells.size())) <= room;
    int limit = toTheEnd ? room : room - CUT.length();
    int used = 0;
    for (Cell cell : cells.subList(first, cells.size())) {
      used += cell.columns();
      if (used > limit) {
        break;
      }
      window.add(cell);
    }
    if (!toTheEnd) {
      window.add(cut);
    }
    return window;
  }

  /** The first cell of the window: 0 if that leaves half of the window to what is marked. */
  private static int windowStart(List<Cell> cells, int columnsMax) {
    int marked = 0;
    while (!cells.get(marked).marked()) {
      marked++;
    }
    if (columns(cells.subList(0, marked)) <= columnsMax / 2) {
      return 0;
    }
    int first = marked;
    while (first > 0 && columns(cells.subList(first - 1, marked)) <= columnsMax / 4) {
      first--;
    }
    // The end of the line may leave room for more of what comes before.
    int fits = columnsMax - CUT.length();
    while (first > 0 && columns(cells.subList(first - 1, cells.size())) <= fits) {
      first--;
    }
    return first;
  }

  private static int columns(List<Cell> cells) {
    return cells.stream().mapToInt(Cell::columns).sum();
  }

  private static Excerpt draw(int line, List<Cell> cells) {
    StringBuilder code = new StringBuilder();
    StringBuilder carets = new StringBuilder();
    for (Cell cell : cells) {
      code.append(cell.shown());
      carets.append(cell.below());
    }
    return new Excerpt(line, code.toString().stripTrailing(), carets.toString().stripTrailing());
  }
}
