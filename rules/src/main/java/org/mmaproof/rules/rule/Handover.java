// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.rule;

import org.mmaproof.rules.path.Path;
import org.mmaproof.rules.path.Place;
import org.mmaproof.rules.path.Step;

/** What a hook gives to the core, which then owns it. */
public final class Handover {
  private Handover() {}

  /** Whether the path stores the object in the descriptor as the file of the mapping. */
  public static boolean asFile(Path path, Holding holding) {
    return path.steps().stream()
        .anyMatch(
            step ->
                step instanceof Step.Write write
                    && write.place() instanceof Place.Field field
                    && field.name().equals("vm_file")
                    && holding.is(write.value()));
  }
}
