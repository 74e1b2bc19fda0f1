// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mmaproof.model.ir.SourceText;
import org.mmaproof.model.ir.Span;
import org.mmaproof.rules.rule.Finding;
import org.mmaproof.rules.rule.Level;

class FingerprintsTest {
  @Test
  void areSixteenHexDigits() {
    assertThat(of("a();")).matches("[0-9a-f]{16}");
  }

  @Test
  void outliveLinesWhiteSpaceAndComments() {
    String plain = of("a(b, c->d);");
    assertThat(of("\n\n\t\ta( b,c -> d ) ;")).isEqualTo(plain);
    assertThat(of("a(b, c->d); /* mmaproof: allow x - y */")).isEqualTo(plain);
    assertThat(of("a(b, c->d); // because")).isEqualTo(plain);
  }

  @Test
  void knowTokensFromTheirJoin() {
    assertThat(of("a b;")).isNotEqualTo(of("ab;"));
    assertThat(of("f(\"a  b\");")).isNotEqualTo(of("f(\"a b\");"));
    assertThat(Fingerprints.tokens("x->y+=\"/* */\"; /* z"))
        .containsExactly("x", "->", "y", "+=", "\"/* */\"", ";");
  }

  @Test
  void differByRulePathAndFunction() {
    Finding one = finding(new Span("a.c", 0, 1, 1), "f");
    Finding path = finding(new Span("b.c", 0, 1, 1), "f");
    Finding function = finding(new Span("a.c", 0, 1, 1), "g");
    List<Fingerprinted> all = Fingerprints.of(List.of(one, path, function), Sources.none());
    assertThat(all.stream().map(Fingerprinted::fingerprint).distinct()).hasSize(3);
  }

  @Test
  void equalOnesAreNumberedInTheOrderOfReports() {
    SourceText text = SourceText.of("a.c", "a();\na();\n a();\n");
    List<Finding> findings =
        List.of(
            finding(text.span(11, 12), "f"),
            finding(text.span(0, 1), "f"),
            finding(text.span(5, 6), "f"));
    List<Fingerprinted> all = Fingerprints.of(findings, Samples.sources(text));
    String first = all.get(0).fingerprint();
    assertThat(all.stream().map(Fingerprinted::fingerprint))
        .containsExactly(first, first + ":2", first + ":3");
    assertThat(all.stream().map(each -> each.finding().at().line())).containsExactly(1, 2, 3);
  }

  private static String of(String text) {
    SourceText source = SourceText.of("a.c", text);
    Finding finding = finding(Samples.in(source, text.strip().substring(0, 1)), "f");
    return Fingerprints.of(List.of(finding), Samples.sources(source)).get(0).fingerprint();
  }

  private static Finding finding(Span at, String function) {
    return Samples.finding(Samples.REFERENCE, Level.ERROR, at, function, "message");
  }
}
