// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.report;

/**
 * How the reader of a report looks at it.
 *
 * @param colour whether ANSI colours are wanted
 * @param onRunner whether the text may end up in the log of a GitHub runner, which obeys commands
 *     that it finds there
 */
public record Options(boolean colour, boolean onRunner) {
  /** A file, or a pipe: no colours, no runner. */
  public static final Options PLAIN = new Options(false, false);
}
