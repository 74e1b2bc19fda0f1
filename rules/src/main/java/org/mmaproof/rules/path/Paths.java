// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.path;

import java.util.ArrayList;
import java.util.List;
import org.mmaproof.model.c.Names;
import org.mmaproof.model.ir.Function;
import org.mmaproof.model.ir.Presence;
import org.mmaproof.model.kernel.KernelModel;

/**
 * The paths through a function and the functions that it calls in sight.
 *
 * @param paths those that were understood to their end
 * @param complete whether no limit was met; a path that came upon something opaque is left out
 */
public record Paths(List<Path> paths, boolean complete) {
  public Paths {
    paths = List.copyOf(paths);
  }

  /**
   * How far a walk goes.
   *
   * @param paths through one function
   * @param steps on one path
   * @param turns of one loop
   * @param depth of calls that are looked into
   * @param work instructions in all
   */
  public record Limits(int paths, int steps, int turns, int depth, int work) {
    public static final Limits USUAL = new Limits(2000, 4000, 2, 6, 200_000);
  }

  /** The paths through {@code function}, under each choice of its conditionals. */
  public static Paths through(Function function, Names names, KernelModel kernel) {
    return through(function, names, kernel, Limits.USUAL);
  }

  public static Paths through(Function function, Names names, KernelModel kernel, Limits limits) {
    try (Expansion expansion = new Expansion(names)) {
      return walk(function, new Walker(new Meaning(names, kernel), expansion, limits));
    }
  }

  private static Paths walk(Function function, Walker walker) {
    Frame frame = Frame.outermost(function.name(), function.at().file());
    List<Walker.Ended> ends = walker.run(State.start(frame, Presence.ALWAYS), function, List.of());
    List<Path> paths = new ArrayList<>();
    for (Walker.Ended ended : ends) {
      if (ended.state().stuck().isEmpty()) {
        paths.add(path(ended));
      }
    }
    return new Paths(paths, !walker.exceeded());
  }

  private static Path path(Walker.Ended ended) {
    State state = ended.state();
    return new Path(
        state.trail().steps(),
        ended.returned(),
        state.site(ended.at()),
        state.facts(),
        state.store(),
        state.when());
  }
}
