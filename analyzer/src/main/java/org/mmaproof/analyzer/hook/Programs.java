// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.hook;

import java.util.List;

/** Programs of userspace in a kernel tree, which the kernel's headers are no part of. */
final class Programs {
  private static final List<String> SHARED = List.of("tools/include/", "tools/lib/", "tools/arch/");

  private Programs() {}

  /**
   * Whether {@code from} belongs to a program under {@code tools/} that has nothing to do with
   * {@code path}. What lies under {@code tools/testing/} may be part of the kernel.
   */
  static boolean apart(String path, String from) {
    if (!from.startsWith("tools/") || from.startsWith("tools/testing/")) {
      return false;
    }
    int end = from.indexOf('/', "tools/".length());
    String program = end < 0 ? from : from.substring(0, end + 1);
    return !path.startsWith(program) && SHARED.stream().noneMatch(path::startsWith);
  }
}
