// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.hook;

import org.mmaproof.model.ir.Span;

/**
 * A copy of a whole struct that carries hooks on without naming one of them.
 *
 * @param at the assignment, the call that copies, or the initialised variable
 * @param written the copy as written, on one line
 * @param carried the struct that is copied, and in it the one that holds the hooks
 */
public record Copy(Span at, String written, Carriers.Carried carried) {
  private static final int WRITTEN_MAX = 100;

  /** The copy in one line: {@code path:line: what is copied}. */
  public String note() {
    String short_ =
        written.length() > WRITTEN_MAX ? written.substring(0, WRITTEN_MAX) + "..." : written;
    return at.file() + ":" + at.line() + ": " + short_ + " copies " + carried.text();
  }
}
