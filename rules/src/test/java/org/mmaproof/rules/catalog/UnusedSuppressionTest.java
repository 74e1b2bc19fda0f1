// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mmaproof.model.driver.Driver;
import org.mmaproof.rules.fixture.Fixture;
import org.mmaproof.rules.rule.Finding;
import org.mmaproof.rules.rule.Findings;
import org.mmaproof.rules.rule.Rule;
import org.mmaproof.rules.rule.RuleName;

final class UnusedSuppressionTest {
  private static final Rule OTHER = new StaleApi();

  private static List<String> found(String text, Set<RuleName> ran, int... lines) {
    Driver driver = Fixture.driver(text);
    Findings others = new Findings(OTHER);
    for (int line : lines) {
      int start = driver.unit().text().lineStart(line);
      others.add(driver.unit().text().span(start, start), "", "old");
    }
    Rule rule = new UnusedSuppression();
    Findings findings = new Findings(rule);
    rule.check(driver, Fixture.KERNEL, findings);
    rule.review(driver, others.all(), ran, findings);
    return findings.all().stream().map(Finding::message).toList();
  }

  @Test
  void oneThatSilencesIsUsed() {
    assertThat(found("/* mmaproof: allow stale-api - old */\nint x;", Set.of(OTHER.name()), 2))
        .isEmpty();
  }

  @Test
  void oneOfARuleThatDidNotRunIsNotJudged() {
    assertThat(found("/* mmaproof: allow stale-api - old */\nint x;", Set.of())).isEmpty();
  }

  @Test
  void oneWithoutAReasonIsAnotherRulesMatter() {
    assertThat(found("/* mmaproof: allow stale-api */\nint x;", Set.of(OTHER.name()))).isEmpty();
  }

  @Test
  void oneOfThisRuleIsNotJudged() {
    assertThat(
            found(
                "/* mmaproof: allow unused-suppression - kept */\nint x;",
                Set.of(OTHER.name(), new UnusedSuppression().name())))
        .isEmpty();
  }

  @Test
  void oneThatSilencesNothingIsUnused() {
    assertThat(found("/* mmaproof: allow stale-api - old */\n\nint x;", Set.of(OTHER.name()), 3))
        .containsExactly("stale-api finds nothing here that could be allowed");
  }

  @Test
  void oneOfNoRuleIsUnused() {
    assertThat(found("/* mmaproof: allow stale - old */\nint x;", Set.of(OTHER.name()), 2))
        .containsExactly("there is no rule stale to allow");
  }
}
