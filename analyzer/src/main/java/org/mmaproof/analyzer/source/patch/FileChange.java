// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.source.patch;

import java.util.List;

/**
 * What a patch does to one file.
 *
 * @param kind whether it is there before and after
 * @param from the path before; that after, where it is new
 * @param to the path after; that before, where it is gone
 */
record FileChange(Kind kind, String from, String to, List<Hunk> hunks) {
  FileChange {
    hunks = List.copyOf(hunks);
  }

  /** What becomes of the file. */
  enum Kind {
    CHANGED,
    CREATED,
    DELETED,
    RENAMED,
    COPIED
  }
}
