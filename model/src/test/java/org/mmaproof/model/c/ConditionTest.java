// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.c;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.mmaproof.model.ir.Presence;

class ConditionTest {
  private static final Presence A = Presence.atom("defined(A)");
  private static final Presence B = Presence.atom("defined(B)");
  private static final Presence C = Presence.atom("defined(C)");

  private static void same(String first, String... others) {
    for (String other : others) {
      assertThat(Condition.parse(other)).as(other).isEqualTo(Condition.parse(first));
    }
  }

  @Test
  void whatIsSaidOfANumberThatNobodyKnowsIsAnAtom() {
    assertThat(Condition.parse("PAGE_SHIFT  <\t12")).isEqualTo(Presence.atom("PAGE_SHIFT < 12"));
    assertThat(Condition.parse("A + B")).isEqualTo(Presence.atom("A + B"));
    assertThat(Condition.parse("A").and(Condition.parse("A == 1")))
        .isNotEqualTo(Presence.NEVER)
        .isNotEqualTo(Condition.parse("A"));
    assertThat(Condition.parse("A < B")).isNotEqualTo(Condition.parse("B < A"));
    assertThat(Condition.parse("A < 3")).isNotEqualTo(Condition.parse("A < 3U"));
    assertThat(Condition.parse("-1 < A")).isNotEqualTo(Condition.parse("A >= 0"));
  }

  @Test
  void aComparisonAndItsNegationAreOneAtom() {
    same("A < B", "B > A", "!(A >= B)", "!(B <= A)", "(A)<(B)", "!!(A < B)", "(A < B) == 1");
    same("PAGE_SHIFT > 12", "12 < PAGE_SHIFT", "PAGE_SHIFT >= 13", "!(PAGE_SHIFT <= 0xc)");
    same("A == 2", "2 == A", "!(A != 2)", "A == 1 + 1", "A == (6 / 3)", "A == 2 && 1");
    same("A", "A != 0", "0 != A", "!(A == 0)", "!!A", "(A)", "+A");
    same("A == B", "B == A");
    same("V >= KERNEL_VERSION(5,6,0)", "!(V < KERNEL_VERSION( 5, 6,0 ))");
    assertThat(Condition.parse("A != 3 && B"))
        .isEqualTo(Presence.atom("A == 3").not().and(Presence.atom("B")));
    assertThat(Condition.parse("A == A && !(B < B)")).isEqualTo(Presence.ALWAYS);
  }

  @Test
  void aConditionIsANumberLikeAnyOther() {
    same("!A == B", "A ? B == 0 : B == 1");
    same("defined(A) == defined(B)", "defined(A) && defined(B) || !defined(A) && !defined(B)");
    same("defined(A) + defined(B) + defined(C) > 1", "defined(A) + defined(B) + defined(C) >= 2");
    same(
        "defined(A) + defined(B) > 1",
        "defined(A) && defined(B)",
        "(defined(A) & defined(B))",
        "defined(A) ? defined(B) : 0");
    assertThat(Condition.parse("defined(A) + defined(B) > 2")).isEqualTo(Presence.NEVER);
  }

  @Test
  void constantsAreFoldedAsThePreprocessorDoes() {
    for (String written :
        new String[] {
          "2 + 3 * 4 == 14",
          "(1 << 4) - 1 == 0xf",
          "-1 < 0",
          "-1 > 0u",
          "-7 / 2 == -3",
          "-7 % 2 == -1",
          "-1 >> 1 == -1",
          "~0u == 18446744073709551615u",
          "0xffffffffffffffff > 0 && 0xffffffffffffffff == -1",
          "9223372036854775807 + 0 > 0",
          "010 == 8",
          "0b101 == 5",
          "'a' == 97 && '\\n' == 10",
          "(1 ? -1 : 0u) > 0",
          "(2 || 1 / 0) && !(0 && 1 / 0)",
          "1 ? 2 : 0 ? 0 : 0",
          "5 ^ 1 | 2 & 3"
        }) {
      assertThat(Condition.parse(written)).as(written).isEqualTo(Presence.ALWAYS);
    }
    assertThat(Condition.parse("1 / 0 == 1").atoms()).containsExactly("(1 / 0) == 1");
  }

  @Test
  void textThatIsNoConditionIsAnAtom() {
    assertThat(Condition.parse("((A")).isEqualTo(Presence.atom("((A"));
    assertThat(Condition.parse(")A(")).isEqualTo(Presence.atom(")A("));
    assertThat(Condition.parse("")).isEqualTo(Presence.atom("?"));
    assertThat(Condition.parse("A && ")).isEqualTo(Presence.atom("A &&"));
    assertThat(Condition.parse("A B")).isEqualTo(Presence.atom("A B"));
    assertThat(Condition.parse("!")).isEqualTo(Presence.atom("!"));
    assertThat(Condition.parse("\"A\"")).isEqualTo(Presence.atom("\"A\""));
  }

