// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.path;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** What assumptions about values say of others. */
final class FactsTest {
  private static final Value X = new Value.Unknown(1);
  private static final Value Y = new Value.Unknown(2);

  private static Value number(long value) {
    return new Value.Constant(value);
  }

  private static Facts given(Value condition) {
    return Facts.NONE.assume(condition, true).orElseThrow();
  }

  @Test
  void nothingIsKnownAtFirst() {
    assertThat(Facts.NONE.zero(X)).isFalse();
    assertThat(Facts.NONE.nonzero(X)).isFalse();
  }

  @Test
  void whatIsNotTrueIsZero() {
    assertThat(given(Value.apply("!", X)).zero(X)).isTrue();
  }

  @Test
  void aComparisonBounds() {
    assertThat(given(Value.apply("<", X, number(0))).negative(X)).isTrue();
    assertThat(given(Value.apply(">=", number(-1), X)).negative(X)).isTrue();
  }

  @Test
  void contradictionsAreSeen() {
    assertThat(given(Value.apply("==", X, number(3))).assume(Value.apply("<", X, number(3)), true))
        .isEmpty();
  }

  @Test
  void aSumMovesItsBounds() {
    Facts facts = given(Value.apply(">=", X, number(0)));
    assertThat(facts.nonzero(Value.apply("+", X, Value.Constant.ONE))).isTrue();
  }

  @Test
  void equalValuesAreEqual() {
    assertThat(Facts.NONE.nonzero(Value.apply("==", X, X))).isTrue();
    assertThat(Facts.NONE.nonzero(Value.apply("==", X, Y))).isFalse();
  }

  @Test
  void rangesMeet() {
    assertThat(Range.between(0, 5).and(new Range(3, 9, Set.of(3L)))).isEqualTo(Range.between(4, 5));
    assertThat(Range.only(1).and(Range.only(2)).empty()).isTrue();
  }

  @Test
  void theLeastNumberIsNotOverflowed() {
    assertThat(Range.ANY.negated()).isEqualTo(Range.ANY);
    assertThat(Range.between(0, Long.MAX_VALUE - 1).plus(5).high()).isEqualTo(Long.MAX_VALUE);
  }
}
