// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.rule;

import java.util.ArrayList;
import java.util.List;
import org.mmaproof.model.driver.Driver;
import org.mmaproof.model.driver.Hook;
import org.mmaproof.model.kernel.KernelModel;
import org.mmaproof.rules.path.Path;
import org.mmaproof.rules.path.Paths;
import org.mmaproof.rules.path.Value;

/** The ways through the hooks that are given a descriptor. */
public final class PreparePaths {
  private PreparePaths() {}

  /** A way on which {@code hook} can return 0, and the descriptor that it is given. */
  public record Way(Hook hook, Path path, Value descriptor) {}

  /** The ways on which hooks can succeed; none of a hook that was not followed to its end. */
  public static List<Way> succeeding(Driver driver, KernelModel kernel) {
    List<Way> ways = new ArrayList<>();
    for (Hook hook : driver.hooks()) {
      List<Value> given = Descriptor.given(hook.function());
      if (hook.prepare() && given.size() == 1) {
        Paths paths = Paths.of(hook.function(), driver, kernel);
        if (paths.complete()) {
          paths.paths().stream()
              .filter(Path::maySucceed)
              .forEach(path -> ways.add(new Way(hook, path, given.get(0))));
        }
      }
    }
    return ways;
  }
}
