// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.proof;

/** Judges conversions; for one thread. */
public interface Prover extends AutoCloseable {

  /**
   * The verdict on {@code pair}; with one side, whether the hook meets its obligations. Never fails
   * on what a hook says: what cannot be decided is {@link Verdict.Kind#UNKNOWN}.
   */
  Verdict prove(Conversion pair, Limits limits);

  @Override
  default void close() {}
}
