// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mmaproof.model.ir.SourceText;
import org.mmaproof.rules.rule.Fix;

final class RepairedTest {
  private static final SourceText FILE = SourceText.of("a.c", "one two three");

  private static Fix fix(int start, int end, String text) {
    return new Fix("say so", List.of(new Fix.Edit(FILE.span(start, end), text)));
  }

  private static String text(Repaired repaired) {
    return repaired.text();
  }

  private static Repaired repaired(Fix... fixes) {
    return Repaired.of(FILE, Stream.of(fixes).toList());
  }

  @Test
  void aFixOfAnotherFileIsNotMade() {
    Fix other =
        new Fix(
            "say so", List.of(new Fix.Edit(SourceText.of("b.c", "one two").span(0, 3), "none")));
    assertThat(repaired(other).made()).isZero();
    assertThat(text(repaired(other))).isEqualTo("one two three");
  }

  @Test
  void aFixBehindTheEndIsNotMade() {
    SourceText longer = SourceText.of("a.c", "one two three four");
    Fix beyond = new Fix("say so", List.of(new Fix.Edit(longer.span(14, 18), "none")));
    assertThat(repaired(beyond).made()).isZero();
  }

  @Test
  void theSecondOfTwoThatMeetIsLeftOut() {
    Repaired both = repaired(fix(4, 7, "2"), fix(3, 5, "-"), fix(7, 8, ""));
    assertThat(both.made()).isEqualTo(1);
    assertThat(text(both)).isEqualTo("one 2 three");
  }

  @Test
  void theSameFixTwiceIsMadeOnce() {
    Repaired both = repaired(fix(4, 7, "2"), fix(4, 7, "2"));
    assertThat(both.made()).isEqualTo(2);
    assertThat(text(both)).isEqualTo("one 2 three");
  }

  @Test
  void theOrderOfFixesDoesNotMatter() {
    assertThat(text(repaired(fix(8, 13, "3"), fix(0, 0, "> "), fix(4, 7, "2"))))
        .isEqualTo("> one 2 3")
        .isEqualTo(text(repaired(fix(0, 0, "> "), fix(4, 7, "2"), fix(8, 13, "3"))));
  }
}
