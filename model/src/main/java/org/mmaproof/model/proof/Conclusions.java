// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.proof;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mmaproof.model.flow.Graph;
import org.mmaproof.model.term.Term;

/** Makes a verdict of what was found about a pair. */
final class Conclusions {
  private static final int TRIED_MAX = 8;
  private static final String MACHINE = "64 bits, pages of 4096 bytes, CONFIG_MMU=y";

  /** How inputs are named that were read behind the call of an unknown function. */
  private static final String AFTER = " after ";

  private final Conversion pair;
  private final Judgement.Findings findings;
  private final Cases cases;
  private final Read read;

  /**
   * What reading both sides gave.
   *
   * @param assumed what was taken to be true of what was not found
   * @param changedCallees functions of both trees that do not read the same
   * @param coupled members that were taken to hold what the other side finds another way
   */
  record Read(Set<Graph.Assumption> assumed, List<String> changedCallees, Set<String> coupled) {
    Read {
      coupled = Set.copyOf(coupled);
      changedCallees = List.copyOf(changedCallees);
    }
  }

  Conclusions(Conversion pair, Judgement.Findings findings, Cases cases, Read read) {
    this.pair = pair;
    this.findings = findings;
    this.cases = cases;
    this.read = read;
  }

  /** No verdict on a pair that cannot be run. */
  static Verdict unknown(Conversion pair, Reason reason) {
    return bare(pair, Verdict.Conclusion.unknown(reason));
  }

  /** The verdict that a case shows without any proof. */
  static Verdict shown(Conversion pair, Counterexample example) {
    return bare(pair, Verdict.Conclusion.different(List.of(), example));
  }

  private static Verdict bare(Conversion pair, Verdict.Conclusion conclusion) {
    return new Verdict(
        Verdict.Subject.of(pair),
        conclusion,
        List.of(),
        Verdict.Grounds.NONE,
        Verdict.Effort.NONE,
        Optional.empty());
  }

  /** The verdict on a hook by itself. */
  static Verdict alone(Conversion pair, Alone.Findings findings, Read read) {
    Optional<Counterexample> broken =
        findings.obligations().stream()
            .flatMap(obligation -> obligation.counterexample().stream())
            .findFirst();
    Verdict.Conclusion conclusion =
        broken
            .map(shown -> Verdict.Conclusion.different(List.of(), shown))
            .orElseGet(
                () ->
                    findings.reasons().stream()
                        .findFirst()
                        .map(Verdict.Conclusion::unknown)
                        .orElseGet(Verdict.Conclusion::equivalent));
    return new Verdict(
        Verdict.Subject.of(pair),
        conclusion,
        findings.obligations(),
        grounds(findings.opaque(), read),
        findings.effort(),
        Optional.empty());
  }

  Verdict verdict() {
    Verdict.Conclusion conclusion = conclusion();
    return new Verdict(
        Verdict.Subject.of(pair),
        conclusion,
        List.of(),
        grounds(findings.opaque(), read),
        findings.effort(),
        Optional.empty());
  }

  private Verdict.Conclusion conclusion() {
    Optional<Reason> open = findings.reasons().stream().findFirst();
    int tried = 0;
    for (Suspect suspect : findings.suspects()) {
      Optional<Reason> doubt = doubt(suspect);
      if (doubt.isPresent()) {
        open = doubt;
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
    List<Verdict.Allowed> allowed = allowed();
    if (allowed.size() < findings.byDesign().size()) {
      return Verdict.Conclusion.unknown(
          new Reason(Reason.Why.SOLVER, "a request that shows a difference by design"));
    }
    return allowed.isEmpty()
        ? Verdict.Conclusion.equivalent()
        : Verdict.Conclusion.refines(allowed);
  }

  /** What the difference leans on that nobody looked at. */
  private Optional<Reason> doubt(Suspect suspect) {
    return leans(suspect)
        .or(this::otherOuter)
        .or(() -> findings.reads().unseenPointer(suspect))
        .map(what -> new Reason(Reason.Why.OPAQUE, what))
        .or(() -> findings.reads().apart(suspect).map(what -> new Reason(Reason.Why.ALIAS, what)));
  }

  /** Outer hooks of two releases differ by more than what they call. */
  private Optional<String> otherOuter() {
    return pair.before()
        .filter(old -> !old.generation().equals(pair.after().generation()))
        .flatMap(old -> old.through().stream().findFirst())
        .map(outer -> outer.hook() + " is of another release");
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
    Set<Ending.Called> one = suspect.before().unknown();
    Set<Ending.Called> other = suspect.after().unknown();
    Set<Ending.Called> alone = new HashSet<>(one);
    alone.removeAll(other);
    Set<Ending.Called> added = new HashSet<>(other);
    added.removeAll(one);
    alone.addAll(added);
    return alone.stream()
        .map(Ending.Called::function)
        .min(Comparator.naturalOrder())
        .or(() -> afterUnknown(suspect));
  }

  /** What an unknown function left in memory, if the difference may come from that. */
  private static Optional<String> afterUnknown(Suspect suspect) {
    List<Term> condition = suspect.after().condition();
    List<Term> decisive = new ArrayList<>(condition);
    suspect.parts().forEach(part -> decisive.add(part.differs()));
    return decisive.stream()
        .flatMap(Term::parts)
        .map(Conclusions::read)
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<String> read(Term term) {
    if (term.op() == Term.Op.VARIABLE && term.name().contains(AFTER)) {
      return Optional.of(term.name().substring(0, term.name().indexOf(AFTER)));
    }
    return term.op() == Term.Op.APPLY && term.name().startsWith(AFTER.stripLeading())
        ? Optional.of(term.name().substring(AFTER.length() - 1))
        : Optional.empty();
  }

  private static Verdict.Grounds grounds(Set<String> opaque, Read read) {
    List<Assumption> assumptions = new ArrayList<>();
    assumptions.add(new Assumption(Assumption.Kind.CONFIG, MACHINE));
    assumptions.add(
        new Assumption(
            Assumption.Kind.DISTINCT_PATHS,
            "different ways to reach an object lead to different objects"));
    if (!opaque.isEmpty()) {
      assumptions.add(
          new Assumption(
              Assumption.Kind.OPAQUE_CONGRUENCE,
              "a function that is not looked into does the same when called with the same, and"
                  + " leaves the pointers alone that lead to its arguments"));
    }
    read.coupled().stream()
        .sorted()
        .map(text -> new Assumption(Assumption.Kind.COUPLING, text))
        .forEach(assumptions::add);
    read.assumed().stream().map(Conclusions::assumption).distinct().forEach(assumptions::add);
    return new Verdict.Grounds(assumptions, List.copyOf(opaque), read.changedCallees());
  }

  private static Assumption assumption(Graph.Assumption assumed) {
    Assumption.Kind kind =
        switch (assumed.kind()) {
          case WIDTH -> Assumption.Kind.WIDTH;
          case CONFIG -> Assumption.Kind.CONFIG;
          case NAME -> Assumption.Kind.OPAQUE_CONGRUENCE;
        };
    return new Assumption(kind, assumed.text());
  }
}
