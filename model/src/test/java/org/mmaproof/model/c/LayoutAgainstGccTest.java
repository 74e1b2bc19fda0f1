// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.c;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mmaproof.model.flow.Target;

/** Random structs and unions have the sizes and offsets that gcc gives them. */
class LayoutAgainstGccTest {
  private static final int ALL = Boolean.getBoolean("mmaproof.long") ? 5000 : 200;

  @TempDir Path directory;

  /** Makes struct definitions and remembers the members that have an offset. */
  private static final class Maker {
    private static final List<String> SCALARS =
        List.of(
            "char",
            "signed char",
            "unsigned char",
            "short",
            "unsigned short",
            "int",
            "unsigned int",
            "long",
            "unsigned long",
            "long long",
            "u64",
            "u8",
            "void *",
            "_Bool",
            "enum small",
            "double",
            "float",
            "struct first",
            "union second",
            "odd_t");
    private static final List<String> BITS =
        List.of("unsigned char", "unsigned short", "int", "unsigned int", "u64", "u8", "_Bool");
    private static final List<Integer> WIDTHS = List.of(8, 16, 32, 32, 64, 8, 1);
    private static final List<String> LENGTHS =
        List.of("1", "3", "N", "2 * N", "0", "sizeof(long)");
    private static final List<String> BEHIND =
        List.of("", "", "", "", "", "", "", " __packed", " __aligned(16)");
    private final Random random;
    private final List<String> paths = new ArrayList<>();
    private int names;

    Maker(Random random) {
      this.random = random;
    }

    private <T> T any(List<T> list) {
      return list.get(random.nextInt(list.size()));
    }

    private String attribute() {
      return switch (random.nextInt(12)) {
        case 0 -> " __packed";
        case 1 -> " __aligned(" + (1 << random.nextInt(6)) + ")";
        case 2 -> " __attribute__((packed, aligned(4)))";
        default -> "";
      };
    }

    private String member(String before, int depth) {
      String name = "m" + names++;
      int kind = random.nextInt(depth > 0 ? 9 : 5);
      if (kind != 0 && kind != 5) {
        paths.add(before + name);
      }
      return switch (kind) {
        case 0 -> bits(name);
        case 1 -> any(SCALARS) + " " + name + "[" + any(LENGTHS) + "];\n";
        case 5 -> composite("", before, depth - 1) + ";\n";
        case 6 -> "struct_group(" + name + ",\n" + members(before, depth - 1) + ");\n";
        case 7 -> "DECLARE_PAIR(u64, " + name + ", n" + name + ");\n";
        case 8 -> composite("", before + name + ".", depth - 1) + " " + name + ";\n";
        default -> any(SCALARS) + " " + name + any(BEHIND) + ";\n";
      };
    }

    private String bits(String name) {
      int kind = random.nextInt(BITS.size());
      int width = random.nextInt(WIDTHS.get(kind) + 1);
      boolean nameless = width == 0 || random.nextInt(8) == 0;
      return BITS.get(kind) + " " + (nameless ? "" : name) + " : " + width + ";\n";
    }

    private String members(String before, int depth) {
      StringBuilder c = new StringBuilder();
      int count = 1 + random.nextInt(5);
      for (int i = 0; i < count; i++) {
        c.append(member(before, depth));
      }
      return c.toString();
    }

    String composite(String tag, String before, int depth) {
      String kind = random.nextInt(4) == 0 ? "union " : "struct ";
      return kind + tag + " {\n" + members(before, depth) + "}" + attribute();
    }
  }

  private static final String HEAD =
      """
      #define __packed __attribute__((__packed__))
      #define __aligned(n) __attribute__((__aligned__(n)))
      #define N 5
      #define struct_group(NAME, MEMBERS...) union { struct { MEMBERS }; struct { MEMBERS } NAME; }
      #define DECLARE_PAIR(type, one, two) struct { type two; type one[2]; }
      typedef unsigned long long u64;
      typedef unsigned char u8;
      typedef int __attribute__((aligned(2))) odd_t;
      enum small { A, B };
      struct first { u8 a; u64 b; };
      union second { u8 a[3]; short b; };
      """;

  @ParameterizedTest
  @EnumSource
  void sizesAndOffsetsAreThoseOfGcc(Target target) {
    assumeTrue(Gcc.present(), "no gcc");
    Random random = new Random(3);
    StringBuilder c = new StringBuilder(HEAD);
    StringBuilder table = new StringBuilder("const unsigned long long table[] = {\n");
    List<String> asked = new ArrayList<>();
    for (int i = 0; i < ALL; i++) {
      Maker maker = new Maker(random);
      String text = maker.composite("s" + i, "", 3);
      c.append(text).append(";\n");
      String type = text.substring(0, text.indexOf(' ')) + " s" + i;
      asked.add("sizeof(" + type + ")");
      asked.add("_Alignof(" + type + ")");
      maker.paths.forEach(path -> asked.add("__builtin_offsetof(" + type + ", " + path + ")"));
    }
    asked.forEach(e -> table.append(e).append(",\n"));
    List<String> machine =
        target == Target.BITS64 ? List.of("-m64") : List.of("-m32", "-malign-double");
    List<Long> values = Gcc.table(directory, c.toString() + table + "};\n", machine);
    try (OneText names = new OneText(c.toString())) {
      TypeReader reader = new TypeReader(names, target);
      List<String> answers = new ArrayList<>();
      List<String> expected = new ArrayList<>();
      for (int i = 0; i < asked.size(); i++) {
        String e = asked.get(i);
        String value =
            reader
                .constants()
                .fold(names.expression(e), OneText.PATH, Locals.NONE)
                .map(v -> Long.toString(v.bits()))
                .orElse("empty");
        answers.add(e + " = " + value);
        expected.add(e + " = " + values.get(i));
      }
      assertThat(answers).isEqualTo(expected);
    }
  }
}
