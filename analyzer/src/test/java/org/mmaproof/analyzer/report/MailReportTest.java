// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mmaproof.model.ir.SourceText;
import org.mmaproof.rules.rule.Finding;
import org.mmaproof.rules.rule.Level;

class MailReportTest {
  @Test
  void noLineIsWiderThanMail() {
    assertThat(mail(Samples.plain()).lines()).allMatch(line -> Cell.columns(line) <= 72);
  }

  @Test
  void holdsNoColourAndNoTab() {
    assertThat(Samples.text(new MailReport(new Options(true, false)), Samples.plain()))
        .doesNotContain("\u001b", "\t");
  }

  @Test
  void aPathDoesNotLookLikeAPatch() {
    SourceText text = SourceText.of("--- a/x.c", "x");
    Finding finding = Samples.finding(Samples.REFERENCE, Level.ERROR, text.span(0, 1), "", "m");
    assertThat(mail(Samples.result(List.of(finding), text))).startsWith(" --- a/x.c:1:1:");
  }

  @Test
  void wrappingKeepsIndentationAndLongWords() {
    assertThat(Prose.wrap("  a b ccccccc d", "    ", 8))
        .containsExactly("  a b", "    ccccccc", "    d");
  }

  @Test
  void theFirstSentenceEndsAtAStop() {
    assertThat(Prose.firstSentence("Is vm_ops.close, e.g. here.\nThen more."))
        .isEqualTo("Is vm_ops.close, e.g. here");
    assertThat(Prose.firstSentence("no stop")).isEqualTo("no stop");
  }

  private static String mail(ScanResult result) {
    return Samples.text(new MailReport(Options.PLAIN), result);
  }
}
