// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.mutant;

import org.mmaproof.model.ir.Span;

/**
 * One change of the text of a function.
 *
 * @param at what is replaced
 * @param by the text in its place
 * @param what half a sentence for people
 */
record Edit(Span at, String by, String what) {

  /** {@code text} with the change made; lines stay where they were as far as can be. */
  String in(String text) {
    String gone = text.substring(at.start(), at.end());
    long lines =
        gone.chars().filter(c -> c == '\n').count() - by.chars().filter(c -> c == '\n').count();
    return text.substring(0, at.start())
        + by
        + "\n".repeat((int) Math.max(0, lines))
        + text.substring(at.end());
  }
}
