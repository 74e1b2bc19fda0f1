// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.proof;

import org.mmaproof.model.flow.Site;

/**
 * A line of a file.
 *
 * @param path relative to the root of its tree; a file of the kernel's model begins with {@code
 *     kernel/} and its generation
 * @param line from 1
 */
public record Place(String path, int line) {

  /** Where a person finds what stands there. */
  static Place of(Site site) {
    return new Place(site.at().file(), site.at().line());
  }

  /** As reports name it: {@code path:line}. */
  @Override
  public String toString() {
    return path + ":" + line;
  }
}
