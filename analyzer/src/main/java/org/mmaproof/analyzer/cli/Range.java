// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.cli;

/** Two revisions, as {@code --git BASE..HEAD} names them. */
record Range(String base, String head) {

  /** Reads {@code BASE..HEAD}; without {@code HEAD} the current one is meant, as git does. */
  static Range of(String written) {
    int dots = written.indexOf("..");
    String base = dots <= 0 ? "" : written.substring(0, dots);
    String head = dots <= 0 ? "" : written.substring(dots + 2);
    if (base.isEmpty() || head.startsWith(".")) {
      throw new Usage("--git " + written + ": write BASE..HEAD");
    }
    return new Range(base, head.isEmpty() ? "HEAD" : head);
  }
}
