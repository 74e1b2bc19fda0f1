// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.hook;

import java.util.Arrays;
import java.util.List;

/** What part of a tree a path belongs to, for people who count drivers and not tests. */
final class Areas {
  private static final List<String> TESTS = List.of("tests", "selftests", "kunit", "test-drivers");

  private Areas() {}

  static String of(String path) {
    List<String> parts = Arrays.asList(path.split("/", -1));
    List<String> directories = parts.subList(0, parts.size() - 1);
    if (path.startsWith("tools/testing/") || directories.stream().anyMatch(TESTS::contains)) {
      return "tests";
    }
    if (path.startsWith("tools/")) {
      return "tools";
    }
    return path.startsWith("samples/") ? "samples" : "kernel";
  }
}
