// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.cli;

/** The command line asks for what cannot be done; the message is one line for its author. */
final class Usage extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Usage(String message) {
    super(message);
  }
}
