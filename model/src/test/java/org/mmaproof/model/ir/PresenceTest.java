// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.ir;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PresenceTest {
  private static Presence atom(int i) {
    return Presence.atom("defined(P%04d)".formatted(i));
  }

  /** True where an odd number of atoms is: its diagram is narrow, the ways through it are many. */
  private static Presence odd(int atoms) {
    Presence odd = Presence.NEVER;
    for (int i = 0; i < atoms; i++) {
      odd = odd.choose(atom(i).not(), atom(i));
    }
    return odd;
  }

  @Test
  void aConditionTooLargeToWorkOutIsAnAtomAndNoContradiction() {
    Presence result = Presence.NEVER;
    for (int i = 0; i < 40; i++) {
      result = result.or(atom(i).and(atom(i + 1000)));
    }
    assertThat(result).isNotIn(Presence.NEVER, Presence.ALWAYS);
    assertThat(result.and(result.not())).isEqualTo(Presence.NEVER);
  }

  @Test
  void manyWaysThroughASmallDiagramCostNothing() {
    assertThat(odd(300)).isEqualTo(odd(300)).isNotEqualTo(odd(299));
    assertThat(odd(300).atoms()).hasSize(300);
    assertThat(odd(300).size()).isEqualTo(599);
    assertThat(odd(300).toString()).startsWith("a condition over defined(P0000), ");
  }

  @Test
  void aConditionIsWrittenAsInC() {
    Presence a = Presence.atom("defined(A)");
    Presence b = Presence.atom("B < 3");
    assertThat(a.not()).hasToString("!defined(A)");
    assertThat(b.not()).hasToString("!(B < 3)");
    assertThat(a.and(b.not())).hasToString("!(B < 3) && defined(A)");
    assertThat(a.or(b)).hasToString("(B < 3 || !(B < 3) && defined(A))");
    assertThat(Presence.atom("f(a, b)").not()).hasToString("!f(a, b)");
    assertThat(Presence.atom("(a) == (b)").not()).hasToString("!((a) == (b))");
    assertThat(Presence.NEVER).hasToString("0");
  }
}
