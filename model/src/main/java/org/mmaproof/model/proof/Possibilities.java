// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.mmaproof.model.term.Answer;
import org.mmaproof.model.term.Feasibility;
import org.mmaproof.model.term.Term;
import org.mmaproof.model.term.Terms;

/**
 * What can hold on a way. What the solver cannot tell can, and is a reason not to know the answer.
 *
 * @param reasons where such reasons are put
 */
record Possibilities(Terms terms, Feasibility feasibility, Set<Reason> reasons) {

  /** Whether {@code truth} holds in some case of the way. */
  boolean sometimes(Ending way, Term truth) {
    List<Term> all = new ArrayList<>(way.condition());
    all.add(truth);
    Answer answer = feasibility.check(all);
    if (answer instanceof Answer.Unknown unknown) {
      reasons.add(Reasons.of(unknown));
    }
    return !(answer instanceof Answer.Impossible);
  }

  /** Whether {@code truth} holds in every case of the way. */
  boolean always(Ending way, Term truth) {
    return !sometimes(way, terms.not(truth));
  }
}
