// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.source.git;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.treewalk.CanonicalTreeParser;
import org.mmaproof.analyzer.source.FileNames;
import org.mmaproof.model.ir.Problem;

/**
 * What a tree object holds, by path.
 *
 * @param files the regular files; no links, no submodules
 * @param odd directories that have the names of C files
 * @param outputs directories that look like those that {@code make O=} wrote
 */
record TreeFiles(
    NavigableMap<String, ObjectId> files,
    Set<String> odd,
    Set<String> outputs,
    List<Problem> problems) {
  /** A tree can name others again and again: a few objects can be very many files. */
  private static final int ENTRIES_MAX = 1_000_000;

  private static final int DEPTH_MAX = 64;

  /** Where a problem is that no path has. */
  private static final String WHOLE = ".";

  /** A directory that is to be read. */
  private record Left(String path, ObjectId tree, int depth) {}

  /**
   * @throws IOException when an object is missing or damaged
   */
  static TreeFiles of(Repository repository, ObjectId tree) throws IOException {
    TreeFiles found =
        new TreeFiles(new TreeMap<>(), new HashSet<>(), new HashSet<>(), new ArrayList<>());
    Deque<Left> left = new ArrayDeque<>();
    left.add(new Left("", tree, 0));
    int entries = 0;
    try (ObjectReader reader = repository.newObjectReader()) {
      while (!left.isEmpty()) {
        Left next = left.remove();
        CanonicalTreeParser parser = new CanonicalTreeParser();
        for (parser.reset(reader, next.tree()); !parser.eof(); parser.next()) {
          if (++entries > ENTRIES_MAX) {
            found.limit(
                WHOLE, "more than " + ENTRIES_MAX + " entries of the revision are not read");
            return found;
          }
          found.take(next, parser, left);
        }
      }
    }
    found.outputs.removeIf(directory -> !found.files.containsKey(directory + "/.config"));
    return found;
  }

  private void take(Left directory, CanonicalTreeParser entry, Deque<Left> left) {
    byte[] bytes = new byte[entry.getNameLength()];
    entry.getName(bytes, 0);
    String name = FileNames.decoded(bytes);
    String path = directory.path().isEmpty() ? name : directory.path() + "/" + name;
    if (name.isEmpty() || name.equals(".") || name.equals("..") || name.indexOf('/') >= 0) {
      problems.add(
          new Problem(
              path, 0, Problem.Kind.UNREADABLE, "the name of an entry that no file can have"));
      return;
    }
    FileMode mode = entry.getEntryFileMode();
    if (mode.equals(FileMode.TREE)) {
      if (FileNames.isSource(name)) {
        odd.add(path);
      } else if (directory.depth() == DEPTH_MAX) {
        limit(path, "directories deeper than " + DEPTH_MAX + " are not read");
      } else {
        left.add(new Left(path, entry.getEntryObjectId(), directory.depth() + 1));
      }
    } else if (mode.equals(FileMode.REGULAR_FILE) || mode.equals(FileMode.EXECUTABLE_FILE)) {
      if (files.putIfAbsent(path, entry.getEntryObjectId()) != null) {
        problems.add(
            new Problem(
                path, 0, Problem.Kind.UNREADABLE, "another file has the same name when spelt"));
      }
    } else if (mode.equals(FileMode.SYMLINK) && name.equals("source")) {
      outputs.add(directory.path());
    }
  }

  private void limit(String path, String message) {
    problems.add(new Problem(path, 0, Problem.Kind.LIMIT, message));
  }

  /** What lies below a directory, by the rest of the paths. */
  TreeFiles below(String directory) {
    String prefix = directory + "/";
    NavigableMap<String, ObjectId> inside = new TreeMap<>();
    files
        .subMap(prefix, true, directory + "0", false) // the character behind the slash
        .forEach((path, blob) -> inside.put(path.substring(prefix.length()), blob));
    return new TreeFiles(
        inside,
        cut(odd, prefix),
        cut(outputs, prefix),
        problems.stream()
            .filter(each -> each.file().startsWith(prefix) || each.file().equals(WHOLE))
            .map(
                problem ->
                    new Problem(
                        problem.file().equals(WHOLE)
                            ? WHOLE
                            : problem.file().substring(prefix.length()),
                        problem.line(),
                        problem.kind(),
                        problem.message()))
            .toList());
  }

  private static Set<String> cut(Set<String> paths, String prefix) {
    Set<String> inside = new HashSet<>();
    for (String path : paths) {
      if (path.startsWith(prefix)) {
        inside.add(path.substring(prefix.length()));
      }
    }
    return inside;
  }
}
