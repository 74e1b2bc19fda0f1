// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.path;

import java.util.List;
import java.util.Optional;
import org.mmaproof.model.ir.Presence;

/**
 * One way through a function.
 *
 * @param steps what happens, in order
 * @param returned the value it returns, empty for none
 * @param end where it returns
 * @param facts what its branches say
 * @param store what places hold at the end
 * @param when the conditionals under which all of it is part of the program
 */
public record Path(
    List<Step> steps, Optional<Value> returned, Site end, Facts facts, Store store, Presence when) {
  public Path {
    steps = List.copyOf(steps);
  }

  /** Whether it can return 0: nothing shows that the value differs from it. */
  public boolean maySucceed() {
    return returned.isEmpty() || !facts.nonzero(returned.get());
  }
}
