// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.rule;

import java.util.List;
import java.util.Optional;
import org.mmaproof.model.ir.Span;

/**
 * A repair that is certain: changes to the file of a finding that make it right.
 *
 * @param what what it does, a sentence without full stop
 * @param edits at least one, apart from each other, in order
 */
public record Fix(String what, List<Edit> edits) {
  public Fix {
    edits = List.copyOf(edits);
    if (edits.isEmpty()) {
      throw new IllegalArgumentException("a fix that changes nothing: " + what);
    }
  }

  /**
   * The bytes at {@code at}, which may be none, become {@code text}.
   *
   * @param text printable ASCII, so that it is the same in every encoding and in every report
   */
  public record Edit(Span at, String text) {
    public Edit {
      if (!isPlain(text)) {
        throw new IllegalArgumentException("not printable ASCII");
      }
    }
  }

  /** One edit; empty when the text is not printable ASCII. */
  static Optional<Fix> of(String what, Span at, String text) {
    return isPlain(text)
        ? Optional.of(new Fix(what, List.of(new Edit(at, text))))
        : Optional.empty();
  }

  private static boolean isPlain(String text) {
    return text.chars().allMatch(c -> c >= ' ' && c <= '~');
  }
}
