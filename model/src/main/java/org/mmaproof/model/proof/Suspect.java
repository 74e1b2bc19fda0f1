// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.proof;

import java.util.List;

/**
 * Two ways that can be taken together and do not end alike, with nothing to excuse it.
 *
 * @param parts what differs; empty where the new side does what C or the kernel leaves undefined
 */
record Suspect(Plot plot, Ending before, Ending after, List<Contrast.Part> parts) {
  Suspect {
    parts = List.copyOf(parts);
  }
}
