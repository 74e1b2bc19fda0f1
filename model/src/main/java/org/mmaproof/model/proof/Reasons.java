// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.proof;

import java.util.Optional;
import org.mmaproof.model.exec.Outcome;
import org.mmaproof.model.term.Answer;

/** Why a way could not be judged. */
final class Reasons {
  private Reasons() {}

  /** Empty for a way that came to its end, crashed, or is of no interest. */
  static Optional<Reason> of(Outcome outcome) {
    if (outcome instanceof Outcome.Unsupported unsupported) {
      return Optional.of(
          new Reason(Reason.Why.PARSE, Place.of(unsupported.at()) + ": " + unsupported.what()));
    }
    if (outcome instanceof Outcome.Exhausted exhausted) {
      return Optional.of(new Reason(Reason.Why.BOUND, exhausted.limit()));
    }
    if (outcome instanceof Outcome.Alias alias) {
      return Optional.of(new Reason(Reason.Why.ALIAS, Place.of(alias.at()) + ": " + alias.what()));
    }
    if (outcome instanceof Outcome.Opaque opaque) {
      return Optional.of(
          new Reason(
              Reason.Why.OPAQUE,
              Place.of(opaque.at()) + ": " + opaque.function() + "() is given the mapping"));
    }
    return Optional.empty();
  }

  static Reason of(Answer.Unknown unknown) {
    Reason.Why why = unknown.why().equals("budget") ? Reason.Why.BUDGET : Reason.Why.SOLVER;
    return new Reason(why, "the solver: " + unknown.why());
  }
}
