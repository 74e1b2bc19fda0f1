// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.c;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mmaproof.model.ir.Expr;
import org.mmaproof.model.ir.Function;
import org.mmaproof.model.ir.Item;
import org.mmaproof.model.ir.Problem;
import org.mmaproof.model.ir.SourceText;
import org.mmaproof.model.ir.Unit;
import org.mmaproof.model.ir.Walk;

/** Whatever the input, there is an answer and no exception. */
class HostileInputTest {
  private static final String C =
      """
      static const struct file_operations __ro ops[] = {
      	DEFAULT_OPS(x)
      	[0 ... 3] = { .mmap = f, .open = (o), },
      #if defined(A) || B > 3
      	{ .mmap = (g) },
      #endif
      };
      struct s { int a:3; union { long b; }; DECLARE_BITMAP(c, 3); struct_group(g, int h;); };
      typedef int (*fn)(struct file *, ...);
      static __init int f(struct file *a, int (*b)(void), ...)
      {
      	typeof(*a) *x __free(kfree) = ({ int t = 1; t; }), y[2] = { 0 };
      	guard(mutex)(&a->l);
      #ifdef A
      	scoped_guard(rcu) { for_each_x(a, struct foo *, p) g(return -1, {1}, .x = 2); }
      #else
      	asm volatile ("x" : "=r"(a) : : "memory");
      #endif
      	switch (a->b) { case 1 ... 2: out: goto *q[1]; default: do { } EACH(a); }
      	if (sizeof(u32) ? : (size_t)-1 && (u8)(x)) return "a" B "c", 'x';
      	while (x--) for (int i = 0;;) FOO(a)
      }
      """;

  /** Reads every item that the outline finds, then the text as a whole. */
  private static void readItems(CParser parser, String text) {
    Unit unit = Outline.read(SourceText.of("x.c", text));
    for (Item item : unit.items()) {
      readAsEveryKind(parser, unit, item);
    }
    readAll(parser, text);
  }

  /** Reads the text as one item of every kind, as expression and as statements. */
  private static void readAll(CParser parser, String text) {
    Unit unit = new Unit(SourceText.of("x.c", text), List.of(), List.of());
    Item all =
        new Item(
            Item.Kind.FUNCTION,
            "",
            0,
            unit.text().length(),
            1,
            0,
            0,
            0,
            false,
            List.of(),
            false,
            List.of());
    readAsEveryKind(parser, unit, all);
    walked(parser.expression(text));
    parser
        .statements(unit.text(), text, 0)
        .forEach(stmt -> assertThat(Walk.statements(stmt)).isNotEmpty());
  }

  private static void walked(Expr e) {
    assertThat(Walk.expressions(e)).isNotEmpty();
  }

  private static void readAsEveryKind(CParser parser, Unit unit, Item item) {
    Function function = parser.function(unit, item);
    assertThat(function.bodies()).isNotEmpty();
    function.bodies().forEach(body -> assertThat(Walk.statements(body.block())).isNotEmpty());
    assertThat(parser.variables(unit, item)).isNotNull();
    assertThat(parser.composite(unit, item)).isNotNull();
    assertThat(parser.alias(unit, item)).isNotNull();
    assertThat(parser.prototype(unit, item)).isNotNull();
  }

