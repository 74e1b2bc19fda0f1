// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.ir;

/**
 * Something of the input that could not be read, or was not read because a limit said so.
 *
 * @param file path relative to the root of the tree
 * @param line line from 1, or 0 when it is the whole file
 * @param message one line, a sentence without full stop
 */
public record Problem(String file, int line, Kind kind, String message) {
  /** Why it was not read; the names are those of the JSON report. */
  public enum Kind {
    UNREADABLE("unreadable"),
    TOO_LARGE("too-large"),
    PARSE("parse"),
    LIMIT("limit");

    private final String text;

    Kind(String text) {
      this.text = text;
    }

    /** The name in reports. */
    public String text() {
      return text;
    }
  }
}
