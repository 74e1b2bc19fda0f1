// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.corpus.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mmaproof.corpus.program.Mmaproof;
import org.mmaproof.corpus.program.Project;
import org.mmaproof.corpus.program.Run;

/**
 * C with parts lost, doubled, swapped and taken from elsewhere never ends in a fault of ours. A
 * small sample always, a large one with {@code mvn verify -Plong}; seeds are fixed, so that what
 * fails fails again.
 */
final class MutationTest {
  private static final List<String> SCRAPS =
      List.of(
          "(",
          ")",
          "{",
          "}",
          "[",
          "]",
          ";",
          ",",
          "\"",
          "'",
          "\\\n",
          "#if X\n",
          "#else\n",
          "#endif\n",
          "#define mmap ",
          "/*",
          "*/",
          ".mmap = ",
          "->",
          "*",
          "&",
          "=",
          "?",
          ":",
          "\0",
          "\u00ff",
          "goto x;",
          "case 1:",
          "for (;;)",
          "return",
          "struct",
          "static ",
          "__attribute__((",
          "({",
          "})",
          "typeof(",
          "0x",
          "1e",
          "##",
          "...",
          "//",
          "L\"",
          "asm(");

  @TempDir Path directory;

  private static List<String> originals() throws IOException {
    List<String> texts = new ArrayList<>();
    for (String part : List.of("corpus/cases", "corpus/trees/small")) {
      try (Stream<Path> files = Files.walk(Project.top().resolve(part))) {
        for (Path file : files.filter(f -> f.toString().endsWith(".c")).sorted().toList()) {
          texts.add(Files.readString(file, StandardCharsets.ISO_8859_1));
        }
      }
    }
    return texts;
  }

  private static String mutant(List<String> originals, Random random) {
    StringBuilder text = new StringBuilder(originals.get(random.nextInt(originals.size())));
    int changes = 1 + random.nextInt(8);
    for (int i = 0; i < changes && text.length() > 0; i++) {
      int from = random.nextInt(text.length());
      int to = Math.min(text.length(), from + 1 + random.nextInt(1 << random.nextInt(9)));
      switch (random.nextInt(5)) {
        case 0 -> text.delete(from, to);
        case 1 -> text.insert(random.nextInt(text.length()), text.substring(from, to));
        case 2 -> text.insert(from, SCRAPS.get(random.nextInt(SCRAPS.size())));
        case 3 -> text.replace(from, to, SCRAPS.get(random.nextInt(SCRAPS.size())));
        default -> {
          String other = originals.get(random.nextInt(originals.size()));
          int start = random.nextInt(other.length());
          text.insert(from, other, start, Math.min(other.length(), start + 200));
        }
      }
    }
    return text.toString();
  }

  @Test
  void mutantsNeverEndInAFault() throws Exception {
    List<String> originals = originals();
    int rounds = Boolean.getBoolean("mmaproof.long") ? 50 : 1;
    for (int seed = 1; seed <= rounds; seed++) {
      Path tree = Files.createDirectory(directory.resolve("seed" + seed));
      Random random = new Random(seed);
      for (int i = 0; i < 400; i++) {
        Files.writeString(
            tree.resolve("m" + i + ".c"), mutant(originals, random), StandardCharsets.ISO_8859_1);
      }
      for (String command : List.of("scan", "census")) {
        Run run = Mmaproof.in(tree).run(command, "--format=json");
        assertThat(run.code())
            .as("%s, seed %d, at fault: %s", command, seed, faulty(tree, command, run))
            .isBetween(0, 1);
        assertThat(run.json().isObject()).isTrue();
      }
    }
  }

  /** The files that fail alone, found by halving, and what is said of the last. */
  private static String faulty(Path tree, String command, Run run)
      throws IOException, InterruptedException {
    if (run.code() <= 1) {
      return "";
    }
    List<String> files = new ArrayList<>(Arrays.asList(tree.toFile().list()));
    String said = run.err();
    while (files.size() > 1) {
      List<String> half = files.subList(0, files.size() / 2);
      List<String> arguments = new ArrayList<>(List.of(command));
      arguments.addAll(half);
      Run again = Mmaproof.in(tree).run(arguments);
      said = again.code() > 1 ? again.err() : said;
      files = new ArrayList<>(again.code() > 1 ? half : files.subList(half.size(), files.size()));
    }
    return files
        + "\n"
        + Files.readString(tree.resolve(files.get(0)), StandardCharsets.ISO_8859_1)
        + "\n"
        + said;
  }
}
