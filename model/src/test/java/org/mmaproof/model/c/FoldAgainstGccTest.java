// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.c;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mmaproof.model.c.Constants.Folded;
import org.mmaproof.model.flow.Target;
import org.mmaproof.model.flow.Type;

/** Random constant expressions have the value and the type that gcc gives them. */
class FoldAgainstGccTest {
  private static final int BATCH = 2500;
  private static final int ALL = Boolean.getBoolean("mmaproof.long") ? 100_000 : 2_500;

  private static final String SHOW =
      """
      #include <stdio.h>
      #define P(e) show((unsigned __int128)(e), sizeof(e), (__typeof__(e))-1 < (__typeof__(e))1)
      static void show(unsigned __int128 v, int size, int sign)
      {
      	printf("%llx %llx %d %d\\n", (unsigned long long)(v >> 64), (unsigned long long)v, size, sign);
      }
      """;

  @TempDir Path directory;

  /** An expression as we read it, and the same with its leaves in variables. */
  private record Written(String text, String variables, List<String> declarations) {}

  /** Makes expressions. */
  private static final class Maker {
    private static final List<String> TYPES =
        List.of(
            "_Bool",
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
            "unsigned long long",
            "__int128",
            "unsigned __int128");
    private static final List<String> OPERATORS =
        List.of(
            "+", "-", "*", "/", "%", "&", "|", "^", "<<", ">>", "==", "!=", "<", ">", "<=", ">=",
            "&&", "||");
    private static final List<String> SUFFIXES =
        List.of("", "", "", "u", "U", "l", "L", "ul", "UL", "ll", "LL", "ull", "ULL", "LU", "LLU");

    private final Random random;
    private final boolean wide;
    private final List<String> declarations = new ArrayList<>();

    Maker(Random random, boolean wide) {
      this.random = random;
      this.wide = wide;
    }

    Written make() {
      String[] both = expression(1 + random.nextInt(5));
      return new Written(both[0], both[1], declarations);
    }

    private <T> T any(List<T> list) {
      return list.get(random.nextInt(list.size()));
    }

    private String type() {
      return TYPES.get(random.nextInt(wide ? TYPES.size() : TYPES.size() - 2));
    }

    private String[] expression(int depth) {
      if (depth == 0) {
        return leaf();
      }
      return switch (random.nextInt(10)) {
        case 0, 1 -> wrapped(any(List.of("-", "~", "!", "+")) + "(", expression(depth - 1));
        case 2 -> wrapped("(" + type() + ")(", expression(depth - 1));
        case 3 -> choice(expression(depth - 1), expression(depth - 1), expression(depth - 1));
        case 4 -> {
          String sized = "sizeof(" + expression(depth - 1)[0] + ")";
          yield new String[] {sized, sized};
        }
        default -> binary(any(OPERATORS), expression(depth - 1), expression(depth - 1));
      };
    }

    private static String[] wrapped(String before, String[] of) {
      return new String[] {before + of[0] + ")", before + of[1] + ")"};
    }

    private String[] choice(String[] c, String[] a, String[] b) {
      boolean omitted = random.nextInt(6) == 0;
      String[] all = new String[2];
      for (int i = 0; i < 2; i++) {
        String middle = omitted ? "?:" : "? (" + a[i] + ") :";
        all[i] = "((" + c[i] + ") " + middle + " (" + b[i] + "))";
      }
      return all;
    }

    private String[] binary(String operator, String[] left, String[] right) {
      boolean shift = operator.equals("<<") || operator.equals(">>");
      String count = "" + random.nextInt(40);
      boolean plain = shift && random.nextInt(4) > 0;
      String[] all = new String[2];
      for (int i = 0; i < 2; i++) {
        all[i] = "(" + left[i] + " " + operator + " " + (plain ? count : right[i]) + ")";
      }
      return all;
    }

    private String[] leaf() {
      String literal = literal();
      if (random.nextInt(3) == 0) {
        literal = "((" + type() + ")" + literal + ")";
      }
      String name = "x" + declarations.size();
      declarations.add("volatile __typeof__(" + literal + ") " + name + " = " + literal + ";");
      return new String[] {literal, name};
    }

    private String literal() {
      if (random.nextInt(12) == 0) {
        return any(List.of("'a'", "'\\n'", "'\\xff'", "'\\0'", "'\\377'", "'\\''", "' '"));
      }
      BigInteger value = value();
      String digits =
          switch (random.nextInt(4)) {
            case 0 -> "0x" + value.toString(16);
            case 1 -> "0" + value.toString(8);
            default -> value.bitLength() > 63 ? "0x" + value.toString(16) : value.toString();
          };
      return digits + any(SUFFIXES);
    }

    private BigInteger value() {
      int bits = any(List.of(1, 2, 3, 4, 5, 7, 8, 9, 15, 16, 17, 31, 32, 33, 62, 63, 64));
      BigInteger value = new BigInteger(bits, random);
      return switch (random.nextInt(6)) {
        case 0 -> BigInteger.ONE.shiftLeft(bits - 1);
        case 1 -> BigInteger.ONE.shiftLeft(bits).subtract(BigInteger.ONE);
        default -> value;
      };
    }
  }

