// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.kernel;

import java.util.List;

/**
 * One modelled kernel function, for listing. A function that {@code nommu.c} has instead of another
 * file is one of its own.
 *
 * @param file the model's file: {@code mmap.c}
 * @param contract what its newest model says of it
 * @param generations those that have it, oldest first
 */
public record ModelFunction(
    String name, String file, Contract contract, List<Generation> generations) {
  public ModelFunction {
    generations = List.copyOf(generations);
  }
}
