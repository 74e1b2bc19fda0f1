// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.cli;

import java.util.function.Function;
import org.mmaproof.model.proof.Conversion;
import org.mmaproof.model.proof.Prover;
import org.mmaproof.model.term.Asked;

/** Makes provers, one for each thread. */
@FunctionalInterface
interface Provers {
  /**
   * A prover.
   *
   * @param observers who is told the questions to the solver that a proof asks
   */
  Prover of(Function<Conversion, Asked> observers);
}
