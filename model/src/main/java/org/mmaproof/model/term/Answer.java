// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.term;

/** Whether some truths can hold together. */
public sealed interface Answer {
  /** They can: under this assignment, by our own evaluation, they all do. */
  record Possible(Assignment assignment) implements Answer {}

  /** They cannot. */
  record Impossible() implements Answer {}

  /**
   * Not found out.
   *
   * @param why {@code budget}, {@code model} (the solver's model does not satisfy the question by
   *     our evaluation) or the solver's own word
   */
  record Unknown(String why) implements Answer {}
}
