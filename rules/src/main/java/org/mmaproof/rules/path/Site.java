// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.path;

import java.util.List;
import org.mmaproof.model.ir.Span;

/**
 * Where a step stands.
 *
 * @param function name of the function it stands in
 * @param calls the calls that lead there, outermost first
 */
public record Site(Span at, String function, List<Call> calls) {
  public Site {
    calls = List.copyOf(calls);
  }

  /** A call in {@code caller} that was looked into. */
  public record Call(Span at, String caller, String callee) {}
}
