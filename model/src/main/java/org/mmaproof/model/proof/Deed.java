// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.proof;

import java.util.Map;
import org.mmaproof.model.term.Term;

/**
 * Something that somebody else could see, or come between.
 *
 * @param under the locks that are held, each with how often it had been taken by then
 */
record Deed(What what, Map<Term, Integer> under) {
  Deed {
    under = Map.copyOf(under);
  }

  /** What was done. */
  sealed interface What {
    /** A place older than the run was looked at. */
    record Looks(Term place) implements What {}

    /** A place older than the run was written. */
    record Writes(Term place) implements What {}

    /** Page tables were filled. */
    record Populates() implements What {}

    /** A function was called that nobody looks into. */
    record Calls(String function) implements What {}
  }
}
