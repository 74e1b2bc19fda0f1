// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.exec;

/** Ends a run from inside; never leaves this package. */
final class Stop extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient Outcome outcome;

  Stop(Outcome outcome) {
    super(outcome.toString(), null, false, false);
    this.outcome = outcome;
  }

  Outcome outcome() {
    return outcome;
  }
}
