// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.report;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mmaproof.model.ir.Problem;
import org.mmaproof.model.proof.Assumption;
import org.mmaproof.model.proof.Counterexample;
import org.mmaproof.model.proof.Difference;
import org.mmaproof.model.proof.HookAt;
import org.mmaproof.model.proof.Mutation;
import org.mmaproof.model.proof.Obligation;
import org.mmaproof.model.proof.Verdict;

/**
 * Verdicts for people at a terminal. Each begins with {@code PATH:LINE:FUNCTION VERDICT}; what it
 * rests on and what shows it is indented; a table of all verdicts comes last.
 */
public record VerdictText(Options options) implements Report<ProveResult> {
  private static final String INDENT = "    ";
  private static final String DEEPER = "      ";
  private static final int LABEL_COLUMNS = 10;
  private static final int ID_COLUMNS = 26;
  private static final int SIDE_COLUMNS = 56;
  private static final int COLUMNS_MAX = 120;

  @Override
  public void write(ProveResult result, Writer out) throws IOException {
    Lines lines = new Lines(out, options.onRunner());
    for (Judged each : result.verdicts()) {
      verdict(each, result, lines);
      lines.add("");
    }
    for (HookAt hook : result.unpaired()) {
      lines.add(VerdictWords.unpaired(hook));
    }
    for (Problem problem : result.problems()) {
      lines.add(Headline.of(problem));
    }
    if (!result.unpaired().isEmpty() || !result.problems().isEmpty()) {
      lines.add("");
    }
    table(result, lines);
    lines.add(VerdictWords.summary(result));
  }

  private void verdict(Judged each, ProveResult result, Lines lines) throws IOException {
    Verdict verdict = each.verdict();
    Verdict.Conclusion conclusion = verdict.conclusion();
    Ink ink = new Ink(options.colour());
    lines.add(
        ink.place(VerdictWords.hook(verdict.subject().after()))
            + "  "
            + ink.verdict(VerdictWords.kind(verdict), each.level()));
    for (String line : verdict.subject().before().map(VerdictWords::hook).stream().toList()) {
      label("before", line, ink, lines);
    }
    String label = "table";
    for (String table : each.tables()) {
      label(label, Safe.line(table), ink, lines);
      label = "";
    }
    if (conclusion.reason().isPresent()) {
      label("reason", Safe.line(conclusion.reason().get().toString()), ink, lines);
      label("", VerdictWords.NO_VERDICT, ink, lines);
    }
    byDesign(conclusion.byDesign(), ink, lines);
    for (Verdict.PerConfig one : conclusion.perConfig()) {
      label("if", Safe.line(one.when()) + ": " + one.verdict().name(), ink, lines);
    }
    if (conclusion.counterexample().isPresent()) {
      example(conclusion.counterexample().get(), result, verdict.oneSided(), ink, lines);
    }
    obligations(verdict, result, ink, lines);
    grounds(verdict.grounds(), ink, lines);
    label("looked at", VerdictWords.effort(verdict), ink, lines);
    if (verdict.mutation().isPresent()) {
      mutation(verdict.mutation().get(), ink, lines);
    }
    if (each.millis().isPresent()) {
      label("took", each.millis().getAsLong() + " ms", ink, lines);
    }
  }

  private static void byDesign(List<Verdict.Allowed> all, Ink ink, Lines lines) throws IOException {
    if (!all.isEmpty()) {
      lines.add(INDENT + ink.label("by design:"));
    }
    for (Verdict.Allowed allowed : all) {
      String id = allowed.id().id();
      lines.add(
          DEEPER + id + " ".repeat(Math.max(1, ID_COLUMNS - id.length())) + allowed.id().meaning());
      String fault = allowed.witness().fault().map(each -> "; " + RequestText.of(each)).orElse("");
      String witness = DEEPER + "  e.g. " + RequestText.line(allowed.witness().request()) + fault;
      for (String line : Prose.wrap(witness, DEEPER + "       ", COLUMNS_MAX)) {
        lines.add(line);
      }
    }
  }