  @Test
  void cWithBytesChangedIsAnswered() {
    Random random = new Random(11);
    String bytes = "(){}[];,.*&=:?\"'#\\\n\r\t /<>-+ax0_\u0000\u00e9";
    try (CParser parser = new CParser()) {
      for (int round = 0; round < 80; round++) {
        StringBuilder text = new StringBuilder(C);
        for (int n = 1 + random.nextInt(12); n > 0; n--) {
          int at = random.nextInt(text.length());
          switch (random.nextInt(3)) {
            case 0 -> text.setCharAt(at, bytes.charAt(random.nextInt(bytes.length())));
            case 1 -> text.insert(at, bytes.charAt(random.nextInt(bytes.length())));
            default -> text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(20)));
          }
        }
        readItems(parser, text.toString());
      }
    }
  }

  @Test
  void tokensInAnyOrderAreAnswered() {
    Random random = new Random(5);
    String[] tokens = C.split("(?<=\\W)|(?=\\W)", -1);
    try (CParser parser = new CParser()) {
      for (int round = 0; round < 80; round++) {
        StringBuilder text = new StringBuilder();
        for (int n = random.nextInt(80); n > 0; n--) {
          text.append(tokens[random.nextInt(tokens.length)]);
          text.append(random.nextInt(3) == 0 ? " " : "");
        }
        readItems(parser, text.toString());
      }
    }
  }

  @Test
  void randomBytesAreAnswered() {
    Random random = new Random(3);
    try (CParser parser = new CParser()) {
      for (int round = 0; round < 60; round++) {
        byte[] bytes = new byte[random.nextInt(300)];
        random.nextBytes(bytes);
        readItems(parser, new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(",
        "{",
        "[",
        "f(",
        "({",
        "!",
        "-",
        "*",
        "a?",
        "a=",
        "a+",
        "a,",
        "typeof(",
        "f(struct s ",
        "if(a)",
        "if(a);else ",
        "x:",
        "case 1:",
        "for_each_x(a)",
        "(int)",
        "sizeof ",
        "a->",
        "\"a\"",
        "f(return ",
        "#if A\n",
        "#ifdef A\n#else\n",
        "{.a=",
        "struct s{",
        "\\\n",
        "/*",
        "do "
      })
  void deepNestingIsAnswered(String piece) {
    String deep = piece.repeat(2_000 / piece.length());
    try (CParser parser = new CParser()) {
      readAll(parser, deep);
      readAll(parser, "int f(void)\n{\n" + deep + "\n}\n");
      readAll(parser, "int a = " + deep + ";");
      String closed = deep + "1" + (piece.contains("(") ? ")" : "").repeat(2_000 / piece.length());
      readAll(parser, "int f(void)\n{\nreturn " + closed + ";\n}\n");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"(", "{", "f(", "#if A\n", "typeof("})
  void hundredThousandLevelsAreAnswered(String piece) {
    String deep = piece.repeat(100_000);
    try (CParser parser = new CParser()) {
      readAll(parser, "int f(void)\n{\n" + deep + "\n}\n");
      readAll(parser, "int f(void)\n{\nreturn " + deep + "1" + ")".repeat(100_000) + ";\n}\n");
    }
  }

  @Test
  void nestedFragmentsAreCutOff() {
    String deep = "typeof(f(return ".repeat(300) + "1" + "))".repeat(300);
    try (CParser parser = new CParser()) {
      readAll(parser, "int f(void)\n{\n" + deep + " x;\n}\n");
    }
  }

  @Test
  void aFunctionBeyondTheLimitIsAProblem() {
    String text = "int f(void)\n{\n" + "\ta(b);\n".repeat(CParser.LONGEST / 6) + "}\n";
    try (CParser parser = new CParser()) {
      Unit unit = Outline.read(SourceText.of("x.c", text));
      Function function = parser.function(unit, unit.items().get(0));
      assertThat(function.bodies().get(0).problems())
          .extracting(Problem::kind)
          .containsExactly(Problem.Kind.LIMIT);
    }
  }

  @Test
  void carriageReturnsAndNulsDoNotMoveAnything() {
    String text = "int f(int a)\r\n{\r\n\t/* \u0000 */ return \\\r\n a;\r\n}\r\n";
    try (CParser parser = new CParser()) {
      Unit unit = Outline.read(SourceText.of("x.c", text));
      Function function = parser.function(unit, unit.items().get(0));
      assertThat(Show.of(function.bodies().get(0).block())).isEqualTo("{return a;}");
    }
  }
}
