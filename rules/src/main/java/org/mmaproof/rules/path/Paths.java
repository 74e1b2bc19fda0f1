// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.path;

import java.util.ArrayList;
import java.util.List;
import org.mmaproof.model.c.Names;
import org.mmaproof.model.driver.Driver;
import org.mmaproof.model.ir.Function;
import org.mmaproof.model.ir.Presence;
import org.mmaproof.model.kernel.KernelModel;

/**
 * The paths through a function and the functions that it calls in sight.
 *
 * @param paths those that were understood to their end
 * @param unread what cut other paths short
 * @param complete whether no limit was met
 */
public record Paths(List<Path> paths, List<Unread> unread, boolean complete) {
  public Paths {
    paths = List.copyOf(paths);
    unread = List.copyOf(unread);
  }

  /**
   * How far a walk goes.
   *
   * @param steps on one path
   * @param turns of one loop
   * @param depth of calls that are looked into
   * @param outer what the function itself may use
   * @param inner what each call may use that is looked into; one that needs more is not
   */
  public record Limits(int steps, int turns, int depth, Share outer, Share inner) {
    public static final Limits USUAL =
        new Limits(4000, 2, 6, new Share(2000, 400_000), new Share(100, 20_000));
  }

  /**
   * What one function may use.
   *
   * @param paths through it
   * @param work expressions on all of them, calls included
   */
  public record Share(int paths, int work) {}

  /**
   * Something on a path that was not understood, so that the path is left out.
   *
   * @param why a sentence without full stop
   */
  public record Unread(Site site, String why) {}

  /** The paths through a function of {@code driver}, worked out once for all its readers. */
  public static Paths of(Function function, Driver driver, KernelModel kernel) {
    Object paths =
        driver.memory().of(function.nameAt(), () -> through(function, driver.names(), kernel));
    return (Paths) paths;
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
    List<Path> paths = new ArrayList<>();
    List<Unread> unread = new ArrayList<>();
    for (Walker.Ended ended : walker.run(State.start(frame, Presence.ALWAYS), function)) {
      ended
          .state()
          .stuck()
          .ifPresentOrElse(
              why -> unread.add(new Unread(ended.state().site(ended.at()), why)),
              () -> paths.add(path(ended)));
    }
    return new Paths(paths, unread, !walker.exceeded());
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
