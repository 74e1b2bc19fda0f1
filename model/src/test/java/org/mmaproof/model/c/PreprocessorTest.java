// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.c;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mmaproof.model.ir.Guard;
import org.mmaproof.model.ir.Item;
import org.mmaproof.model.ir.Presence;
import org.mmaproof.model.ir.SourceText;

/** Random conditionals: for every configuration our reading leaves the text that gcc leaves. */
class PreprocessorTest {
  private static final int NESTS = Boolean.getBoolean("mmaproof.long") ? 2000 : 30;
  private static final List<String> NAMES =
      List.of("A", "B", "C", "D", "A_MODULE", "B_MODULE", "V", "W", "X", "Y");
  private static final Pattern TEXT = Pattern.compile("t\\d+");
  private static final Pattern NAME = Pattern.compile("defined\\((\\w+)\\)|\\b([A-Z]\\w*)");

  @TempDir Path directory;

  /** Atoms with the values of all names put in their places. */
  private final Map<String, Boolean> known = new HashMap<>();

  /** One random file and the names that its conditions speak of. */
  private static final class Nest {
    private final Random random;
    private final List<String> names;
    private final StringBuilder text = new StringBuilder();
    private int count;

    Nest(long seed) {
      random = new Random(seed);
      names = NAMES.subList(0, 4 + random.nextInt(7));
      block(0);
    }

    private void block(int depth) {
      for (int n = 1 + random.nextInt(3); n > 0; n--) {
        line();
        if (depth < 3 && random.nextInt(3) > 0) {
          conditional(depth);
        }
      }
    }

    private void line() {
      text.append("int t")
          .append(count++)
          .append(random.nextInt(5) == 0 ? ";/*\n#else*/\n" : ";\n");
    }

    private void conditional(int depth) {
      text.append(
          switch (random.nextInt(3)) {
            case 0 -> "#ifdef " + name();
            case 1 -> " # ifndef " + name() + " /* why */";
            default -> "#if " + expression(2);
          });
      text.append('\n');
      block(depth + 1);
      for (int n = random.nextInt(3); n > 0; n--) {
        text.append("#elif ").append(expression(1)).append(" // and\n");
        block(depth + 1);
      }
      if (random.nextBoolean()) {
        text.append("#else\n");
        block(depth + 1);
      }
      text.append("# endif\n");
    }

    private String name() {
      return names.get(random.nextInt(names.size()));
    }

    private String expression(int depth) {
      if (depth == 0) {
        return leaf();
      }
      String a = expression(depth - 1);
      String b = expression(depth - 1);
      return switch (random.nextInt(12)) {
        case 0, 1 -> a + " && " + b;
        case 2, 3 -> a + " || " + b;
        case 4 -> "!(" + a + ")";
        case 5 -> "(" + a + ") " + comparison() + " (" + b + ")";
        case 6 -> "(" + a + ") " + "+-*&|^".charAt(random.nextInt(6)) + " (" + b + ")";
        case 7 -> "(" + a + " ? " + b + " : " + leaf() + ")";
        case 8 -> "\\\n (" + a + ")";
        default -> leaf();
      };
    }

    private String comparison() {
      return List.of("<", ">", "<=", ">=", "==", "!=").get(random.nextInt(6));
    }

    private String leaf() {
      return switch (random.nextInt(9)) {
        case 0, 1 -> "defined(" + name() + ")";
        case 2 -> "!defined " + name();
        case 3 ->
            List.of("IS_ENABLED", "IS_BUILTIN", "IS_MODULE").get(random.nextInt(3)) + option();
        case 4 -> name() + " " + comparison() + " " + number();
        case 5 -> number() + " " + comparison() + " " + name();
        case 6 -> name() + comparison() + name();
        case 7 -> name();
        default -> number();
      };
    }

    private String option() {
      return random.nextBoolean() ? "(A)" : "( B )";
    }

    private String number() {
      return List.of("0", "1", "2", "3u", "-1", "0x3", "1 << 1", "'\\n'").get(random.nextInt(8));
    }
  }

