// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.rule;

/** The name of a rule, its only identity: lower-case words joined by hyphens. */
public record RuleName(String text) implements Comparable<RuleName> {
  public RuleName {
    if (!isName(text)) {
      throw new IllegalArgumentException("no rule name: " + text);
    }
  }

  /** Told by hand: names are made for every file, and a pattern costs more than many a rule. */
  private static boolean isName(String text) {
    char before = '-';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!(c >= 'a' && c <= 'z') && (c != '-' || before == '-')) {
        return false;
      }
      before = c;
    }
    return before != '-';
  }

  @Override
  public int compareTo(RuleName other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
