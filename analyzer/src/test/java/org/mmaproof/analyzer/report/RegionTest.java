// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mmaproof.model.ir.SourceText;
import org.mmaproof.model.ir.Span;

class RegionTest {
  @Test
  void aTabIsOneColumn() {
    assertThat(of("\t\tx", "x")).isEqualTo(new Region(1, 3, 1, 4));
  }

  @Test
  void columnsAreUtf16Units() {
    // Two bytes and one unit; four bytes and two units.
    assertThat(of("/* é */x", "x")).isEqualTo(new Region(1, 8, 1, 9));
    assertThat(of("/* 😀 */x", "x")).isEqualTo(new Region(1, 9, 1, 10));
  }

  @Test
  void bytesThatAreNoTextCountOneEach() {
    byte[] bytes = {(byte) 0xff, (byte) 0xfe, 'x'};
    SourceText text = new SourceText("a.c", bytes);
    assertThat(Region.of(text.span(2, 3), Samples.sources(text))).isEqualTo(new Region(1, 3, 1, 4));
  }

  @Test
  void theEndIsExclusiveAndKnowsItsLine() {
    assertThat(of("f(a,\n  b);", "(a,\n  b)")).isEqualTo(new Region(1, 2, 2, 5));
  }

  @Test
  void aLineEndIsNoPartOfIt() {
    assertThat(of("int x;\r\nint y;", "x;\r\n")).isEqualTo(new Region(1, 5, 1, 7));
  }

  @Test
  void withoutTextItIsTheLine() {
    Span span = new Span("gone.c", 40, 44, 3);
    assertThat(Region.of(span, Sources.none())).isEqualTo(new Region(3, 1, 3, 1));
    assertThat(Region.of(span, path -> Optional.of(SourceText.of(path, "short"))))
        .isEqualTo(new Region(3, 1, 3, 1));
  }

  private static Region of(String text, String needle) {
    SourceText source = SourceText.of("a.c", text);
    return Region.of(Samples.in(source, needle), Samples.sources(source));
  }
}
