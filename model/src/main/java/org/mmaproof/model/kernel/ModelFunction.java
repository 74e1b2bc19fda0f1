// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.kernel;

import java.util.List;

/**
 * One modelled kernel function, for listing.
 *
 * @param contract what its newest model says of it
 * @param generations those that have it, oldest first
 */
public record ModelFunction(String name, Contract contract, List<Generation> generations) {
  public ModelFunction {
    generations = List.copyOf(generations);
  }
}
