// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.corpus.pairs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.mmaproof.corpus.program.Project;

/**
 * A driver before and after a conversion, and what is to be found out about it.
 *
 * @param shape what it is shaped after
 * @param name what was done to it
 * @param before the tree before the conversion
 * @param after the tree after it
 */
record PairCase(String shape, String name, Path before, Path after, Expected expected) {

  /**
   * What is to be found out.
   *
   * @param byDesign for REFINES: exactly these
   * @param differs for DIFFERENT: at least these; alternatives are joined by a bar
   * @param assumes kinds of assumptions, at least these
   * @param open why UNKNOWN is an answer as well, as long as nobody does better; empty: it is none
   */
  record Expected(
      String verdict,
      Set<String> byDesign,
      List<String> differs,
      Set<String> assumes,
      String why,
      String open) {
    private static final Set<String> KEYS =
        Set.of("verdict", "by-design", "differs", "assumes", "why", "open");

    static Expected read(String text) {
      Map<String, String> values = new LinkedHashMap<>();
      for (String line : text.lines().toList()) {
        int colon = line.indexOf(": ");
        String key = colon < 0 ? line : line.substring(0, colon);
        if (!KEYS.contains(key) || values.put(key, line.substring(colon + 2)) != null) {
          throw new IllegalArgumentException("this is not understood: " + line);
        }
      }
      return new Expected(
          values.getOrDefault("verdict", ""),
          new TreeSet<>(words(values.getOrDefault("by-design", ""))),
          words(values.getOrDefault("differs", "")),
          new TreeSet<>(words(values.getOrDefault("assumes", ""))),
          values.getOrDefault("why", ""),
          values.getOrDefault("open", ""));
    }

    private static List<String> words(String text) {
      return text.isBlank() ? List.of() : List.of(text.split(" "));
    }
  }

  static Path root() {
    return Project.top().resolve("corpus/pairs");
  }

  /** All cases, sorted by shape and name. */
  static List<PairCase> all() throws IOException {
    List<PairCase> all = new ArrayList<>();
    for (Path shape : directories(root())) {
      for (Path folder : directories(shape)) {
        Path after = folder.resolve("after");
        if (Files.isDirectory(after)) {
          Path own = folder.resolve("before");
          all.add(
              new PairCase(
                  shape.getFileName().toString(),
                  folder.getFileName().toString(),
                  Files.isDirectory(own) ? own : shape.resolve("before"),
                  after,
                  Expected.read(Files.readString(folder.resolve("expected")))));
        }
      }
    }
    return all;
  }

  private static List<Path> directories(Path in) throws IOException {
    try (Stream<Path> entries = Files.list(in)) {
      return entries.filter(Files::isDirectory).sorted().toList();
    }
  }

  /** {@code shape/name}. */
  String path() {
    return shape + "/" + name;
  }

  /** Copies the trees of all cases side by side: {@code before/shape/name}, {@code after/...}. */
  static void layOut(List<PairCase> cases, Path into) throws IOException {
    for (PairCase each : cases) {
      copy(each.before(), into.resolve("before").resolve(each.path()));
      copy(each.after(), into.resolve("after").resolve(each.path()));
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
  }
}
