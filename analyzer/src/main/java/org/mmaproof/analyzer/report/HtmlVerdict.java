// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.report;

import java.util.List;
import java.util.Optional;
import org.mmaproof.model.proof.Verdict;

/**
 * A verdict for a page; every text is as {@code prove} wrote it.
 *
 * @param patch of a series after which it was given, empty without one
 * @param after the hook, and {@code before} the old one, empty where there is none
 * @param notes what belongs to it, under its headings
 */
public record HtmlVerdict(
    String patch,
    String after,
    String before,
    String ops,
    Verdict.Kind kind,
    String reason,
    List<Notes> notes,
    List<HtmlTrace> traces) {
  public HtmlVerdict {
    notes = List.copyOf(notes);
    traces = List.copyOf(traces);
  }

  /** Lines under a heading of ours. */
  public record Notes(String heading, List<String> lines) {
    public Notes {
      lines = List.copyOf(lines);
    }
  }

  /**
   * A counterexample.
   *
   * @param shows what it is one to: the verdict when empty, else an obligation
   * @param rows both sides beside each other, or the one there is
   * @param differs at the end: what, before, after
   */
  public record HtmlTrace(
      Optional<String> shows,
      List<String> request,
      List<EventRow> rows,
      List<Differs> differs,
      String caseText) {
    public HtmlTrace {
      request = List.copyOf(request);
      rows = List.copyOf(rows);
      differs = List.copyOf(differs);
    }
  }

  /** A difference at the end. */
  public record Differs(String what, String before, String after) {}

  /** Whether an obligation is violated. */
  boolean violated() {
    return notes.stream().anyMatch(each -> each.heading().equals(VerdictFile.VIOLATED));
  }
}
