// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.tree;

import org.mmaproof.analyzer.cache.Search;

/** A search made ready to run. Safe for several threads. */
final class Finder {
  private final Search search;
  private final Needles words;

  Finder(Search search) {
    this.search = search;
    this.words = new Needles(search.words());
  }

  /** Whether something of it stands in the first {@code length} bytes. */
  boolean findsIn(byte[] bytes, int length) {
    return search.mmap() && Needles.mmapIn(bytes, length)
        || search.member() && Needles.mmapMemberIn(bytes, length)
        || words.anyIn(bytes, length);
  }
}
