// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.kconfig;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mmaproof.model.c.Configurations;
import org.mmaproof.model.ir.Presence;

/** No configuration is denied that Kconfig, worked out by hand, allows: random small files. */
class AllowedTest {
  private static final int TREES = Boolean.getBoolean("mmaproof.long") ? 20_000 : 300;
  private static final List<String> NAMES = List.of("A", "B", "C", "D", "E");

  @TempDir Path root;

  /** An expression as written and what it is worth: 0 n, 1 m, 2 y. */
  private record Worth(String written, ToIntFunction<Map<String, Integer>> value) {}

  private record Selects(String target, Worth when) {}

  private record Option(
      String name, boolean bool, List<Worth> needed, List<Selects> selects, Worth around) {}

  /** One random Kconfig and its meaning. */
  private static final class Model {
    private final Random random;
    private final List<Option> options = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    Model(long seed) {
      random = new Random(seed);
      Worth always = new Worth("y", values -> 2);
      Map<String, Boolean> types = new HashMap<>();
      NAMES.forEach(name -> types.put(name, random.nextBoolean()));
      text.append("config MODULES\n\tbool \"m\"\n\tmodules\n");
      for (String name : NAMES) {
        for (int n = random.nextInt(6) == 0 ? 2 : 1; n > 0; n--) {
          Worth around = random.nextInt(3) == 0 ? expression(2) : always;
          text.append("if ").append(around.written).append('\n');
          options.add(option(name, types.get(name), around));
          text.append("endif\n");
        }
      }
    }

    private Option option(String name, boolean bool, Worth around) {
      text.append("config %s\n\t%s \"%s\"\n".formatted(name, bool ? "bool" : "tristate", name));
      List<Worth> needed = new ArrayList<>();
      for (int n = random.nextInt(3); n > 0; n--) {
        Worth expression = expression(2);
        needed.add(expression);
        text.append("\tdepends on ").append(expression.written).append('\n');
      }
      List<Selects> selects = new ArrayList<>();
      if (random.nextInt(3) == 0) {
        Selects selected = new Selects(name(), expression(1));
        selects.add(selected);
        text.append("\tselect %s if %s\n".formatted(selected.target, selected.when.written));
      }
      return new Option(name, bool, needed, selects, around);
    }

    private String name() {
      return NAMES.get(random.nextInt(NAMES.size()));
    }

    private Worth expression(int depth) {
      if (depth == 0 || random.nextInt(4) == 0) {
        return leaf();
      }
      Worth a = expression(depth - 1);
      Worth b = expression(depth - 1);
      return switch (random.nextInt(3)) {
        case 0 ->
            new Worth(
                "(" + a.written + " && " + b.written + ")",
                v -> Math.min(a.value.applyAsInt(v), b.value.applyAsInt(v)));
        case 1 ->
            new Worth(
                "(" + a.written + " || " + b.written + ")",
                v -> Math.max(a.value.applyAsInt(v), b.value.applyAsInt(v)));
        default -> new Worth("!" + a.written, v -> 2 - a.value.applyAsInt(v));
      };
    }

    private Worth leaf() {
      String name = name();
      String other = name();
      return switch (random.nextInt(8)) {
        case 0 -> new Worth("m", v -> v.get("MODULES") == 2 ? 1 : 0);
        case 1 -> new Worth("(" + name + "=y)", v -> v.get(name) == 2 ? 2 : 0);
        case 2 -> new Worth("(" + name + " = m)", v -> v.get(name) == 1 ? 2 : 0);
        case 3 -> new Worth("(" + name + "!=n)", v -> v.get(name) != 0 ? 2 : 0);
        case 4 ->
            new Worth(
                "(" + name + "=" + other + ")", v -> v.get(name).equals(v.get(other)) ? 2 : 0);
        default -> new Worth(name, v -> v.get(name));
      };
    }

    /** Whether each value lies between what selects the option and what it depends on. */
    private boolean allows(Map<String, Integer> values) {
      return NAMES.stream().allMatch(name -> allows(name, values));
    }

    private boolean allows(String name, Map<String, Integer> values) {
      int least = 0;
      int most = 0;
      boolean bool = false;
      for (Option option : options) {
        int around = option.around.value.applyAsInt(values);
        for (Worth needed : option.needed) {
          around = Math.min(around, needed.value.applyAsInt(values));
        }
        for (Selects selects : option.selects) {
          if (selects.target.equals(name)) {
            int when = Math.min(around, selects.when.value.applyAsInt(values));
            least = Math.max(least, Math.min(values.get(option.name), when));
          }
        }
        if (option.name.equals(name)) {
          bool = option.bool || values.get("MODULES") == 0;
          most = Math.max(most, around);
        }
      }
      most = Math.max(most, least);
      int value = values.get(name);
      return bool
          ? value != 1 && value >= (least > 0 ? 2 : 0) && value <= (most > 0 ? 2 : 0)
          : value >= least && value <= most;
    }
  }

  private static Map<String, Integer> values(int number) {
    Map<String, Integer> values = new HashMap<>();
    int left = number;
    for (String name : NAMES) {
      values.put(name, left % 3);
      left /= 3;
    }
    values.put("MODULES", left % 2 * 2);
    return values;
  }

  private static boolean holds(Presence when, Map<String, Integer> values) {
    Presence left = when;
    while (left instanceof Presence.Test test) {
      String macro = test.atom().substring("defined(CONFIG_".length(), test.atom().length() - 1);
      boolean module = macro.endsWith("_MODULE");
      String name = module ? macro.substring(0, macro.length() - "_MODULE".length()) : macro;
      left = values.get(name) == (module ? 1 : 2) ? test.high() : test.low();
    }
    return left.equals(Presence.ALWAYS);
  }

  @Test
  void whatKconfigAllowsIsPossible() throws IOException {
    Kernel kernel = new Kernel(root);
    Set<String> atoms = new TreeSet<>();
    NAMES.forEach(
        name -> {
          atoms.addAll(Kernel.yes(name).atoms());
          atoms.addAll(Kernel.module(name).atoms());
        });
    int denied = 0;
    for (int seed = 0; seed < TREES; seed++) {
      Model model = new Model(seed);
      kernel.file("Kconfig", model.text.toString());
      Configurations configurations = kernel.configurations();
      Presence possible = configurations.possible(atoms);
      for (int number = 0; number < 2 * 243; number++) {
        Map<String, Integer> values = values(number);
        boolean held = holds(possible, values);
        denied += held ? 0 : 1;
        if (!held) {
          assertThat(model.allows(values))
              .as("seed %d: %s in%n%s", seed, values, model.text)
              .isFalse();
        }
      }
    }
    assertThat(denied).as("it is not that everything is possible").isGreaterThan(TREES * 20);
  }
}
