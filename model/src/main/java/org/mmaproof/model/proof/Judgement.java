// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.proof;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.mmaproof.model.exec.Outcome;
import org.mmaproof.model.term.Answer;
import org.mmaproof.model.term.Feasibility;
import org.mmaproof.model.term.Term;
import org.mmaproof.model.term.Terms;

/** Takes every way through the old hook together with every way through the new one. */
final class Judgement {
  /** Twice what the largest hook takes that was decided. */
  private static final int PAIRS_MAX = 4_000;

  private final Terms terms;
  private final Feasibility feasibility;
  private final List<Term> given;
  private final Stage old;
  private final Stage converted;
  private final boolean again;
  private final Coverage coverage;
  private final Explorer explorer;
  private final Possibilities possibilities;
  private final Occasions occasions = new Occasions();
  private final Map<ByDesign, Joint> byDesign = new EnumMap<>(ByDesign.class);
  private final List<Suspect> suspects = new ArrayList<>();
  private final Set<Reason> reasons = new TreeSet<>(Comparator.comparing(Reason::toString));
  private final Set<String> opaque = new TreeSet<>();
  private final Set<Term> oldReads = new HashSet<>();
  private final Set<Term> newReads = new HashSet<>();
  private int paths;
  private int pairs;
  private int proved;

  /** Two ways that can be taken together. */
  record Joint(Plot plot, Ending before, Ending after) {}

  /**
   * @param given holds in every case that is looked at
   * @param again whether the old hook is a converted one as well
   */
  Judgement(
      Terms terms,
      Feasibility feasibility,
      Deadline deadline,
      List<Term> given,
      Stage old,
      Stage converted,
      boolean again,
      Coverage coverage) {
    this.terms = terms;
    this.feasibility = feasibility;
    this.given = given;
    this.old = old;
    this.converted = converted;
    this.again = again;
    this.coverage = coverage;
    this.explorer = new Explorer(terms, feasibility, deadline);
    this.possibilities = new Possibilities(terms, feasibility, reasons);
  }

  /**
   * What was found.
   *
   * @param byDesign differences that are excused, each with ways that show it
   * @param suspects differences that nothing excuses
   * @param reasons why some ways could not be judged
   * @param opaque functions that were called and not looked into
   * @param reads what either side looked at on any way
   */
  record Findings(
      Map<ByDesign, Joint> byDesign,
      List<Suspect> suspects,
      Set<Reason> reasons,
      Set<String> opaque,
      Reads reads,
      Verdict.Effort effort) {}

  Findings findings() {
    for (Plot plot : Plot.ALL) {
      if (occasions.worthwhile(plot)) {
        plot(plot);
      }
      if (!suspects.isEmpty() || pairs > PAIRS_MAX) {
        break; // the simplest plot shows it best
      }
    }
    int queries = (int) Math.min(Integer.MAX_VALUE, feasibility.queries());
    return new Findings(
        byDesign,
        suspects,
        reasons,
        opaque,
        new Reads(oldReads, newReads),
        new Verdict.Effort(paths, pairs, proved, queries));
  }

  private void plot(Plot plot) {
    Explorer.Found before = explorer.explore(old, plot, true, given, Optional.empty());
    before.cut().ifPresent(reasons::add);
    for (Ending ending : before.endings()) {
      paths++;
      note(plot, ending);
      oldReads.addAll(ending.reads());
      if (!ending.returned()) {
        stopped(ending.outcome());
        unset(ending.outcome());
        continue;
      }
      boolean early = isEarly(plot, ending);
      for (List<Term> condition :
          early ? states(ending, before.endings()) : List.of(ending.condition())) {
        together(plot, ending, condition);
      }
      if (pairs > PAIRS_MAX) {
        reasons.add(new Reason(Reason.Why.BOUND, "ways through both hooks"));
        return;
      }
    }
    if (reasons.isEmpty() && before.endings().stream().noneMatch(Judgement::isCalm)) {
      reasons.add(new Reason(Reason.Why.APPROXIMATE, "no way of the old hook comes to its end"));
    }
  }

