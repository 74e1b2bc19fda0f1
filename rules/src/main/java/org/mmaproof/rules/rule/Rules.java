// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.rule;

import java.util.List;

/** Rules to run, in the order of their documentation. */
public record Rules(List<Rule> rules) {
  public Rules {
    rules = List.copyOf(rules);
  }
}
