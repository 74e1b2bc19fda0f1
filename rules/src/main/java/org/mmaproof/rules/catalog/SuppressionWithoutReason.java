// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.catalog;

import org.mmaproof.model.driver.Driver;
import org.mmaproof.model.kernel.KernelModel;
import org.mmaproof.rules.rule.Findings;
import org.mmaproof.rules.rule.Level;
import org.mmaproof.rules.rule.Rule;
import org.mmaproof.rules.rule.RuleName;
import org.mmaproof.rules.rule.Suppression;

/**
 * A comment is to silence a rule and does not say why.
 *
 * <p>Reports comments that say {@code mmaproof: allow} without naming a rule or without a reason
 * behind it.
 *
 * @why Who reads the driver next has to know whether what is silenced was looked at, and whether
 *     the reason still holds. A comment without a reason silences nothing.
 * @instead Write the rule and the reason behind a hyphen, on the line of the finding or on the one
 *     above.
 * @limits Any words count as a reason.
 * @kernel Documentation/process/coding-style.rst, section Commenting
 */
public final class SuppressionWithoutReason implements Rule {
  @Override
  public RuleName name() {
    return new RuleName("suppression-without-reason");
  }

  @Override
  public Level level() {
    return Level.ERROR;
  }

  @Override
  public void check(Driver driver, KernelModel kernel, Findings findings) {
    for (Suppression each : Suppression.in(driver.unit().text())) {
      if (each.reason().isEmpty()) {
        findings.add(
            each.at(),
            "",
            each.rule().isEmpty()
                ? "this names no rule to allow, and no reason"
                : "this gives no reason to allow " + each.rule() + " and silences nothing");
      }
    }
  }
}
