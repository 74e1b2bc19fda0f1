// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.proof;

/**
 * A line of a file.
 *
 * @param path relative to the root of its tree; a file of the kernel's model begins with {@code
 *     kernel/} and its generation
 * @param line from 1
 */
public record Place(String path, int line) {

  /** As reports name it: {@code path:line}. */
  @Override
  public String toString() {
    return path + ":" + line;
  }
}
