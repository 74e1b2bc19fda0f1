// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.report;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class SafeTest {
  @Test
  void whatCanBeSeenStays() {
    assertThat(Safe.line("drivers/ü/日本 😀-x.c")).isEqualTo("drivers/ü/日本 😀-x.c");
  }

  @Test
  void controlsAreSpeltOut() {
    assertThat(Safe.line("a\nb\rc\td\u0000\u001b[1m\u007f\u0085\u009b"))
        .isEqualTo("a\\nb\\rc\\td\\x00\\x1b[1m\\x7f\\x85\\x9b");
  }

  @Test
  void whatTurnsTextAroundIsSpeltOut() {
    for (int c : new int[] {0x202a, 0x202e, 0x2066, 0x2069, 0x200e, 0x200f, 0x61c}) {
      assertThat(Safe.line(Character.toString(c))).isEqualTo("\\u%04x".formatted(c));
    }
  }

  @Test
  void whatShowsNothingIsSpeltOut() {
    assertThat(Safe.line("\u2028\u2029\u200b\ufeff\ud800"))
        .isEqualTo("\\u2028\\u2029\\u200b\\ufeff\\ud800");
    assertThat(Safe.line(Character.toString(0xe0041))).isEqualTo("\\U000e0041");
  }

  @Test
  void tabsOfSourceStay() {
    assertThat(Safe.source("\ta\u001b")).isEqualTo("\ta\\x1b");
  }

  @Test
  void aSpaceDoesNotHideACommand() {
    assertThat(Safe.onRunner("  ::error::x")).isEqualTo("  \\x3a:error::x");
    assertThat(Safe.onRunner("\u00a0\u2003::error::x")).endsWith("\\x3a:error::x");
    assertThat(Safe.onRunner("a ::error::x")).isEqualTo("a ::error::x");
  }

  @Test
  void theOldFormOfCommandsIsBrokenAnywhere() {
    assertThat(Safe.onRunner("a ##[error]b ###[c]")).isEqualTo("a ##\\[error]b ###\\[c]");
  }

  @Property
  void noTextIsACommand(@ForAll("texts") String text) {
    assertThat(Runner.obeys(Safe.onRunner(Safe.line(text)))).isFalse();
  }

  @Property
  void noTextIsMarkup(@ForAll("texts") String text) {
    assertThat(Safe.markdown(text).replaceAll("&#\\d+;", ""))
        .doesNotContainPattern("[<>&`|@\\[\\]*_#\n\r]");
  }

  @Property
  void whatIsSafeStaysAsItIs(@ForAll("texts") String text) {
    assertThat(Safe.line(Safe.line(text))).isEqualTo(Safe.line(text));
  }

  @Provide
  Arbitrary<String> texts() {
    return HostileText.any();
  }
}
