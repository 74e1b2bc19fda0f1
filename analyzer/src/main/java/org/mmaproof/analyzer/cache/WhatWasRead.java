// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.cache;

import java.util.Map;
import java.util.OptionalLong;
import org.mmaproof.analyzer.source.Source;

/**
 * All that a run saw of a tree: while it is as it was, a run sees the same again.
 *
 * @param listed the files that the tree lists, all of them in one number
 * @param others what else was looked for, by path, whether it was there or not
 */
public record WhatWasRead(long listed, Map<String, Mark> others) {
  public WhatWasRead {
    others = Map.copyOf(others);
  }

  /** Whether all of it is as it was. */
  boolean isStill(Memory memory, Source.Listing files) {
    OptionalLong now = memory.print(files);
    return now.isPresent()
        && now.getAsLong() == listed
        && others.entrySet().stream()
            .allMatch(other -> memory.isStill(other.getKey(), other.getValue()));
  }
}
