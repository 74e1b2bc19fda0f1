// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.term;

import java.util.List;

/** Is told every question that had to be worked out, with its answer. */
@FunctionalInterface
public interface Asked {
  /** Some truths were asked for together. */
  void asked(List<Term> truths, Answer answer);
}
