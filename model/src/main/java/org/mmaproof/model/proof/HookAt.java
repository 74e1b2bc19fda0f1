// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.proof;

/**
 * A function and where it is defined.
 *
 * @param path relative to the root of its tree
 * @param line of its name, from 1
 */
public record HookAt(String path, int line, String function) {

  /** As reports name it: {@code path:line:function}. */
  @Override
  public String toString() {
    return path + ":" + line + ":" + function;
  }
}
