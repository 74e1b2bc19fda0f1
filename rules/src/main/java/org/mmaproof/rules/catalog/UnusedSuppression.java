// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.catalog;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.mmaproof.model.driver.Driver;
import org.mmaproof.model.kernel.KernelModel;
import org.mmaproof.rules.rule.Finding;
import org.mmaproof.rules.rule.Findings;
import org.mmaproof.rules.rule.Level;
import org.mmaproof.rules.rule.Rule;
import org.mmaproof.rules.rule.RuleName;
import org.mmaproof.rules.rule.Suppression;

/**
 * A comment is to silence a finding that is not there.
 *
 * <p>Reports comments that say {@code mmaproof: allow} with a rule and a reason where that rule
 * finds nothing on the lines that the comment covers, or where there is no such rule.
 *
 * @why What was silenced is repaired, has moved, or was never found. Left in place, the comment
 *     would silence the next defect on its line unseen.
 * @instead Remove the comment, or move it to the line that it is about.
 * @limits A rule that does not run is not asked. Comments in files that have nothing to do with
 *     {@code mmap} are not read.
 * @kernel Documentation/process/coding-style.rst, section Commenting
 */
public final class UnusedSuppression implements Rule {
  @Override
  public RuleName name() {
    return new RuleName("unused-suppression");
  }

  @Override
  public Level level() {
    return Level.WARNING;
  }

  @Override
  public void check(Driver driver, KernelModel kernel, Findings findings) {
    // What is unused shows when all others have run.
  }

  @Override
  public void review(Driver driver, List<Finding> found, Set<RuleName> ran, Findings findings) {
    List<Suppression> said = Suppression.in(driver.unit().text());
    if (said.isEmpty()) {
      return;
    }
    Set<String> known =
        Catalog.all().rules().stream().map(rule -> rule.name().text()).collect(Collectors.toSet());
    Set<String> asked = ran.stream().map(RuleName::text).collect(Collectors.toSet());
    for (Suppression each : said) {
      if (each.reason().isEmpty() || each.rule().equals(name().text())) {
        continue;
      }
      if (!known.contains(each.rule())) {
        findings.add(each.at(), "", "there is no rule " + each.rule() + " to allow");
      } else if (asked.contains(each.rule()) && found.stream().noneMatch(each::silences)) {
        findings.add(each.at(), "", each.rule() + " finds nothing here that could be allowed");
      }
    }
  }
}