  private static boolean isCalm(Ending ending) {
    return ending.returned() && ending.fault().isEmpty();
  }

  /** Whether the step that failed did so before the old hook could be called. */
  private static boolean isEarly(Plot plot, Ending ending) {
    return ending.fault().filter(fault -> Allowance.BEFORE_HOOK.contains(fault.site())).isPresent()
        && ending.judged(plot).filter(scene -> scene.happened("hook")).isEmpty();
  }

  /**
   * Where the old hook did not run, what the driver keeps is what lets it run without a crash when
   * nothing fails.
   */
  private static List<List<Term>> states(Ending failed, List<Ending> all) {
    List<List<Term>> states = new ArrayList<>();
    for (Ending other : all) {
      if (other.returned() && other.fault().isEmpty()) {
        List<Term> state = new ArrayList<>(failed.condition());
        other.condition().stream()
            .filter(term -> !Explorer.speaksOfFault(term))
            .forEach(state::add);
        states.add(state);
      }
    }
    return states;
  }

  private void together(Plot plot, Ending before, List<Term> condition) {
    if (feasibility.check(condition) instanceof Answer.Impossible) {
      return;
    }
    Explorer.Found after = explorer.explore(converted, plot, false, condition, before.fault());
    after.cut().ifPresent(reasons::add);
    for (Ending ending : after.endings()) {
      paths++;
      note(plot, ending);
      newReads.addAll(ending.reads());
      pair(new Joint(plot, before, ending));
    }
  }

  private void note(Plot plot, Ending ending) {
    occasions.note(plot, ending, terms, truth -> possibilities.always(ending, truth));
    opaque.addAll(ending.unknownCalls());
  }

  private void pair(Joint joint) {
    pairs++;
    Ending after = joint.after();
    if (after.outcome() instanceof Outcome.Undefined undefined
        && isEarly(joint.plot(), joint.before())) {
      reasons.add( // the old hook did not run: what it relies on is not known
          new Reason(Reason.Why.OPAQUE, Place.of(undefined.at()) + ": " + undefined.what()));
      return;
    }
    if (after.outcome() instanceof Outcome.Undefined undefined && mayBeCopied(undefined, after)) {
      reasons.add(
          new Reason(Reason.Why.APPROXIMATE, "what was copied, at " + Place.of(undefined.at())));
      return;
    }
    if (after.outcome() instanceof Outcome.Undefined) {
      suspects.add(new Suspect(joint.plot(), joint.before(), after, List.of()));
      return;
    }
    if (!after.returned()) {
      stopped(after.outcome());
      return;
    }
    List<Contrast.Part> parts =
        Contrast.of(terms, joint.before(), after).stream()
            .filter(part -> possibilities.sometimes(after, part.differs()))
            .toList();
    Facts old = Facts.of(joint.before(), joint.plot());
    Facts now = Facts.of(after, joint.plot());
    if (converted.isStacked() && isOuters(parts, now, after) && !again) {
      proved++; // nobody reads it
      byDesign.putIfAbsent(ByDesign.PRIVATE_DATA_DEFAULT, joint);
      shown(joint, old, now);
      return;
    }
    if (parts.isEmpty() || Tidier.is(old, now, parts) || isLockedAgain(joint, parts)) {
      if (covered(joint)) {
        proved++;
        shown(joint, old, now);
      }
      return;
    }
    if (parts.stream().allMatch(Contrast.Part::ofLocks)) {
      reasons.add(
          new Reason(Reason.Why.APPROXIMATE, "what is done under a lock: " + parts.get(0).name()));
      return;
    }
    if (again) { // nothing comes by design any more
      suspects.add(new Suspect(joint.plot(), joint.before(), after, parts));
      return;
    }
    Allowance allowance = new Allowance(terms, truth -> possibilities.always(after, truth));
    Optional<ByDesign> excuse =
        allowance.of(old, now, parts, joint.before().fault().or(after::fault));
    if (excuse.isPresent()) {
      proved++;
      byDesign.putIfAbsent(excuse.get(), joint);
      shown(joint, old, now);
    } else if (old.inserted() && now.merged() && !allowance.losesSomething(old)) {
      reasons.add(new Reason(Reason.Why.APPROXIMATE, "whether mappings that merge now are alike"));
    } else {
      suspects.add(new Suspect(joint.plot(), joint.before(), after, parts));
    }
  }

