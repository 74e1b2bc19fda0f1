// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.exec;

import org.mmaproof.model.flow.Site;
import org.mmaproof.model.term.Term;

/** Decides for a run what its inputs leave open. */
public interface Decisions {
  /** Which way a run goes where {@code truth} decides; never asked about a constant. */
  boolean holds(Term truth, Site at);

  /** Whether a pointer that is about to be followed is null. */
  boolean isNull(Term pointer, Site at);

  /** Whether an operation is one that C defines, which {@code truth} says. */
  boolean isDefined(Term truth, Site at);

  /** A run where {@code truth} does not hold is of no interest: whether to go on. */
  boolean goesOn(Term truth, Site at);
}
