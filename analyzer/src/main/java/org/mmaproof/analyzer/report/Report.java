// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.report;

import java.io.IOException;
import java.io.Writer;

/**
 * One format for one kind of result. Equal results give equal text.
 *
 * @param <R> what is reported
 */
@FunctionalInterface
public interface Report<R> {
  /** Writes all of {@code result}; does not close {@code out}. */
  void write(R result, Writer out) throws IOException;
}
