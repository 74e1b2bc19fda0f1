// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.proof;

/**
 * Judges a conversion by one case alone: DIFFERENT where it shows a difference, else UNKNOWN.
 *
 * @param engine closed with this
 */
public record OneCase(Engine engine, Case shown) implements Prover {
  @Override
  public Verdict prove(Conversion pair, Limits limits) {
    return engine
        .again(pair, shown)
        .map(example -> Conclusions.shown(pair, example))
        .orElseGet(
            () -> Conclusions.unknown(pair, new Reason(Reason.Why.REPLAY, "nothing differs")));
  }

  @Override
  public void close() {
    engine.close();
  }
}
