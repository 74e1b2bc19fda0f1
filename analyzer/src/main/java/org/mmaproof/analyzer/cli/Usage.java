// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** The command line asks for what cannot be done; the message is one line for its author. */
final class Usage extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Usage(String message) {
    super(message);
  }

  Usage(String message, Throwable cause) {
    super(message, cause);
  }

  /** Why something could not be read or written, in words of its own. */
  static String reason(IOException e) {
    if (e instanceof NoSuchFileException) {
      return "there is no such file";
    }
    if (e instanceof AccessDeniedException) {
      return "check its permissions";
    }
    return e instanceof FileSystemException
        ? "the system refuses it"
        : String.valueOf(e.getMessage());
  }
}
