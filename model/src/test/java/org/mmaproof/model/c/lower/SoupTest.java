// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.c.lower;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.mmaproof.model.c.CParser;
import org.mmaproof.model.flow.Graph;
import org.mmaproof.model.flow.Target;
import org.mmaproof.model.ir.Function;

/** Tokens in any order are read to the end: no input makes the lowering throw. */
class SoupTest {
  private static final String[] TOKENS = {
    "if",
    "else",
    "while",
    "for",
    "do",
    "switch",
    "case",
    "default",
    ":",
    "return",
    "goto",
    "a",
    "break",
    "continue",
    "{",
    "}",
    "(",
    ")",
    "[",
    "]",
    ";",
    ";",
    ",",
    "=",
    "+=",
    "++",
    "--",
    "*",
    "&",
    "&&",
    "||",
    "!",
    "?",
    "->",
    ".",
    "x",
    "y",
    "s",
    "f",
    "M",
    "N",
    "F",
    "int",
    "long",
    "struct s",
    "0",
    "1",
    "\"t\"",
    "'c'",
    "sizeof",
    "typeof",
    "guard",
    "scoped_guard",
    "__free",
    "mutex",
    "IS_ENABLED",
    "CONFIG_X",
    "({",
    "})",
    "_Generic",
    "asm",
    "__builtin_offsetof",
    "<<",
    "/",
    "...",
    "static",
    "L",
    "L:",
    "__auto_type"
  };

  private static final String HEAD =
      """
      #define M M + N
      #define N (x)
      #define F(a, ...) a ## x + #a + F(__VA_ARGS__)
      DEFINE_GUARD(mutex, struct s *, lock(_T), unlock(_T))
      struct s { int x; struct s *y; union { int a; long b : 3; }; };
      """;

  @Test
  void nothingThrows() {
    Random random = new Random(20260601);
    int cases = Boolean.getBoolean("mmaproof.long") ? 20_000 : 300;
    for (int i = 0; i < cases; i++) {
      StringBuilder body = new StringBuilder("int f(int x, struct s *s)\n{\n");
      int count = 1 + random.nextInt(60);
      for (int k = 0; k < count; k++) {
        body.append(TOKENS[random.nextInt(TOKENS.length)]).append(' ');
      }
      check(HEAD + body + "\n}\n");
    }
  }

  @Test
  void deepAndLongCodeEnds() {
    check("int f(int x) { return " + "(".repeat(150) + "x" + ")".repeat(150) + "; }");
    check("int f(int x) { return " + "x + ".repeat(5_000) + "x; }");
    check("int f(int x) { " + "x++; ".repeat(40_000) + " }");
    check("int f(int x) { " + "if (x) { ".repeat(120) + "}".repeat(120) + " }");
  }

  private static void check(String text) {
    try (CParser parser = new CParser()) {
      OneFile names = OneFile.of(parser, text);
      try (Lowering lowering = new Lowering(names, Target.BITS32, name -> false)) {
        for (Function function : names.functions("f", "t.c")) {
          for (Graph graph : lowering.lower(function)) {
            assertThat(graph.blocks()).as(text).isNotEmpty();
          }
        }
      }
    } catch (RuntimeException | StackOverflowError e) {
      throw new AssertionError(text, e);
    }
  }
}
