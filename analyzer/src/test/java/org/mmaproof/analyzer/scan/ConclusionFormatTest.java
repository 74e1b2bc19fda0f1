// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.mmaproof.model.ir.Problem;
import org.mmaproof.model.ir.Span;
import org.mmaproof.rules.rule.Finding;
import org.mmaproof.rules.rule.Level;
import org.mmaproof.rules.rule.RuleName;

/** A conclusion is read as it was written, and nothing else is one. */
final class ConclusionFormatTest {
  private static final Span AT = new Span("drivers/caf\u00e9.c", 3, 9, 2);

  private static Conclusion conclusion(String message) {
    Finding.Place place = new Finding.Place(AT, "is defined here");
    Finding finding =
        new Finding(
            new RuleName("stale-api"),
            Level.NOTE,
            AT,
            "f",
            message,
            List.of(place),
            List.of(place, place));
    Problem problem = new Problem("a.c", 0, Problem.Kind.LIMIT, "too long");
    return new Conclusion(
        "7.3",
        "a header says so",
        new Scan(List.of(finding, finding), List.of(problem), 1, 2, 3, List.of()));
  }

  private static byte[] bytes() {
    return ConclusionFormat.bytes(conclusion("a message")).orElseThrow();
  }

  @Test
  void whatEndsEarlyOrLateIsNone() {
    for (int length = 0; length < bytes().length; length++) {
      assertThat(ConclusionFormat.conclusion(Arrays.copyOf(bytes(), length))).isEmpty();
    }
    assertThat(ConclusionFormat.conclusion(Arrays.copyOf(bytes(), bytes().length + 1))).isEmpty();
  }

  @Test
  void aConclusionThatWouldNotBeReadTheSameIsNotWritten() {
    assertThat(ConclusionFormat.bytes(conclusion("half of a letter: \ud800"))).isEmpty();
    Scan.Fault fault = new Scan.Fault("a.c", new IllegalStateException());
    Scan broken = new Scan(List.of(), List.of(), 0, 0, 0, List.of(fault));
    assertThat(ConclusionFormat.bytes(new Conclusion("7.3", "", broken))).isEmpty();
  }

  @Test
  void aConclusionIsReadAsItWasWritten() {
    assertThat(ConclusionFormat.conclusion(bytes())).contains(conclusion("a message"));
  }

  @Property(tries = 500)
  void anyBytesAreReadWithoutFailing(@ForAll byte[] bytes, @ForAll byte change) {
    ConclusionFormat.conclusion(bytes);
    byte[] changed = bytes();
    for (int i = 0; i < bytes.length && i < changed.length; i++) {
      changed[Math.abs(bytes[i] * 7 + i) % changed.length] ^= change;
    }
    ConclusionFormat.conclusion(changed);
  }
}
