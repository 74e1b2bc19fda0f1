// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mmaproof.model.ir.SourceText;

class ExcerptTest {
  @Test
  void tabsStayAboveAndBelow() {
    assertThat(of("\tif (a)\tfrob();", "frob"))
        .isEqualTo(new Excerpt(1, "\tif (a)\tfrob();", "\t      \t^^^^"));
  }

  @Test
  void aWideCharacterHasTwoColumns() {
    assertThat(of("日 é x", "x").carets()).isEqualTo("     ^");
  }

  @Test
  void anEscapeHasTheColumnsItIsSpeltWith() {
    assertThat(of("\u001bx", "x")).isEqualTo(new Excerpt(1, "\\x1bx", "    ^"));
  }

  @Test
  void aSpanOfSeveralLinesIsMarkedToTheEndOfTheFirst() {
    assertThat(of("f(a,\n  b);", "(a,\n  b)")).isEqualTo(new Excerpt(1, "f(a,", " ^^^"));
  }

  @Test
  void anEmptySpanStillHasACaret() {
    SourceText text = SourceText.of("a.c", "ab\n");
    assertThat(Excerpt.of(text.span(2, 2), Samples.sources(text), 80))
        .hasValue(new Excerpt(1, "ab", "  ^"));
    assertThat(Excerpt.of(text.span(1, 1), Samples.sources(text), 80))
        .hasValue(new Excerpt(1, "ab", " ^"));
    assertThat(Excerpt.of(text.span(3, 3), Samples.sources(text), 80))
        .hasValue(new Excerpt(2, "", "^"));
  }

  @Test
  void aWideLineIsCutAroundTheCarets() {
    String line = "a".repeat(300) + "!" + "b".repeat(300);
    Excerpt excerpt = of(line, "!");
    assertThat(excerpt.code()).hasSizeLessThanOrEqualTo(80).startsWith("...a").endsWith("b...");
    assertThat(excerpt.carets()).hasSize(excerpt.code().indexOf('!') + 1);
  }

  @Test
  void theStartOfAWideLineStaysWhereItCan() {
    Excerpt excerpt = of("x!" + "b".repeat(300), "!");
    assertThat(excerpt.code()).startsWith("x!b").endsWith("b...").hasSize(80);
  }

  @Test
  void theEndOfAWideLineFillsTheWindow() {
    Excerpt excerpt = of("a".repeat(300) + "!", "!");
    assertThat(excerpt.code()).startsWith("...a").endsWith("a!").hasSize(80);
  }

  @Test
  void mailHasNoTabsAndNoIndentation() {
    SourceText text = SourceText.of("a.c", "\t\tint\tx;\n");
    assertThat(Excerpt.flat(Samples.in(text, "x"), Samples.sources(text), 60))
        .hasValue(new Excerpt(1, "int     x;", "        ^"));
  }

  private static Excerpt of(String text, String needle) {
    SourceText source = SourceText.of("a.c", text);
    return Excerpt.of(Samples.in(source, needle), Samples.sources(source), 80).orElseThrow();
  }
}
