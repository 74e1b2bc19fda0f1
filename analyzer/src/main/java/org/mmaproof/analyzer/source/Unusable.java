// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.source;

/**
 * Text that was asked for cannot be had, or is refused; the message is one line for whoever asked.
 */
public final class Unusable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public Unusable(String message) {
    super(message);
  }

  public Unusable(String message, Throwable cause) {
    super(message, cause);
  }
}
