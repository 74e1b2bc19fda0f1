// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.rule;

import java.util.List;
import org.mmaproof.rules.path.Site;

/** The calls that lead from a hook to a place, told as related places. */
public final class Chain {
  private Chain() {}

  /** Every call on the way, outermost first. */
  public static List<Finding.Place> to(Site site) {
    return site.calls().stream()
        .map(call -> new Finding.Place(call.at(), call.callee() + "() is called here"))
        .toList();
  }
}
