// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.mmaproof.model.kernel.HookProgram;

/** Makes a verdict of what was found about a pair. */
final class Conclusions {
  private static final int TRIED_MAX = 8;

  private final Conversion pair;
  private final Judgement.Findings findings;
  private final Cases cases;
  private final HookProgram before;
  private final HookProgram after;

  Conclusions(
      Conversion pair,
      Judgement.Findings findings,
      Cases cases,
      HookProgram before,
      HookProgram after) {
    this.pair = pair;
    this.findings = findings;
    this.cases = cases;
    this.before = before;
    this.after = after;
  }

  Verdict verdict() {
    Verdict.Conclusion conclusion = conclusion();
    return new Verdict(
        Verdict.Subject.of(pair),
        conclusion,
        List.of(),
        grounds(),
        findings.effort(),
        Optional.empty());
  }

  private Verdict.Conclusion conclusion() {
    List<Verdict.Allowed> allowed = new ArrayList<>();
    Optional<Reason> open = findings.reasons().stream().findFirst();
    int tried = 0;
    for (Suspect suspect : findings.suspects()) {
      Optional<String> leans = leans(suspect);
      if (leans.isPresent()) {
        open = Optional.of(new Reason(Reason.Why.OPAQUE, leans.get()));
        continue;
      }
      if (tried++ < TRIED_MAX) {
        Optional<Counterexample> shown = cases.counterexample(suspect);
        if (shown.isPresent()) {
          return Verdict.Conclusion.different(allowed(), shown.get());
        }
      }
      open = Optional.of(new Reason(Reason.Why.REPLAY, suspect.plot().function()));
    }
    if (open.isPresent()) {
      return Verdict.Conclusion.unknown(open.get());
    }
    allowed.addAll(allowed());
    return allowed.isEmpty()
        ? Verdict.Conclusion.equivalent()
        : Verdict.Conclusion.refines(allowed);
  }

  private List<Verdict.Allowed> allowed() {
    List<Verdict.Allowed> allowed = new ArrayList<>();
    findings
        .byDesign()
        .forEach(
            (id, joint) ->
                cases.witness(joint).ifPresent(one -> allowed.add(new Verdict.Allowed(id, one))));
    return allowed;
  }

  /** The unknown function that only one side calls in this way, if the difference may be its. */
  private static Optional<String> leans(Suspect suspect) {
    Set<String> one = calls(suspect.before());
    Set<String> other = calls(suspect.after());
    Set<String> alone = new TreeSet<>(one);
    alone.removeAll(other);
    Set<String> added = new TreeSet<>(other);
    added.removeAll(one);
    alone.addAll(added);
    return alone.stream().findFirst();
  }

  private static Set<String> calls(Ending ending) {
    Set<String> calls = new TreeSet<>();
    ending.told().stream()
        .filter(told -> told.name().startsWith("call "))
        .forEach(told -> calls.add(told.name().substring("call ".length())));
    return calls;
  }

  private Verdict.Grounds grounds() {
    List<Assumption> assumptions = new ArrayList<>();
    assumptions.add(
        new Assumption(
            Assumption.Kind.DISTINCT_PATHS,
            "different ways to reach an object lead to different objects"));
    if (!findings.opaque().isEmpty()) {
      assumptions.add(
          new Assumption(
              Assumption.Kind.OPAQUE_CONGRUENCE,
              "a function that is not looked into does the same when called with the same"));
    }
    return new Verdict.Grounds(assumptions, List.copyOf(findings.opaque()), List.of());
  }
}
