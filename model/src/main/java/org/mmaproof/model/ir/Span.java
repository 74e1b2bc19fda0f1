// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.ir;

/**
 * A stretch of one source file.
 *
 * @param file path relative to the root of the tree, with {@code /}
 * @param start first byte, from 0, inclusive
 * @param end byte after the last, exclusive
 * @param line line of {@code start}, from 1
 */
public record Span(String file, int start, int end, int line) {
  public Span {
    if (start < 0 || end < start || line < 1) {
      throw new IllegalArgumentException(
          "no such span: " + file + " " + start + ".." + end + " line " + line);
    }
  }

  /** Whether {@code other} lies in the same file and wholly inside this span. */
  public boolean contains(Span other) {
    return file.equals(other.file) && start <= other.start && other.end <= end;
  }
}
