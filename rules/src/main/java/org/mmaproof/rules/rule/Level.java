// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.rule;

/** How bad a finding is; the most serious first. */
public enum Level {
  /** Breaks the contract of the callback. */
  ERROR("error"),
  /** Is likely to break it. */
  WARNING("warning"),
  /** Deprecated use, or information. */
  NOTE("note");

  private final String text;

  Level(String text) {
    this.text = text;
  }

  /** The name in reports and on the command line. */
  public String text() {
    return text;
  }
}
