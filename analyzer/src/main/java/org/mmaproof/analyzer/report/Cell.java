// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.report;

import java.util.ArrayList;
import java.util.List;

/**
 * One character of a line as a terminal shows it.
 *
 * @param shown what is printed for it
 * @param columns how many columns that takes; a tab is counted as {@link #TAB_COLUMNS}
 * @param marked whether a caret belongs below it
 */
record Cell(String shown, int columns, boolean marked) {
  static final int TAB_COLUMNS = 8;

  /** The cells of {@code line}, those of UTF-16 units {@code from} to {@code to} marked. */
  static List<Cell> of(String line, int from, int to) {
    List<Cell> cells = new ArrayList<>();
    int at = 0;
    while (at < line.length()) {
      int c = line.codePointAt(at);
      String shown = Safe.source(Character.toString(c));
      int columns = c == '\t' ? TAB_COLUMNS : columns(shown);
      cells.add(new Cell(shown, columns, from <= at && at < to));
      at += Character.charCount(c);
    }
    return cells;
  }

  /** How many columns {@code text} takes on a terminal, tabs not counted. */
  static int columns(CharSequence text) {
    return text.codePoints().map(Cell::columnsOf).sum();
  }

  boolean isTab() {
    return shown.equals("\t");
  }

  boolean isBlank() {
    return shown.isBlank();
  }

  /** What stands below it in the line of carets. */
  String below() {
    if (isTab()) {
      return shown;
    }
    return (marked ? "^" : " ").repeat(columns);
  }

  private static int columnsOf(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> 0;
      default -> isWide(c) ? 2 : 1;
    };
  }

  /** The blocks that terminals draw two columns wide (East Asian wide and full-width, emoji). */
  private static boolean isWide(int c) {
    return c >= 0x1100
        && (c <= 0x115f
            || (c >= 0x2e80 && c <= 0xa4cf && c != 0x303f)
            || (c >= 0xac00 && c <= 0xd7a3)
            || (c >= 0xf900 && c <= 0xfaff)
            || (c >= 0xfe30 && c <= 0xfe6f)
            || (c >= 0xff00 && c <= 0xff60)
            || (c >= 0xffe0 && c <= 0xffe6)
            || (c >= 0x1f300 && c <= 0x1faff)
            || (c >= 0x20000 && c <= 0x3fffd));
  }
}
