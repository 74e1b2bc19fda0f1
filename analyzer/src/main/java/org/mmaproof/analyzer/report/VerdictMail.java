// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.report;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.mmaproof.model.ir.Problem;
import org.mmaproof.model.proof.Assumption;
import org.mmaproof.model.proof.Counterexample;
import org.mmaproof.model.proof.Difference;
import org.mmaproof.model.proof.Event;
import org.mmaproof.model.proof.HookAt;
import org.mmaproof.model.proof.Obligation;
import org.mmaproof.model.proof.Verdict;

/** Verdicts for a mailing list: plain text in 72 columns that can be quoted. */
public record VerdictMail(Options options) implements Report<ProveResult> {
  private static final int COLUMNS_MAX = 72;
  private static final String INDENT = "  ";
  private static final String DEEPER = "    ";
  private static final Pattern MAIL_SYNTAX = Pattern.compile("^(?:From |>|-- $|---|diff |Index: )");

  @Override
  public void write(ProveResult result, Writer out) throws IOException {
    Lines lines = new Lines(out, options.onRunner());
    for (Judged each : result.verdicts()) {
      verdict(each.verdict(), lines);
      lines.add("");
    }
    for (HookAt hook : result.unpaired()) {
      wrap(VerdictWords.unpaired(hook), INDENT, lines);
    }
    for (Problem problem : result.problems()) {
      wrap(Headline.of(problem), INDENT, lines);
    }
    if (!result.unpaired().isEmpty() || !result.problems().isEmpty()) {
      lines.add("");
    }
    wrap(VerdictWords.summary(result), INDENT, lines);
  }

  private static void verdict(Verdict verdict, Lines lines) throws IOException {
    Verdict.Conclusion conclusion = verdict.conclusion();
    wrap(
        VerdictWords.hook(verdict.subject().after()) + ": " + VerdictWords.kind(verdict),
        INDENT,
        lines);
    lines.add("");
    wrap(INDENT + VerdictWords.sentence(verdict) + ".", INDENT, lines);
    if (!conclusion.byDesign().isEmpty()) {
      lines.add("");
      wrap(INDENT + "What differs comes with mmap_prepare itself:", INDENT, lines);
    }
    for (Verdict.Allowed allowed : conclusion.byDesign()) {
      wrap(INDENT + allowed.id().id() + ": " + allowed.id().meaning() + ", e.g.", DEEPER, lines);
      String fault = allowed.witness().fault().map(each -> "; " + RequestText.of(each)).orElse("");
      wrap(DEEPER + RequestText.line(allowed.witness().request()) + fault, DEEPER, lines);
    }
    for (Verdict.PerConfig one : conclusion.perConfig()) {
      wrap(INDENT + one.verdict().name() + " if " + Safe.line(one.when()), DEEPER, lines);
    }
    if (conclusion.counterexample().isPresent()) {
      example(conclusion.counterexample().get(), lines);
    }
    for (Obligation obligation : verdict.violated()) {
      if (obligation.counterexample().isPresent()) {
        lines.add("");
        wrap(INDENT + "How " + obligation.id().text() + " is broken:", INDENT, lines);
        example(obligation.counterexample().get(), lines);
      }
    }
    grounds(verdict.grounds(), lines);
    lines.add("");
    wrap(INDENT + "Looked at: " + VerdictWords.effort(verdict) + ".", DEEPER, lines);
    if (verdict.mutation().isPresent()) {
      wrap(INDENT + VerdictWords.mutation(verdict.mutation().get()) + ".", DEEPER, lines);
    }
  }

  private static void example(Counterexample example, Lines lines) throws IOException {
    lines.add("");
    for (String part : RequestText.of(example.request())) {
      wrap(INDENT + part, DEEPER, lines);
    }
    for (Map.Entry<String, String> each : example.state().entrySet()) {
      wrap(
          "%swith %s = %s".formatted(INDENT, Safe.line(each.getKey()), Safe.line(each.getValue())),
          DEEPER,
          lines);
    }
    if (example.fault().isPresent()) {
      wrap(INDENT + RequestText.of(example.fault().get()), DEEPER, lines);
    }
    events("Before:", example.before(), lines);
    events("After:", example.after(), lines);
    if (!example.differs().isEmpty()) {
      lines.add("");
    }
    for (Difference each : example.differs()) {
      wrap(
          "%s%s: %s before, %s after"
              .formatted(
                  INDENT, each.what().text(), Safe.line(each.before()), Safe.line(each.after())),
          DEEPER,
          lines);
    }
  }

  private static void events(String title, List<Event> events, Lines lines) throws IOException {
    if (events.isEmpty()) {
      return;
    }
    lines.add("");
    lines.add(INDENT + title);
    for (Event event : events) {
      String place = event.place().map(at -> Safe.line(at.toString()) + ": ").orElse("");
      wrap(
          DEEPER + place + Safe.line(event.event()) + ": " + Safe.line(event.text()),
          DEEPER + INDENT,
          lines);
    }
  }

  private static void grounds(Verdict.Grounds grounds, Lines lines) throws IOException {
    if (!grounds.assumptions().isEmpty()) {
      lines.add("");
    }
    for (Assumption each : grounds.assumptions()) {
      wrap(INDENT + "Assumed, " + VerdictWords.assumption(each), DEEPER, lines);
    }
    names("Not looked into: ", grounds.opaque(), lines);
    names("Changed between the sides: ", grounds.changedCallees(), lines);
  }

  private static void names(String title, List<String> names, Lines lines) throws IOException {
    if (!names.isEmpty()) {
      lines.add("");
      wrap(
          INDENT + title + String.join(", ", names.stream().map(Safe::line).toList()),
          DEEPER,
          lines);
    }
  }

  private static void wrap(String text, String indent, Lines lines) throws IOException {
    for (String line : Prose.wrap(text, indent, COLUMNS_MAX)) {
      lines.add(MAIL_SYNTAX.matcher(line).find() ? " " + line : line);
    }
  }
}
