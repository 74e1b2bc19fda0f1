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

  @Test
  void aComparisonIsOneAtomAndNeverTakenApart() {
    assertThat(Condition.parse("PAGE_SHIFT  >\t12")).isEqualTo(Presence.atom("PAGE_SHIFT > 12"));
    assertThat(Condition.parse("!A == B")).isEqualTo(Presence.atom("!A == B"));
    assertThat(Condition.parse("(A) + (B)")).isEqualTo(Presence.atom("(A) + (B)"));
    assertThat(Condition.parse("A != 3 && B"))
        .isEqualTo(Presence.atom("A != 3").and(Presence.atom("B")));
  }

  @Test
  void aChoiceOperatorIsNotUnderstood() {
    assertThat(Condition.parse("A ? B : C")).isEqualTo(Presence.atom("A ? B : C"));
  }

  @Test
  void textThatIsNoConditionIsAnAtom() {
    assertThat(Condition.parse("((A")).isEqualTo(Presence.atom("((A"));
    assertThat(Condition.parse(")A(")).isEqualTo(Presence.atom(")A("));
    assertThat(Condition.parse("")).isEqualTo(Presence.atom("?"));
    assertThat(Condition.parse("A && ")).isEqualTo(Presence.atom("A").and(Presence.atom("?")));
    assertThat(Condition.parse("!")).isEqualTo(Presence.atom("!"));
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
    assertThat(Condition.parse("IS_REACHABLE(A)")).isEqualTo(Presence.atom("IS_REACHABLE(A)"));
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
