// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.rule;

import java.util.ArrayList;
import java.util.List;
import org.mmaproof.model.driver.Driver;
import org.mmaproof.model.driver.Hook;
import org.mmaproof.model.ir.Function;
import org.mmaproof.model.kernel.KernelModel;
import org.mmaproof.rules.path.Path;
import org.mmaproof.rules.path.Paths;

/**
 * A way through a hook that succeeds, with a table of operations that it installs.
 *
 * @param reading that hook and all of its paths
 */
public record Callbacks(Hook hook, Keeping reading, Path path, VmOps ops) {

  /** Every such way through the converted hooks of a driver; those not read to the end left out. */
  public static List<Callbacks> of(Driver driver, KernelModel kernel) {
    List<Callbacks> all = new ArrayList<>();
    for (Hook hook : driver.hooks()) {
      if (hook.prepare()) {
        Paths paths = Paths.of(hook.function(), driver, kernel);
        if (paths.complete()) {
          Keeping reading = Keeping.of(hook.function(), paths, driver, kernel);
          paths.paths().stream()
              .filter(Path::maySucceed)
              .forEach(path -> all.addAll(on(hook, reading, path)));
        }
      }
    }
    return all;
  }

  private static List<Callbacks> on(Hook hook, Keeping reading, Path path) {
    return VmOps.installed(path, Descriptor.targets(reading.function()), reading.driver().names())
        .stream()
        .map(ops -> new Callbacks(hook, reading, path, ops))
        .toList();
  }

  /** The readings of the functions that the ops have as {@code member}. */
  public List<Keeping> of(String member) {
    List<Keeping> readings = new ArrayList<>();
    for (VmOps.Callback callback : ops.callbacks(member)) {
      Function function = callback.function();
      Paths paths = Paths.of(function, reading.driver(), reading.kernel());
      if (paths.complete()) {
        readings.add(Keeping.of(function, paths, reading.driver(), reading.kernel()));
      }
    }
    return readings;
  }
}
