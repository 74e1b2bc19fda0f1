// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.corpus.pairs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mmaproof.corpus.program.Mmaproof;
import org.mmaproof.corpus.program.Run;

/** Verdicts on random pairs against all cases of a small universe, one by one. */
final class RandomPairsTest {
  private static final int MANY = Boolean.getBoolean("mmaproof.long") ? 2_000 : 6;
  private static final long SEED = 20_261_121;

  private static final Map<String, List<String>> VALUES =
      Map.of(
          "size", List.of("0", "0x1000", "0x2000", "0x2328", "0xa000"),
          "base", List.of("0", "0x1000", "0x1800"),
          "mode", List.of("0", "1", "2"),
          "gone", List.of("0", "1"));

  @TempDir private Path folder;

  private record Pair(Sketch before, Sketch after) {}

  @Test
  void theUniverseTellsSketchesApart() {
    Sketch plain = new Sketch(List.of(), false);
    Sketch kept = new Sketch(List.of(new Sketch.Keep("")), false);
    assertThat(Universe.difference(plain, kept)).isPresent();
    assertThat(Universe.difference(plain, plain)).isEmpty();
  }

  @Test
  void noVerdictIsWrongAndFewAreOpen() throws Exception {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      pairs.add(pair(i));
    }
    Map<Integer, JsonNode> verdicts = verdicts();
    int open = 0;
    int different = 0;
    List<String> wrong = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      JsonNode verdict = verdicts.get(i);
      String kind = verdict == null ? "MISSING" : verdict.path("verdict").asText();
      Optional<Universe.Case> seen =
          Universe.difference(pairs.get(i).before(), pairs.get(i).after());
      different += seen.isPresent() ? 1 : 0;
      open += kind.equals("UNKNOWN") ? 1 : 0;
      if (isWrong(kind, seen, verdict)) {
        wrong.add(i + " " + kind + " " + seen + " " + pairs.get(i) + " " + verdict);
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(different).as("pairs that differ").isBetween(MANY / 5, MANY * 4 / 5);
    assertThat(open).as("pairs that are not decided").isLessThanOrEqualTo(Math.max(1, MANY / 50));
  }

  private static boolean isWrong(String kind, Optional<Universe.Case> seen, JsonNode verdict) {
    return switch (kind) {
      case "EQUIVALENT", "REFINES" -> seen.isPresent();
      case "DIFFERENT" -> seen.isEmpty() && !liesOutside(verdict.path("counterexample"));
      case "UNKNOWN" -> false;
      default -> true;
    };
  }

  /** Whether a counterexample is of a case that the universe does not have. */
  private static boolean liesOutside(JsonNode shown) {
    JsonNode request = shown.path("request");
    return shown.path("replayed").asBoolean()
        && (!shown.path("fault").isNull()
            || !request.path("neighbours").asText().equals("none")
            || request.path("fixed").asBoolean()
            || !List.of("0x1000", "0x2000", "0x9000").contains(request.path("length").asText())
            || !List.of("0x0", "0x1", "0x2", "0x9").contains(request.path("pgoff").asText())
            || !isSmall(shown.path("state")));
  }

  /** Whether the universe has such a state. The driver's object is always there. */
  private static boolean isSmall(JsonNode state) {
    for (Map.Entry<String, JsonNode> held : state.properties()) {
      String way = held.getKey();
      String value = held.getValue().asText();
      if (way.endsWith("private_data") && value.equals("0")) {
        return false;
      }
      List<String> known = VALUES.getOrDefault(way.substring(way.lastIndexOf('>') + 1), List.of());
      if (!known.isEmpty() && !known.contains(value)) {
        return false;
      }
    }
    return true;
  }

  private Pair pair(int number) throws IOException {
    Sketches sketches = new Sketches(SEED + number);
    Sketch before = sketches.sketch();
    Pair pair = new Pair(before, sketches.like(before));
    Random style = new Random(SEED - number);
    write("before", number, new SketchText(false, "lantern", style.nextBoolean()).of(before));
    String local = style.nextBoolean() ? "lantern" : "lamp";
    write("after", number, new SketchText(true, local, style.nextBoolean()).of(pair.after()));
    return pair;
  }

  private void write(String side, int number, String text) throws IOException {
    Path file = folder.resolve(side + "/drivers/d" + number + "/lantern.c");
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private Map<Integer, JsonNode> verdicts() throws Exception {
    Run run =
        Mmaproof.in(folder)
            .run(
                "prove",
                "--format",
                "json",
                "--fail-on",
                "never",
                "--before",
                "before",
                "--after",
                "after");
    assertThat(run.code()).as(run.err()).isZero();
    Map<Integer, JsonNode> found = new HashMap<>();
    for (JsonNode verdict : run.json().path("verdicts")) {
      found.put(
          Integer.valueOf(verdict.path("file").asText().split("/", -1)[1].substring(1)), verdict);
    }
    return found;
  }
}
