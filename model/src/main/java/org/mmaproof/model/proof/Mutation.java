// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.proof;

import java.util.List;

/**
 * How many wrong variants of the new hook were told from it.
 *
 * @param made how many variants there were
 * @param refuted how many of them were found to be different
 * @param survivors the others
 */
public record Mutation(int made, int refuted, List<Survivor> survivors) {
  public Mutation {
    survivors = List.copyOf(survivors);
    if (made != refuted + survivors.size()) {
      throw new IllegalArgumentException(
          made + " variants are not " + refuted + " and " + survivors.size());
    }
  }

  /**
   * A variant that was not refuted.
   *
   * @param what was changed: half a sentence
   * @param verdict what the prover said of it
   */
  public record Survivor(Place place, String what, Verdict.Kind verdict) {}
}