  private static Optional<Folded> folded(OneText names, TypeReader reader, String text) {
    return reader.constants().fold(names.expression(text), View.of(OneText.PATH, Locals.NONE));
  }

  private static String shown(Folded folded) {
    Type.Int type = folded.type() instanceof Type.Int integer ? integer : new Type.Int(8, false);
    BigInteger all = folded.value().mod(BigInteger.ONE.shiftLeft(128));
    return String.format(
        "%x %x %d %d",
        all.shiftRight(64),
        all.mod(BigInteger.ONE.shiftLeft(64)),
        type.bits() / 8,
        type.signed() ? 1 : 0);
  }

  @Test
  void valuesAndTypesAreThoseOfGcc() {
    assumeTrue(Gcc.present(), "no gcc");
    try (OneText names = new OneText("")) {
      TypeReader reader = new TypeReader(names, Target.BITS64);
      for (int done = 0; done < ALL; done += BATCH) {
        Random random = new Random(20 + done);
        List<String> texts = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        StringBuilder c = new StringBuilder(SHOW);
        int made = 0;
        while (texts.size() < BATCH) {
          String text = new Maker(random, true).make().text();
          Optional<Folded> value = folded(names, reader, text);
          made++;
          if (value.isPresent()) {
            if (texts.size() % 100 == 0) {
              c.append("static void f").append(texts.size() / 100).append("(void)\n{\n");
            }
            c.append("P(").append(text).append(");\n");
            texts.add(text);
            expected.add(shown(value.get()) + " " + text);
            if (texts.size() % 100 == 0) {
              c.append("}\n");
            }
          }
        }
        c.append("int main(void)\n{\n");
        for (int i = 0; i < texts.size() / 100; i++) {
          c.append("f").append(i).append("();\n");
        }
        c.append("return 0;\n}\n");
        List<String> lines = Gcc.run(directory, c.toString(), List.of());
        List<String> answers = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
          answers.add(lines.get(i) + " " + texts.get(i));
        }
        assertThat(answers).isEqualTo(expected);
        assertThat(made).isLessThan(BATCH * 4);
      }
    }
  }

  @Test
  void whatHasNoValueIsUndefinedForGccToo() {
    assumeTrue(Gcc.present(), "no gcc");
    int wanted = ALL / 25;
    try (OneText names = new OneText("")) {
      TypeReader reader = new TypeReader(names, Target.BITS64);
      Random random = new Random(5);
      List<String> texts = new ArrayList<>();
      StringBuilder c =
          new StringBuilder(
              """
              #include <setjmp.h>
              #include <signal.h>
              #include <stdio.h>
              static sigjmp_buf back;
              static void trapped(int s) { siglongjmp(back, 1); }
              """);
      while (texts.size() < wanted) {
        Written written = new Maker(random, true).make();
        if (folded(names, reader, written.text()).isEmpty()) {
          c.append("static void f").append(texts.size()).append("(void)\n{\n");
          written.declarations().forEach(c::append);
          c.append("\nif (!sigsetjmp(back, 1)) {\nvolatile __typeof__(")
              .append(written.variables())
              .append(") v = ")
              .append(written.variables())
              .append(";\nprintf(\"%d\\n\", ")
              .append(texts.size())
              .append(");\n}\n}\n");
          texts.add(written.text());
        }
      }
      c.append("int main(void)\n{\nsignal(SIGILL, trapped);signal(SIGFPE, trapped);\n");
      for (int i = 0; i < texts.size(); i++) {
        c.append("f").append(i).append("();\n");
      }
      c.append("return 0;\n}\n");
      List<String> defined =
          Gcc.run(
                  directory,
                  c.toString(),
                  List.of(
                      "-fsanitize=signed-integer-overflow,integer-divide-by-zero,shift-exponent",
                      "-fsanitize-undefined-trap-on-error"))
              .stream()
              .map(line -> texts.get(Integer.parseInt(line)))
              .toList();
      // gcc itself turns some negations into unsigned ones before it instruments them.
      assertThat(defined).hasSizeLessThan(2 + wanted / 100);
    }
  }

  @Test
  void valuesOn32BitsAreThoseOfGccToo() {
    assumeTrue(Gcc.present(), "no gcc");
    try (OneText names = new OneText("")) {
      TypeReader reader = new TypeReader(names, Target.BITS32);
      Random random = new Random(7);
      List<String> expected = new ArrayList<>();
      List<String> texts = new ArrayList<>();
      StringBuilder c = new StringBuilder("const unsigned long long table[] = {\n");
      while (texts.size() < ALL / 10) {
        String text = new Maker(random, false).make().text();
        Optional<Folded> value = folded(names, reader, text);
        if (value.isPresent()) {
          texts.add(text);
          expected.add(value.get().value().longValue() + " " + text);
          c.append("(unsigned long long)(").append(text).append("),\n");
        }
      }
      c.append("};\n");
      List<Long> values = Gcc.table(directory, c.toString(), List.of("-m32"));
      List<String> answers = new ArrayList<>();
      for (int i = 0; i < texts.size(); i++) {
        answers.add(values.get(i) + " " + texts.get(i));
      }
      assertThat(answers).isEqualTo(expected);
    }
  }
}