  /** The value of each name that is defined. */
  private static Map<String, Integer> configuration(List<String> names, int bits) {
    Map<String, Integer> values = new HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      if ((bits >> i & 1) != 0) {
        values.put(names.get(i), i < 6 ? 1 : i - 4);
      }
    }
    return values;
  }

  private static String defines(Map<String, Integer> values) {
    StringBuilder out = new StringBuilder();
    for (String name : NAMES) {
      out.append("#undef ").append(name).append('\n');
      if (values.containsKey(name)) {
        out.append("#define %s %d\n".formatted(name, values.get(name)));
      }
    }
    for (String option : List.of("A", "B")) {
      boolean builtIn = values.containsKey(option);
      boolean module = values.containsKey(option + "_MODULE");
      Map.of("ENABLED", builtIn || module, "BUILTIN", builtIn, "MODULE", module)
          .forEach(
              (query, yes) ->
                  out.append("#undef %s_%s\n".formatted(query, option))
                      .append("#define %s_%s %d\n".formatted(query, option, yes ? 1 : 0)));
    }
    return out.toString();
  }

  private List<String> gcc(Nest nest) throws IOException, InterruptedException {
    StringBuilder all = new StringBuilder();
    for (String query : List.of("ENABLED", "BUILTIN", "MODULE")) {
      all.append("#define IS_%1$s(option) %1$s_##option\n".formatted(query));
    }
    for (int bits = 0; bits < 1 << nest.names.size(); bits++) {
      all.append(defines(configuration(nest.names, bits)));
      all.append("@\n").append(nest.text);
    }
    Path file = directory.resolve("nest.c");
    Files.writeString(file, all);
    Path out = directory.resolve("nest.i");
    Process gcc =
        new ProcessBuilder("gcc", "-E", "-P", "-w", file.toString(), "-o", out.toString())
            .redirectErrorStream(true)
            .redirectOutput(new File("/dev/null"))
            .start();
    assertThat(gcc.waitFor(2, TimeUnit.MINUTES)).isTrue();
    assertThat(gcc.exitValue()).isZero();
    String left = Files.readString(out, StandardCharsets.UTF_8);
    return List.of(left.substring(left.indexOf('@') + 1).split("@", -1)).stream()
        .map(PreprocessorTest::texts)
        .toList();
  }

  private static String texts(String text) {
    Matcher matcher = TEXT.matcher(text);
    return matcher.results().map(found -> found.group()).collect(Collectors.joining(" "));
  }

  private boolean holds(Presence when, Map<String, Integer> values) {
    Presence left = when;
    while (left instanceof Presence.Test test) {
      left = holds(test.atom(), values) ? test.high() : test.low();
    }
    return left.equals(Presence.ALWAYS);
  }

  private boolean holds(String atom, Map<String, Integer> values) {
    Matcher names = NAME.matcher(atom);
    StringBuilder replaced = new StringBuilder();
    while (names.find()) {
      int value =
          names.group(1) == null
              ? values.getOrDefault(names.group(2), 0)
              : values.containsKey(names.group(1)) ? 1 : 0;
      names.appendReplacement(replaced, Integer.toString(value));
    }
    return known.computeIfAbsent(names.appendTail(replaced).toString(), PreprocessorTest::value);
  }

  private static boolean value(String constants) {
    Presence result = Condition.parse(constants);
    assertThat(result.atoms()).as(constants).isEmpty();
    return result.equals(Presence.ALWAYS);
  }

  private static Presence all(List<Guard> guards) {
    return guards.stream().map(Guard::when).reduce(Presence.ALWAYS, Presence::and);
  }

  @Test
  void everyConfigurationHasTheTextThatGccLeaves() throws Exception {
    assumeTrue(gccRuns(), "gcc is not there");
    int chosen = 0;
    for (int seed = 0; seed < NESTS; seed++) {
      Nest nest = new Nest(seed);
      String text = nest.text.toString();
      List<String> expected = gcc(nest);
      List<GuardsAt.Piece> pieces = GuardsAt.pieces(text, 0, text.length());
      List<Item> items = Outline.read(SourceText.of("nest.c", text)).items();
      Choices.Texts choices = Choices.of(text).texts(Presence.ALWAYS, Configurations.ANY);
      chosen += choices.all() ? 1 : 0;
      for (int bits = 0; bits < expected.size(); bits++) {
        Map<String, Integer> values = configuration(nest.names, bits);
        String say = "seed " + seed + " with " + values + " of\n" + text;
        assertThat(pieces(pieces, values)).as(say).isEqualTo(expected.get(bits));
        assertThat(items(items, values)).as(say).isEqualTo(expected.get(bits));
        if (!holds(choices.left(), values)) {
          assertThat(choices(choices.list(), values)).as(say).containsExactly(expected.get(bits));
        }
      }
    }
    assertThat(chosen).isGreaterThan(NESTS / 10);
  }

  private String pieces(List<GuardsAt.Piece> pieces, Map<String, Integer> values) {
    StringBuilder left = new StringBuilder();
    for (GuardsAt.Piece piece : pieces) {
      left.append(holds(all(piece.guards()), values) ? piece.text() : "");
    }
    return texts(left.toString());
  }

  private String items(List<Item> items, Map<String, Integer> values) {
    return items.stream()
        .filter(item -> holds(all(item.guards()), values))
        .map(Item::name)
        .collect(Collectors.joining(" "));
  }

  private List<String> choices(List<Choices.Choice> choices, Map<String, Integer> values) {
    List<String> left = new ArrayList<>();
    for (Choices.Choice choice : choices) {
      if (holds(choice.when(), values)) {
        left.add(texts(choice.text().replaceAll("(?s)/\\*.*?\\*/", "")));
      }
    }
    return left;
  }

  private static boolean gccRuns() throws InterruptedException {
    try {
      return new ProcessBuilder("gcc", "--version")
              .redirectOutput(new File("/dev/null"))
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
