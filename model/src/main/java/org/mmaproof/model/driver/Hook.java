// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.driver;

import java.util.List;
import org.mmaproof.model.ir.Function;

/**
 * A function that is registered as a hook.
 *
 * @param function its definition
 * @param registrations every place that registers it, at least one
 */
public record Hook(Function function, List<Registration> registrations) {
  public Hook {
    registrations = List.copyOf(registrations);
    if (registrations.isEmpty()) {
      throw new IllegalArgumentException("a hook nobody registers: " + function.name());
    }
  }

  /** Whether it is registered as {@code mmap_prepare} somewhere. */
  public boolean prepare() {
    return registrations.stream().anyMatch(at -> at.member().prepare());
  }
}
