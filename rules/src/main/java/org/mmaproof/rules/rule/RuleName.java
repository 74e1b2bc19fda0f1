// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.rule;

/** The name of a rule, its only identity: lower-case words joined by hyphens. */
public record RuleName(String text) implements Comparable<RuleName> {
  public RuleName {
    if (!text.matches("[a-z]+(-[a-z]+)*")) {
      throw new IllegalArgumentException("no rule name: " + text);
    }
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
