// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.report;

import org.mmaproof.model.ir.SourceText;
import org.mmaproof.model.ir.Span;

/**
 * Where a span lies, as people and editors count: from 1, columns in UTF-16 units, a tab is one.
 *
 * @param endLine line of the last character
 * @param endColumn column after the last character
 */
record Region(int line, int column, int endLine, int endColumn) {

  /** The place of {@code span}; column 1 of its line where the text is not at hand. */
  static Region of(Span span, Sources sources) {
    return sources
        .text(span.file())
        .filter(text -> span.end() <= text.length())
        .map(text -> in(text, span))
        .orElseGet(() -> new Region(span.line(), 1, span.line(), 1));
  }

  private static Region in(SourceText text, Span span) {
    int end = span.end();
    // A region that swallows a line end would be drawn on the next line too.
    while (end > span.start() && isLineEnd(text.text().charAt(end - 1))) {
      end--;
    }
    return new Region(
        text.lineOf(span.start()),
        text.columnOf(span.start()),
        text.lineOf(end),
        text.columnOf(end));
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }
}
