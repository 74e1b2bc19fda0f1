// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.corpus.cases;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mmaproof.corpus.program.Project;

/**
 * A folder of labelled C.
 *
 * @param rule name of the rule it was made for
 * @param name its own name
 * @param files the C in it, sorted
 */
record Case(String rule, String name, List<Path> files) {
  private static final Pattern MARKER =
      Pattern.compile("/\\* ~ (error|warning|note) ([a-z]+(?:-[a-z]+)*) \\*/");

  /** What nobody writes but who means a marker. */
  private static final Pattern MEANT = Pattern.compile("/[*/]\\s*~");

  Case {
    files = List.copyOf(files);
  }

  /** A finding, or that there must be one: the line from 1, level and rule. */
  record Mark(int line, String level, String rule) implements Comparable<Mark> {
    @Override
    public int compareTo(Mark other) {
      return line != other.line
          ? Integer.compare(line, other.line)
          : toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
      return line + ": " + level + " " + rule;
    }
  }

  static Path root() {
    return Project.top().resolve("corpus/cases");
  }

  /** All cases, sorted by rule and name. */
  static List<Case> all() throws IOException {
    List<Case> all = new ArrayList<>();
    for (Path rule : directories(root())) {
      for (Path folder : directories(rule)) {
        all.add(
            new Case(
                rule.getFileName().toString(), folder.getFileName().toString(), sources(folder)));
      }
    }
    return all;
  }

  private static List<Path> directories(Path in) throws IOException {
    try (Stream<Path> entries = Files.list(in)) {
      return entries.filter(Files::isDirectory).sorted().toList();
    }
  }

  private static List<Path> sources(Path folder) throws IOException {
    try (Stream<Path> entries = Files.walk(folder)) {
      return entries
          .filter(file -> file.toString().endsWith(".c") || file.toString().endsWith(".h"))
          .sorted()
          .toList();
    }
  }

  /** The path of the folder below {@link #root}. */
  String path() {
    return rule + "/" + name;
  }

  /** How reports name {@code file} when all cases are scanned. */
  static String reported(Path file) {
    return root().relativize(file).toString();
  }

  /** The marks in a text, sorted. */
  static List<Mark> marks(String text) {
    List<String> lines = text.lines().toList();
    List<Mark> marks = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Matcher matcher = MARKER.matcher(lines.get(i));
      int found = 0;
      while (matcher.find()) {
        marks.add(new Mark(meant(lines, i) + 1, matcher.group(1), matcher.group(2)));
        found++;
      }
      if (MEANT.matcher(lines.get(i)).results().count() != found) {
        throw new IllegalStateException("this is no marker: " + lines.get(i));
      }
    }
    marks.sort(null);
    return marks;
  }

  /** A marker alone on its line means the next line that is not one too. */
  private static int meant(List<String> lines, int at) {
    int line = at;
    while (line < lines.size()
        && MARKER.matcher(lines.get(line)).find()
        && MARKER.matcher(lines.get(line)).replaceAll("").isBlank()) {
      line++;
    }
    return line;
  }
}
