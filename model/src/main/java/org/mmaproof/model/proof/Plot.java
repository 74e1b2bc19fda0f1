// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.proof;

import java.util.List;

/**
 * What a process does with the file whose hook is judged; each is a function of {@code
 * proof/plots.c}.
 *
 * @param function its name
 * @param neighbours mappings at the side of the one that is judged
 * @param fixed whether the judged mapping replaces another one
 * @param then what the process does afterwards
 */
record Plot(String function, Request.Neighbours neighbours, boolean fixed, List<String> then) {
  static final Plot ALONE = plain("plot_alone", "exit");

  /** All of them, the simplest first. */
  static final List<Plot> ALL =
      List.of(
          ALONE,
          plain("plot_fork", "fork", "exit"),
          plain("plot_split", "munmap", "exit"),
          beside("plot_after", Request.Neighbours.BEFORE),
          beside("plot_before", Request.Neighbours.AFTER),
          new Plot("plot_fixed", Request.Neighbours.NONE, true, List.of("exit")));

  private static Plot plain(String function, String... then) {
    return new Plot(function, Request.Neighbours.NONE, false, List.of(then));
  }

  private static Plot beside(String function, Request.Neighbours neighbours) {
    return new Plot(function, neighbours, false, List.of("exit"));
  }
}
