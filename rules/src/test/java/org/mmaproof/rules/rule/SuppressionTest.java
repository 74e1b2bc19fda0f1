// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mmaproof.model.ir.SourceText;

final class SuppressionTest {
  private static List<Suppression> in(String text) {
    return Suppression.in(SourceText.of("a.c", text));
  }

  private static boolean silences(String text, int line) {
    SourceText source = SourceText.of("a.c", text + "\n\n\n\n\n");
    Finding finding =
        new Finding(
            new RuleName("stale-api"),
            Level.ERROR,
            source.span(source.lineStart(line), source.lineStart(line)),
            "",
            "old",
            List.of(),
            List.of());
    return Suppression.in(source).stream().anyMatch(each -> each.silences(finding));
  }

  @Test
  void literalsAndCodeAreNoComments() {
    assertThat(in("char *s = \"/* mmaproof: allow stale-api - no */\";")).isEmpty();
    assertThat(in("char *s = \"\\\"// mmaproof: allow stale-api - no\";")).isEmpty();
    assertThat(in("mmaproof: allow stale-api - no")).isEmpty();
    assertThat(in("char c = '\"'; mmaproof: allow x - y")).isEmpty();
  }

  @Test
  void otherWordsAreNone() {
    assertThat(in("/* mmaproof: allowed here */")).isEmpty();
    assertThat(in("/* mmaproof: see the page */")).isEmpty();
    assertThat(in("/* nothing */")).isEmpty();
  }

  @Test
  void aQuoteThatDoesNotCloseEndsWithItsLine() {
    assertThat(in("#error don't\n/* mmaproof: allow stale-api - old */")).hasSize(1);
  }

  @Test
  void aCommentThatDoesNotEndIsReadToTheEnd() {
    assertThat(in("/* mmaproof: allow stale-api - old"))
        .singleElement()
        .satisfies(each -> assertThat(each.reason()).isEqualTo("old"));
  }

  @Test
  void aReasonIsWordsBehindAHyphenADashOrAColon() {
    assertThat(in("// mmaproof: allow stale-api - old"))
        .extracting("reason")
        .containsExactly("old");
    assertThat(in("// mmaproof: allow stale-api \u2014 old"))
        .extracting("reason")
        .containsExactly("old");
    assertThat(in("// mmaproof: allow stale-api: old")).extracting("reason").containsExactly("old");
    assertThat(in("/* mmaproof: allow stale-api -\n * old\n * and known */"))
        .extracting("reason")
        .containsExactly("old and known");
    assertThat(in("// mmaproof: allow stale-api - ")).extracting("reason").containsExactly("");
    assertThat(in("// mmaproof: allow stale-api old")).extracting("reason").containsExactly("");
    assertThat(in("/* mmaproof: allow stale-api -*/")).extracting("reason").containsExactly("");
  }

  @Test
  void itCoversItsLinesAndTheNext() {
    String two = "\n/* mmaproof: allow stale-api - old\n * and known */";
    assertThat(silences(two, 1)).isFalse();
    assertThat(silences(two, 2)).isTrue();
    assertThat(silences(two, 3)).isTrue();
    assertThat(silences(two, 4)).isTrue();
    assertThat(silences(two, 5)).isFalse();
  }

  @Test
  void withoutAReasonOrForAnotherRuleItSilencesNothing() {
    assertThat(silences("/* mmaproof: allow stale-api */", 1)).isFalse();
    assertThat(silences("/* mmaproof: allow both-mmap-hooks - old */", 1)).isFalse();
  }

  @Test
  void twoInOneCommentAreTwo() {
    assertThat(in("/* mmaproof: allow stale-api - a mmaproof: allow both-mmap-hooks - b */"))
        .extracting(Suppression::rule)
        .containsExactly("stale-api", "both-mmap-hooks");
  }

  @Test
  void aVeryLongCommentIsRead() {
    assertThat(in("/* " + "* x ".repeat(200_000) + "mmaproof: allow stale-api - old */"))
        .hasSize(1);
  }
}
