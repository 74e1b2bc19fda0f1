// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.c;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mmaproof.model.ir.Item;
import org.mmaproof.model.ir.SourceText;
import org.mmaproof.model.ir.Unit;

/** Random macros and uses of them: gcc's preprocessor and our replacement give the same tokens. */
class GnuCppTest {
  private static final int CASES = Boolean.getBoolean("mmaproof.long") ? 50_000 : 2_000;
  private static final int BATCH = 500;
  private static final Pattern ERROR = Pattern.compile("(?m)^[^:\\n]*:(\\d+):(\\d+:)? error");

  @TempDir private Path directory;

  @BeforeAll
  static void gccIsThere() {
    assumeTrue(RandomMacros.gcc(), "no gcc");
  }

  /** One case: what is compared is what {@code uses} become under {@code defines}. */
  private record Case(String defines, String uses) {}

  /** How a token is spelled for a comparison. */
  private interface Spelling {
    String of(String token);
  }

  private interface Engine {
    Optional<List<PpToken>> run(Map<String, Definition> macros, List<PpToken> uses);
  }

  @Test
  void fullReplacementGivesTheTokensOfGcc() throws Exception {
    assertThat(differences(1, RandomMacros.Wildness.ANY, token -> token, GnuCppTest::full))
        .isEmpty();
  }

  /** White space that a use of nothing leaves in a string made by {@code #} can be another. */
  @Test
  void replacementOneLevelAtATimeEndsAtTheTokensOfGcc() throws Exception {
    Spelling solid = token -> token.replace(" ", "");
    assertThat(differences(2, RandomMacros.Wildness.TAME, solid, GnuCppTest::lazily)).isEmpty();
  }

  private static Optional<List<PpToken>> full(Map<String, Definition> macros, List<PpToken> uses) {
    return new OneLevel(name -> Optional.ofNullable(macros.get(name))).full(uses);
  }

  /** As a walker of the tree does: whatever is a use is replaced, until nothing is. */
  private static Optional<List<PpToken>> lazily(
      Map<String, Definition> macros, List<PpToken> uses) {
    OneLevel engine = new OneLevel(name -> Optional.ofNullable(macros.get(name)));
    List<PpToken> tokens = uses;
    for (int i = 0; i < 200; i++) {
      List<PpToken> next = engine.deeper(tokens, token -> true);
      if (next.equals(tokens)) {
        return Optional.of(tokens);
      }
      tokens = next;
    }
    return Optional.empty();
  }

  private List<String> differences(
      long seed, RandomMacros.Wildness wildness, Spelling spelling, Engine engine)
      throws IOException, InterruptedException {
    Random random = new Random(seed);
    List<String> differences = new ArrayList<>();
    int compared = 0;
    while (compared < CASES) {
      List<Case> cases = new ArrayList<>();
      for (int i = 0; i < BATCH; i++) {
        RandomMacros macros = new RandomMacros(random, wildness);
        cases.add(new Case(macros.defines(), macros.uses()));
      }
      Map<Integer, List<String>> expected = gcc(cases);
      assertThat(expected).hasSizeGreaterThan(BATCH / 4);
      for (Map.Entry<Integer, List<String>> entry : expected.entrySet()) {
        Case one = cases.get(entry.getKey());
        List<String> ours =
            engine
                .run(definitions(one.defines()), PpTokens.read(one.uses(), 0))
                .map(GnuCppTest::texts)
                .orElse(List.of("failed"));
        boolean same =
            ours.stream()
                .map(spelling::of)
                .toList()
                .equals(entry.getValue().stream().map(spelling::of).toList());
        if (!same && differences.size() < 3) {
          differences.add(one + "\n gcc: " + entry.getValue() + "\nours: " + ours);
        }
        compared++;
      }
    }
    return differences;
  }

  private static List<String> texts(List<PpToken> tokens) {
    return tokens.stream().filter(token -> !token.padding()).map(PpToken::text).toList();
  }

  private static Map<String, Definition> definitions(String defines) {
    Unit unit = Outline.read(SourceText.of("case.c", defines));
    Map<String, Definition> macros = new HashMap<>();
    for (Item item : unit.items()) {
      if (item.kind() == Item.Kind.MACRO) {
        macros.put(item.name(), Definition.of(Macros.of(unit, item)));
      }
    }
    return macros;
  }

  /** What gcc makes of the cases that it has no error in. */
  private Map<Integer, List<String>> gcc(List<Case> cases)
      throws IOException, InterruptedException {
    StringBuilder file = new StringBuilder();
    List<Integer> ends = new ArrayList<>();
    int lines = 0;
    for (int i = 0; i < cases.size(); i++) {
      String names = RandomMacros.UNDEFINE;
      String text = names + cases.get(i).defines() + "@ " + i + "\n" + cases.get(i).uses() + "\n";
      file.append(text);
      lines += (int) text.chars().filter(c -> c == '\n').count();
      ends.add(lines);
    }
    Path input = directory.resolve("cases.c");
    Path out = directory.resolve("cases.i");
    Path errors = directory.resolve("errors");
    Files.writeString(input, file);
    Process process =
        new ProcessBuilder("gcc", "-E", "-P", "-w", "-std=gnu11", input.toString())
            .redirectOutput(out.toFile())
            .redirectError(errors.toFile())
            .start();
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    Set<Integer> wrong = new HashSet<>();
    Matcher error = ERROR.matcher(Files.readString(errors));
    while (error.find()) {
      int line = Integer.parseInt(error.group(1));
      int index = 0;
      while (index < ends.size() - 1 && ends.get(index) < line) {
        index++;
      }
      wrong.add(index);
    }
    return split(Files.readString(out, StandardCharsets.ISO_8859_1), wrong);
  }

  private static Map<Integer, List<String>> split(String output, Set<Integer> wrong) {
    Map<Integer, List<String>> found = new HashMap<>();
    List<String> current = new ArrayList<>();
    List<String> all = texts(PpTokens.read(output, 0));
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).equals("@")) {
        current = new ArrayList<>();
        int number = Integer.parseInt(all.get(++i));
        if (!wrong.contains(number)) {
          found.put(number, current);
        }
      } else {
        current.add(all.get(i));
      }
    }
    return found;
  }
}
