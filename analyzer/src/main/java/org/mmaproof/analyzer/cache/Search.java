// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.cache;

import java.util.HashSet;
import java.util.Set;

/**
 * What the bytes of a file are searched for: any of it is enough.
 *
 * @param mmap {@code mmap}, inside a longer name too
 * @param member a member whose name contains {@code mmap}; implied by {@code mmap}
 * @param words whole C names, and what else a reader of files can look for, by names of its own
 */
public record Search(boolean mmap, boolean member, Set<String> words) {
  public Search {
    words = Set.copyOf(words);
  }

  /** Whether a file in which this finds nothing has nothing for {@code other} either. */
  public boolean covers(Search other) {
    return (mmap || !other.mmap)
        && (mmap || member || !other.member)
        && words.containsAll(other.words);
  }

  /** The search for what either looks for. */
  public Search and(Search other) {
    if (covers(other)) {
      return this;
    }
    Set<String> all = new HashSet<>(words);
    all.addAll(other.words);
    return new Search(mmap || other.mmap, member || other.member, all);
  }
}
