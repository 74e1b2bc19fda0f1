// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.rule;

import java.util.List;
import java.util.Set;
import org.mmaproof.model.driver.Driver;
import org.mmaproof.model.kernel.KernelModel;

/**
 * One thing that can be wrong with a driver. A rule holds no state and is silent where it cannot be
 * sure.
 */
public interface Rule {
  RuleName name();

  Level level();

  /** Adds what is wrong in the driver's file to {@code findings}. */
  void check(Driver driver, KernelModel kernel, Findings findings);

  /**
   * Adds what is wrong with what the driver's file says about findings, once all rules have run.
   *
   * @param found what the rules found, those that a comment silences too
   * @param ran the rules that ran
   */
  default void review(Driver driver, List<Finding> found, Set<RuleName> ran, Findings findings) {}
}