  /** Whether a value that nobody has set may have come with a copy, whose content is not known. */
  private static boolean mayBeCopied(Outcome.Undefined undefined, Ending ending) {
    return undefined.kind() == Outcome.Undefined.Kind.UNSET_VALUE
        && ending.told().stream().anyMatch(told -> told.name().equals(Chronicle.FILLED));
  }

  /** Whether all that differs is how often locks were taken, each of which the old side takes. */
  private static boolean isLockedAgain(Joint joint, List<Contrast.Part> parts) {
    return parts.stream().allMatch(Contrast.Part::ofLocks)
        && locks(joint.before()).containsAll(locks(joint.after()));
  }

  private static Set<Term> locks(Ending ending) {
    return ending.scenes().stream()
        .flatMap(scene -> scene.deeds().stream())
        .flatMap(deed -> deed.under().keySet().stream())
        .collect(Collectors.toSet());
  }

  /** Whether nobody can tell that what one lock covered is done in pieces now. */
  private boolean covered(Joint joint) {
    Coverage.Finding finding = coverage.of(joint.before(), joint.after());
    if (finding instanceof Coverage.Finding.Lost lost) {
      suspects.add(
          new Suspect(joint.plot(), joint.before(), joint.after(), List.of(lost.part(terms))));
    } else if (finding instanceof Coverage.Finding.Perhaps perhaps) {
      reasons.add(
          new Reason(Reason.Why.APPROXIMATE, "what is done under a lock: " + perhaps.who()));
    } else if (finding.equals(new Coverage.Finding.Kept(true)) && !again) {
      byDesign.putIfAbsent(ByDesign.ACTION_OUTSIDE_LOCK, joint);
    }
    return finding instanceof Coverage.Finding.Kept;
  }

  /** Whether all that differs is what the outer hook had set, and no callback could read. */
  private boolean isOuters(List<Contrast.Part> parts, Facts now, Ending after) {
    return !parts.isEmpty()
        && now.hasNoCallbacks()
        && now.outerPrivateData()
            .filter(lost -> parts.stream().allMatch(part -> isThat(part, lost, after)))
            .isPresent();
  }

  private boolean isThat(Contrast.Part part, Term lost, Ending after) {
    return part.what() == Difference.What.PRIVATE
        && possibilities.always(after, terms.equal(part.before().get(0), lost));
  }

  /** What comes with the new way even where the outcome is the same. */
  private void shown(Joint joint, Facts old, Facts now) {
    if (again) {
      return; // it came with the conversion, long ago
    }
    if (now.populatedLate() && now.succeeded()) {
      byDesign.putIfAbsent(ByDesign.POPULATED_AFTER_INSERTION, joint);
    }
    if (now.failedAfterInsertion()) {
      byDesign.putIfAbsent(ByDesign.FAILS_AFTER_INSERTION, joint);
      if (now.closed() && !old.closed()) {
        byDesign.putIfAbsent(ByDesign.CLOSE_ON_FAILURE, joint);
      }
    }
    if (now.toldMapped()) {
      byDesign.putIfAbsent(ByDesign.MAPPED_ADDED, joint);
    }
  }

  /** An old hook does not run on what nobody has set: there it is not known what it does. */
  private void unset(Outcome outcome) {
    if (outcome instanceof Outcome.Undefined undefined
        && undefined.kind() == Outcome.Undefined.Kind.UNSET_VALUE) {
      reasons.add(
          new Reason(Reason.Why.APPROXIMATE, Place.of(undefined.at()) + ": " + undefined.what()));
    }
  }

  private void stopped(Outcome outcome) {
    Reasons.of(outcome).ifPresent(reasons::add);
  }
}