  @Test
  void aQuestionToTheCompilerIsAnAtom() {
    assertThat(Condition.parse("__has_attribute( __fallthrough__ )"))
        .isEqualTo(Presence.atom("__has_attribute(__fallthrough__)"));
    assertThat(Condition.parse("!__has_include(<linux/dma-buf.h>)"))
        .isEqualTo(Presence.atom("__has_include(<linux/dma-buf.h>)").not());
  }

  @Test
  void whatOtherLanguagesDefineIsNotDefined() {
    assertThat(Condition.parse("defined(__cplusplus) || __ASSEMBLY__")).isEqualTo(Presence.NEVER);
  }

  @Test
  void aBareMacroIsNotTheSameAsItsBeingDefined() {
    assertThat(Condition.parse("A")).isEqualTo(Presence.atom("A")).isNotEqualTo(A);
  }

  @Test
  void definedIsReadWithAndWithoutParentheses() {
    assertThat(Condition.parse("defined(A)")).isEqualTo(A);
    assertThat(Condition.parse("defined A")).isEqualTo(A);
    assertThat(Condition.parse("defined ( A )")).isEqualTo(A);
    assertThat(Condition.parse("!defined A")).isEqualTo(A.not());
  }

  @Test
  void andBindsTighterThanOr() {
    assertThat(Condition.parse("defined(A) || defined(B) && defined(C)")).isEqualTo(A.or(B.and(C)));
    assertThat(Condition.parse("(defined(A) || defined(B)) && !defined(C)"))
        .isEqualTo(A.or(B).and(C.not()));
    assertThat(Condition.parse("!(defined(A) && (defined(B)))")).isEqualTo(A.and(B).not());
    assertThat(Condition.parse("!!defined(A)")).isEqualTo(A);
  }

  @Test
  void integersAreConstants() {
    assertThat(Condition.parse("0")).isEqualTo(Presence.NEVER);
    assertThat(Condition.parse("0x0UL")).isEqualTo(Presence.NEVER);
    assertThat(Condition.parse("1")).isEqualTo(Presence.ALWAYS);
    assertThat(Condition.parse("0x10")).isEqualTo(Presence.ALWAYS);
    assertThat(Condition.parse("1 || A")).isEqualTo(Presence.ALWAYS);
    assertThat(Condition.parse("0 && A")).isEqualTo(Presence.NEVER);
    assertThat(Condition.parse("1e5")).isEqualTo(Presence.atom("1e5"));
  }

  @Test
  void optionQueriesAreDefinedAtoms() {
    Presence module = Presence.atom("defined(A_MODULE)");
    assertThat(Condition.parse("IS_ENABLED(A)")).isEqualTo(A.or(module));
    assertThat(Condition.parse("IS_BUILTIN(A)")).isEqualTo(A);
    assertThat(Condition.parse("IS_MODULE(A)")).isEqualTo(module);
    assertThat(Condition.parse("IS_REACHABLE(A)"))
        .isEqualTo(A.or(module.and(Presence.atom("defined(MODULE)"))));
    assertThat(Condition.parse("IS_ENABLED(A) == 0")).isEqualTo(A.or(module).not());
    assertThat(Condition.parse("!can_map(x, y)")).isEqualTo(Presence.atom("can_map(x, y)").not());
  }

  @Test
  void commentsAndContinuationsLeaveNoTrace() {
    assertThat(Condition.parse("defined(A) /* x || y */ && \\\r\n\tdefined(B) // z"))
        .isEqualTo(A.and(B));
    assertThat(Condition.written("if", " A /* one\n two */ >   B\\\n > C ")).isEqualTo("A > B > C");
  }

  @Test
  void theNameForDirectivesOfOneWordIsDefined() {
    assertThat(Condition.written("ifdef", " X /* why */")).isEqualTo("defined(X)");
    assertThat(Condition.written("ifndef", "X junk")).isEqualTo("!defined(X)");
    assertThat(Condition.written("elif", "X || Y")).isEqualTo("X || Y");
  }

  @Test
  void hugeAndDeepConditionsAreAnswered() {
    assertThat(Condition.parse("(".repeat(100_000) + "A" + ")".repeat(100_000))).isNotNull();
    assertThat(Condition.parse("!".repeat(100_000) + "A")).isNotNull();
    StringBuilder mixed = new StringBuilder("0");
    for (int i = 0; i < 500; i++) {
      mixed.append(" || (defined(P").append(i).append(") && defined(Q").append(i).append("))");
    }
    assertThat(Condition.parse(mixed.toString()).atoms()).hasSize(1);
  }

  @Test
  void anyTextIsAnswered() {
    Random random = new Random(7);
    String[] pieces = {"(", ")", "!", "&&", "||", "defined", "A", " ", "0", "/*", "\\\n", "é", ">"};
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(14); n > 0; n--) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      assertThat(Condition.parse(text.toString())).isNotNull();
    }
  }
}