  private static void example(
      Counterexample example, ProveResult result, boolean alone, Ink ink, Lines lines)
      throws IOException {
    String label = "when";
    for (String part : RequestText.of(example.request())) {
      label(label, part, ink, lines);
      label = "";
    }
    label = "state";
    for (Map.Entry<String, String> each : example.state().entrySet()) {
      label(label, Safe.line(each.getKey()) + " = " + Safe.line(each.getValue()), ink, lines);
      label = "";
    }
    if (example.fault().isPresent()) {
      label("fault", RequestText.of(example.fault().get()), ink, lines);
    }
    TwoColumns columns =
        new TwoColumns(result.before().sources(), result.after().sources(), SIDE_COLUMNS);
    List<String> happens =
        alone ? columns.lines(example.after()) : columns.lines(example.before(), example.after());
    for (String line : happens) {
      lines.add(INDENT + line);
    }
    label = "differs";
    for (Difference each : example.differs()) {
      String what = each.what().text();
      label(label, "%-9s old: %s".formatted(what, Safe.line(each.before())), ink, lines);
      label("", "%-9s new: %s".formatted("", Safe.line(each.after())), ink, lines);
      label = "";
    }
    if (!example.replayed()) {
      label("replay", "it was not run again with these values", ink, lines);
    } else if (!example.caseText().isEmpty()) {
      label(
          "replay",
          "mmaproof replay --before OLD --after NEW '" + Safe.line(example.caseText()) + "'",
          ink,
          lines);
    }
    if (example.program().isPresent()) {
      lines.add(INDENT + ink.label("program:"));
      for (String line : example.program().get().lines().toList()) {
        lines.add((DEEPER + Safe.source(line)).stripTrailing());
      }
    }
  }

  private static void obligations(Verdict verdict, ProveResult result, Ink ink, Lines lines)
      throws IOException {
    Optional<String> held = VerdictWords.held(verdict);
    if (held.isPresent()) {
      label("owed", held.get(), ink, lines);
    }
    for (Obligation each : verdict.obligations()) {
      if (each.holds() == Obligation.Holds.TRUE) {
        continue;
      }
      boolean violated = each.holds() == Obligation.Holds.FALSE;
      String place = each.place().map(at -> " at " + Safe.line(at.toString())).orElse("");
      label(violated ? "violated" : "not known", VerdictWords.obligation(each) + place, ink, lines);
      if (each.counterexample().isPresent()) {
        example(each.counterexample().get(), result, verdict.oneSided(), ink, lines);
      }
    }
  }

  private static void grounds(Verdict.Grounds grounds, Ink ink, Lines lines) throws IOException {
    String label = "assumes";
    for (Assumption each : grounds.assumptions()) {
      label(label, VerdictWords.assumption(each), ink, lines);
      label = "";
    }
    names("opaque", grounds.opaque(), ink, lines);
    names("changed", grounds.changedCallees(), ink, lines);
  }

  private static void names(String label, List<String> names, Ink ink, Lines lines)
      throws IOException {
    if (!names.isEmpty()) {
      label(label, String.join(", ", names.stream().map(Safe::line).toList()), ink, lines);
    }
  }

  private static void mutation(Mutation mutation, Ink ink, Lines lines) throws IOException {
    label("mutants", VerdictWords.mutation(mutation), ink, lines);
    for (Mutation.Survivor survivor : mutation.survivors()) {
      label("", "survives: " + VerdictWords.survivor(survivor), ink, lines);
    }
  }

  private static void label(String label, String text, Ink ink, Lines lines) throws IOException {
    String name = label.isEmpty() ? "" : label + ":";
    lines.add(
        INDENT
            + ink.label(name)
            + " ".repeat(Math.max(1, LABEL_COLUMNS + 1 - name.length()))
            + text);
  }

  private static void table(ProveResult result, Lines lines) throws IOException {
    lines.add("verdict      hooks");
    for (Verdict.Kind kind : Verdict.Kind.values()) {
      lines.add("%-11s  %5d".formatted(kind.name(), result.count(kind)));
    }
    lines.add("%-11s  %5d".formatted("total", result.verdicts().size()));
    lines.add("");
  }
}
