// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.report;

/** How a GitHub runner finds commands in a line of a log; any command name counts. */
final class Runner {
  private Runner() {}

  static boolean obeys(String line) {
    return isNew(line) || line.contains("##[");
  }

  static boolean isNew(String line) {
    int start = 0;
    while (start < line.length() && isSpace(line.charAt(start))) {
      start++;
    }
    return line.startsWith("::", start) && line.indexOf("::", start + 2) >= 0;
  }

  /** What .NET trims. */
  private static boolean isSpace(char c) {
    return Character.isSpaceChar(c) || (c >= '\t' && c <= '\r') || c == '\u0085';
  }
}
