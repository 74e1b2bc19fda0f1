// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.source.patch;

import java.util.List;

/**
 * Lines that take the place of others. A line is its bytes as Latin-1, with its line end.
 *
 * @param start where the old lines begin, from 1; without old lines, the line that they come behind
 * @param before the old lines
 * @param after the new ones
 * @param leading how many lines at the start are the same in both
 * @param trailing how many at the end
 */
record Hunk(int start, List<String> before, List<String> after, int leading, int trailing) {
  Hunk {
    before = List.copyOf(before);
    after = List.copyOf(after);
  }
}
