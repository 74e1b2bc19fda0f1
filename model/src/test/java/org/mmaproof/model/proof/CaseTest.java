// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mmaproof.model.term.Assignment;
import org.mmaproof.model.term.AssignmentLines;

/** Counterexamples as text. */
final class CaseTest {
  @ParameterizedTest
  @ValueSource(strings = {"", "1.", "2.AAAA", "1.%%%", "1.AAAA", "addr=1000", "1.S0zk"})
  void whatIsNoCaseIsRefused(String text) {
    assertThat(Case.of(text)).isEmpty();
  }

  @Test
  void aBombIsRefused() {
    Assignment many = new Assignment(Map.of("n".repeat(3_000_000), 1L), Map.of(), Map.of());
    assertThat(Case.of(new Case("d.c:f", "plot_alone", many).text())).isEmpty();
  }

  @Test
  void whatMeansNothingToAnotherRunHasNoText() {
    Assignment values = new Assignment(Map.of("file->x after 17", 1L), Map.of(), Map.of());
    assertThat(new Case("d.c:f", "plot_alone", values).text()).isEmpty();
  }

  @Test
  void aCaseComesBackFromItsText() {
    Assignment values =
        new Assignment(
            Map.of("flags", -1L, "file->private_data", 1L, "addr", 0L),
            Map.of("fault alloc:1", true, "fault pages:1", false),
            Map.of("cut", Map.of(List.of(1L, -2L), 3L)));
    Case shown = new Case("drivers/a b.c:hook", "plot_alone", values);
    String text = shown.text();
    assertThat(text).matches("1\\.[A-Za-z0-9_-]+");
    Case again = Case.of(text).orElseThrow();
    assertThat(again.hook()).isEqualTo(shown.hook());
    assertThat(again.plot()).isEqualTo(shown.plot());
    assertThat(AssignmentLines.of(again.values())).isEqualTo(AssignmentLines.of(values));
    assertThat(AssignmentLines.of(values)).hasSize(4);
  }
}
