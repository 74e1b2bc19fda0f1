// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.c;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mmaproof.model.flow.Target;
import org.mmaproof.model.flow.Type;
import org.mmaproof.model.flow.Value;

class ConstantsTest {
  private static final String C =
      """
      typedef unsigned char byte_t;
      struct pair { byte_t first; long second; struct { int inner[4]; } deep; unsigned low:3; };
      enum color { RED, GREEN = 5, BLUE, WHITE = BLUE + 10, };
      enum { BIG = 0x100000000ULL, SMALL = 1 };
      typedef enum { TYPED = 7 } typed_t;
      #define MADE(name, value) MADE_ ## name = (value)
      enum { MADE(A, 3), MADE(B, MADE_A + 1), AFTER };
      enum {
      	ALWAYS_A,
      #ifdef CONFIG_X
      	ONLY_X,
      #endif
      	BEHIND_X,
      	FIXED = 9,
      };
      #define ONE 1
      #define TWO (ONE + ONE)
      #define ADD(a, b) ((a) + (b))
      #define BARE(a) a * 2
      #define PASTE(a, b) a ## b
      #define FLAG(name) (1UL << PASTE(name, _SHIFT))
      #define READ_SHIFT 4
      #define ALIAS ADD
      #define LOOP (LOOP + 1)
      #define UNTRUE (0 && (1 / 0))
      #ifdef CONFIG_64BIT
      #define WORD 8
      #else
      #define WORD 4
      #endif
      #ifdef CONFIG_A
      #define EITHER 1
      #else
      #define EITHER 2
      #endif
      #ifndef DEFAULTED
      #define DEFAULTED 1
      #endif
      #define IS_ENABLED(option) 0
      static const int variable = 3;
      """;

