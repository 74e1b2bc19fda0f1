// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.source.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.mmaproof.analyzer.source.Unusable;

/** Where a repository may have its objects: in its own directory. */
final class Alternates {
  /** A longer list is none, bytes. */
  private static final long LIST_MAX = 1 << 20;

  private Alternates() {}

  /**
   * @param common the directory that all work trees of the repository share, without links
   * @throws Unusable when objects lie anywhere else
   */
  static void check(Path common) throws IOException {
    Deque<Path> left = new ArrayDeque<>();
    Set<Path> seen = new HashSet<>();
    left.add(common.resolve("objects"));
    while (!left.isEmpty()) {
      Path objects = left.remove();
      if (!Files.exists(objects)) {
        continue;
      }
      if (!objects.toRealPath().startsWith(common)) {
        throw outside(objects);
      }
      Path list = objects.resolve("info/alternates");
      if (seen.add(objects) && Files.exists(list)) {
        read(objects, list, left);
      }
    }
  }

  private static void read(Path objects, Path list, Deque<Path> left) throws IOException {
    if (Files.size(list) > LIST_MAX) {
      throw new Unusable(list + " is no list of alternates: it is too long");
    }
    String text = Files.readString(list, StandardCharsets.ISO_8859_1);
    for (String line : text.lines().filter(each -> !each.isBlank()).toList()) {
      try {
        left.add(objects.resolve(line).normalize());
      } catch (InvalidPathException e) {
        throw new Unusable(list + " names what is no directory", e);
      }
      Path added = left.getLast();
      if (!Files.exists(added)) {
        throw outside(added);
      }
    }
  }

  private static Unusable outside(Path objects) {
    return new Unusable(
        "the repository has objects in "
            + objects
            + ", outside of it: they are not read; git repack -a -d in it takes them in");
  }
}
