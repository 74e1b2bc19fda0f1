// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.cache;

/** What stands in a file is nothing of ours. */
final class Malformed extends Exception {
  private static final long serialVersionUID = 1L;

  private Malformed(String what) {
    super(what);
  }

  static void require(boolean holds, String what) throws Malformed {
    if (!holds) {
      throw new Malformed(what);
    }
  }
}