  private static Optional<Value.Constant> fold(String text, Target target) {
    try (OneText names = new OneText(C + "static long found = " + text + ";\n")) {
      TypeReader reader = new TypeReader(names, target);
      var initialiser = names.variables("found", OneText.PATH).get(0).initialiser().orElseThrow();
      return reader.constants().fold(initialiser, OneText.PATH, Locals.NONE);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1 / 0",
        "1 % 0",
        "0x7fffffff + 1",
        "-0x7fffffff - 2",
        "0x7fffffffffffffffLL * 2",
        "(-0x7fffffff - 1) / -1",
        "1 << 32",
        "1 << -1",
        "1ULL << 64",
        "variable",
        "unheard_of",
        "unheard_of(1)",
        "CONFIG_NUMBER",
        "IS_ENABLED(CONFIG_A)",
        "EITHER",
        "DEFAULTED",
        "LOOP",
        "BEHIND_X",
        "ONLY_X + BEHIND_X",
        "__builtin_constant_p(1)",
        "sizeof(struct unheard_of)",
        "offsetof(struct pair, low)",
        "offsetof(struct pair, missing)",
        "1.5",
        "\"text\"",
        "08",
        "'ab'",
        "GENMASK(3, 4)",
        "({ 1; })",
        "(unsigned __int128)1 << 64",
      })
  void whatIsNoConstantOrUndefinedHasNoValue(String text) {
    assertThat(fold(text, Target.BITS64)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '@',
      quoteCharacter = '`',
      value = {
        "1 + 2 * 3 @ 7 @ 32 @ true",
        "0xffffffff @ 4294967295 @ 32 @ false",
        "0xffffffff + 1 @ 0 @ 32 @ false",
        "2147483648 @ 2147483648 @ 64 @ true",
        "-1 < 1U @ 0 @ 32 @ true",
        "-1 < 1L @ 1 @ 32 @ true",
        "(char)-1 @ 255 @ 8 @ false",
        "(signed char)200 @ -56 @ 8 @ true",
        "(byte_t)0x1ff @ 255 @ 8 @ false",
        "(byte_t)-1 + 0 @ 255 @ 32 @ true",
        "-1 >> 1 @ -1 @ 32 @ true",
        "1 << 31 @ -2147483648 @ 32 @ true",
        "~0UL @ -1 @ 64 @ false",
        "!5 @ 0 @ 32 @ true",
        "0 && (1 / 0) @ 0 @ 32 @ true",
        "UNTRUE @ 0 @ 32 @ true",
        "1 || unheard_of @ 1 @ 32 @ true",
        "1 ? 2 : 3L @ 2 @ 64 @ true",
        "0 ?: 4 @ 4 @ 32 @ true",
        "1 ? -1 : 0U @ 4294967295 @ 32 @ false",
        "'a' @ 97 @ 32 @ true",
        "TWO * 3 @ 6 @ 32 @ true",
        "ADD(1, 2UL) @ 3 @ 64 @ false",
        "BARE(1 + 2) @ 5 @ 32 @ true",
        "FLAG(READ) @ 16 @ 64 @ false",
        "ALIAS(2, 3) @ 5 @ 32 @ true",
        "RED @ 0 @ 32 @ true",
        "BLUE @ 6 @ 32 @ true",
        "WHITE @ 16 @ 32 @ true",
        "TYPED @ 7 @ 32 @ true",
        "MADE_A @ 3 @ 32 @ true",
        "MADE_B @ 4 @ 32 @ true",
        "AFTER @ 5 @ 32 @ true",
        "ALWAYS_A @ 0 @ 32 @ true",
        "FIXED @ 9 @ 32 @ true",
        "SMALL @ 1 @ 64 @ false",
        "BIG @ 4294967296 @ 64 @ false",
        "BIT(3) @ 8 @ 64 @ false",
        "BIT_ULL(63) @ -9223372036854775808 @ 64 @ false",
        "GENMASK(7, 4) @ 240 @ 64 @ false",
        "GENMASK_ULL(63, 0) @ -1 @ 64 @ false",
        "_BITUL(2) @ 4 @ 64 @ false",
        "sizeof(long) @ 8 @ 64 @ false",
        "sizeof(struct pair) @ 40 @ 64 @ false",
        "sizeof(\"abc\") @ 4 @ 64 @ false",
        "sizeof(enum color) @ 4 @ 64 @ false",
        "offsetof(struct pair, second) @ 8 @ 64 @ false",
        "offsetof(struct pair, deep.inner[2]) @ 24 @ 64 @ false",
        "_Alignof(struct pair) @ 8 @ 64 @ false",
        "WORD @ 8 @ 32 @ true",
        "BITS_PER_LONG @ 64 @ 32 @ true",
        "true @ 1 @ 32 @ true",
        "min_t(unsigned char, 300, 50) @ 44 @ 8 @ false",
        "max(3, 4UL) @ 4 @ 64 @ false",
        "__builtin_expect(3, 0) @ 3 @ 64 @ true",
        "__builtin_choose_expr(1, 2, 3L) @ 2 @ 32 @ true",
      })
  void constantsHaveTheValueAndTheTypeThatCGivesThem(
      String text, long value, int bits, boolean signed) {
    Optional<Value.Constant> folded = fold(text, Target.BITS64);
    assertThat(folded).isPresent();
    assertThat(folded.orElseThrow().bits()).isEqualTo(value);
    assertThat(folded.orElseThrow().type()).isEqualTo(new Type.Int(bits, signed));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '@',
      quoteCharacter = '`',
      value = {
        "sizeof(long) @ 4 @ 32 @ false",
        "WORD @ 4 @ 32 @ true",
        "2147483648 @ 2147483648 @ 64 @ true",
        "0xffffffffL @ 4294967295 @ 32 @ false",
        "-1L < 1U @ 0 @ 32 @ true",
        "BIT(31) @ 2147483648 @ 32 @ false",
        "sizeof(void *) @ 4 @ 32 @ false",
      })
  void longAndPointersHave32BitsOnSmallMachines(String text, long value, int bits, boolean signed) {
    Optional<Value.Constant> folded = fold(text, Target.BITS32);
    assertThat(folded.orElseThrow().bits()).isEqualTo(value);
    assertThat(folded.orElseThrow().type()).isEqualTo(new Type.Int(bits, signed));
  }

  @Test
  void aLocalHidesTheMacroOfItsName() {
    try (OneText names = new OneText(C)) {
      TypeReader reader = new TypeReader(names, Target.BITS64);
      Locals one = name -> name.equals("ONE") ? Optional.of(new Type.Bool()) : Optional.empty();
      assertThat(reader.constants().fold(names.expression("ONE"), OneText.PATH, one)).isEmpty();
    }
  }

  @Test
  void aMacroUseWithoutItsTextIsReadWhereParenthesesMakeNoDifference() {
    try (OneText names = new OneText(C)) {
      TypeReader reader = new TypeReader(names, Target.BITS64);
      assertThat(
              reader.constants().fold(names.expression("BARE(1 + 2)"), OneText.PATH, Locals.NONE))
          .isEmpty();
      assertThat(
              reader
                  .constants()
                  .fold(names.expression("ADD(1 + 2, BARE(3))"), OneText.PATH, Locals.NONE)
                  .map(Value.Constant::bits))
          .contains(9L);
    }
  }

  @Test
  void nestingWithoutEndHasNoValueAndEnds() {
    try (OneText names =
        new OneText("#define A(x) B(x) + B(x)\n#define B(x) C(x) + C(x)\n#define C(x) A(x)\n")) {
      TypeReader reader = new TypeReader(names, Target.BITS64);
      assertThat(reader.constants().fold(names.expression("A(1)"), OneText.PATH, Locals.NONE))
          .isEmpty();
    }
  }
}
