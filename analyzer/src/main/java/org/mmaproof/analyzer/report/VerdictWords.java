// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mmaproof.model.proof.Assumption;
import org.mmaproof.model.proof.Counterexample;
import org.mmaproof.model.proof.HookAt;
import org.mmaproof.model.proof.Mutation;
import org.mmaproof.model.proof.Obligation;
import org.mmaproof.model.proof.Verdict;

/** What the reports for people say of verdicts, made harmless; half sentences. */
final class VerdictWords {
  /** Said of everything that is not decided. */
  static final String NO_VERDICT = "this is not a verdict on the driver";

  private VerdictWords() {}

  /** {@code PATH:LINE:FUNCTION}. */
  static String hook(HookAt hook) {
    return Safe.line(hook.toString());
  }

  /** The verdict in capitals; a hook alone keeps or breaks what it owes. */
  static String kind(Verdict verdict) {
    Verdict.Kind kind = verdict.conclusion().kind();
    boolean owed = verdict.oneSided() && kind != Verdict.Kind.UNKNOWN;
    if (!owed) {
      return kind.name();
    }
    return kind == Verdict.Kind.DIFFERENT ? "OBLIGATION VIOLATED" : "OBLIGATIONS HOLD";
  }

  /** In one sentence, for an annotation or a SARIF result. */
  static String sentence(Verdict verdict) {
    Verdict.Conclusion conclusion = verdict.conclusion();
    String hook = Safe.line(verdict.subject().after().function()) + "()";
    String old = verdict.subject().before().map(HookAt::function).map(Safe::line).orElse("") + "()";
    List<String> said = new ArrayList<>();
    if (conclusion.kind() == Verdict.Kind.UNKNOWN) {
      said.add(
          "it is not known whether %s does what it should: %s; %s"
              .formatted(
                  hook,
                  conclusion.reason().map(reason -> Safe.line(reason.toString())).orElse(""),
                  NO_VERDICT));
    } else if (!verdict.oneSided()) {
      said.add(two(hook, old, conclusion));
    }
    for (Obligation obligation : verdict.violated()) {
      said.add(hook + " breaks " + obligation(obligation));
    }
    return said.isEmpty() ? hook + " meets its obligations" : String.join("; ", said);
  }

  private static String two(String hook, String old, Verdict.Conclusion conclusion) {
    return switch (conclusion.kind()) {
      case EQUIVALENT -> hook + " does what " + old + " did in every case";
      case REFINES ->
          "%s does what %s did, up to %s"
              .formatted(hook, old, String.join(", ", ids(conclusion.byDesign())));
      case DIFFERENT ->
          "%s does not do what %s did%s"
              .formatted(
                  hook, old, conclusion.counterexample().map(VerdictWords::differs).orElse(""));
      case UNKNOWN -> throw new IllegalArgumentException("said before");
    };
  }

  private static List<String> ids(List<Verdict.Allowed> byDesign) {
    return byDesign.stream().map(allowed -> allowed.id().id()).toList();
  }

  private static String differs(Counterexample example) {
    if (example.differs().isEmpty()) {
      return "";
    }
    List<String> parts = new ArrayList<>();
    example
        .differs()
        .forEach(
            each ->
                parts.add(
                    "%s %s before, %s after"
                        .formatted(
                            each.what().text(),
                            Safe.line(each.before()),
                            Safe.line(each.after()))));
    return ": " + String.join("; ", parts);
  }

  /** Which obligation, what it asks, why it is as it is. */
  static String obligation(Obligation obligation) {
    return "%s (%s)%s"
        .formatted(
            obligation.id().text(),
            obligation.id().meaning(),
            obligation.why().map(why -> ": " + Safe.line(why)).orElse(""));
  }

  /** What is taken to be true. */
  static String assumption(Assumption assumption) {
    return assumption.kind().text() + ": " + Safe.line(assumption.text());
  }

  /** How much was looked at. */
  static String effort(Verdict verdict) {
    Verdict.Effort effort = verdict.effort();
    return "%s, %s, %d of them shown to agree, %s"
        .formatted(
            Prose.count(effort.paths(), "path"),
            Prose.count(effort.pairs(), "pair"),
            effort.proved(),
            effort.queries() == 1 ? "1 query" : effort.queries() + " queries");
  }

  /** How many wrong variants were refuted. */
  static String mutation(Mutation mutation) {
    return "%d of %s refuted".formatted(mutation.refuted(), Prose.count(mutation.made(), "mutant"));
  }

  /** A variant that was not refuted. */
  static String survivor(Mutation.Survivor survivor) {
    return "%s: %s: %s"
        .formatted(
            Safe.line(survivor.place().toString()),
            Safe.line(survivor.what()),
            survivor.verdict().name());
  }

  /** How many obligations hold, or nothing where none was looked at. */
  static Optional<String> held(Verdict verdict) {
    long held =
        verdict.obligations().stream()
            .filter(each -> each.holds() == Obligation.Holds.TRUE)
            .count();
    return verdict.obligations().isEmpty()
        ? Optional.empty()
        : Optional.of(
            held + " of " + Prose.count(verdict.obligations().size(), "obligation") + " hold");
  }

  /** How many verdicts of which kind, one line. */
  static String summary(ProveResult result) {
    List<String> parts = new ArrayList<>();
    for (Verdict.Kind kind : Verdict.Kind.values()) {
      parts.add(result.count(kind) + " " + kind.name().toLowerCase(Locale.ROOT));
    }
    if (result.violated() > 0) {
      parts.add(Prose.count(result.violated(), "obligation") + " violated");
    }
    if (!result.unpaired().isEmpty()) {
      parts.add(result.unpaired().size() + " without an old hook");
    }
    if (!result.problems().isEmpty()) {
      parts.add(Prose.count(result.problems().size(), "problem"));
    }
    return "%s, kernel %s: %s"
        .formatted(
            Prose.count(result.verdicts().size(), "verdict"),
            Safe.line(result.tool().generation()),
            String.join(", ", parts));
  }

  /** A hook that was not judged. */
  static String unpaired(HookAt hook) {
    return hook(hook) + "  not judged: the old tree has no such file";
  }
}
