// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.proof;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.mmaproof.model.exec.Inputs;
import org.mmaproof.model.exec.Outcome;
import org.mmaproof.model.term.Feasibility;
import org.mmaproof.model.term.Term;
import org.mmaproof.model.term.Terms;

/** Takes every way through a converted hook by itself, and looks for what it owes. */
final class Alone {
  /** Flags that say what a process may do with its mapping. */
  private static final long PERMISSIONS = 0xff;

  /** What a run of the hook by itself can tell of. */
  private static final List<Obligation.Id> LOOKED_AT =
      List.of(
          Obligation.Id.O2,
          Obligation.Id.O13,
          Obligation.Id.O16,
          Obligation.Id.O18,
          Obligation.Id.O19,
          Obligation.Id.O25,
          Obligation.Id.O28);

  private final Terms terms;
  private final Feasibility feasibility;
  private final Stage stage;
  private final Explorer explorer;
  private final Possibilities possibilities;
  private final Cases cases;
  private final Occasions occasions = new Occasions();
  private final Map<Obligation.Id, Obligation> broken = new EnumMap<>(Obligation.Id.class);
  private final Set<Reason> reasons = new TreeSet<>(Comparator.comparing(Reason::toString));
  private final Set<String> opaque = new TreeSet<>();
  private int paths;

  Alone(Terms terms, Feasibility feasibility, Deadline deadline, Stage stage, Cases cases) {
    this.terms = terms;
    this.feasibility = feasibility;
    this.stage = stage;
    this.explorer = new Explorer(terms, feasibility, deadline);
    this.possibilities = new Possibilities(terms, feasibility, reasons);
    this.cases = cases;
  }

  /**
   * What was found.
   *
   * @param obligations those that were looked at
   */
  record Findings(
      List<Obligation> obligations,
      Set<Reason> reasons,
      Set<String> opaque,
      Verdict.Effort effort) {}

  Findings findings(List<Term> given) {
    for (Plot plot : Plot.ALL) {
      if (occasions.worthwhile(plot)) {
        Explorer.Found found = explorer.explore(stage, plot, true, given, Optional.empty());
        found.cut().ifPresent(reasons::add);
        found.endings().forEach(ending -> look(plot, ending));
      }
    }
    int queries = (int) Math.min(Integer.MAX_VALUE, feasibility.queries());
    return new Findings(obligations(), reasons, opaque, new Verdict.Effort(paths, 0, 0, queries));
  }

  private List<Obligation> obligations() {
    List<Obligation> all = new ArrayList<>();
    for (Obligation.Id id : LOOKED_AT) {
      all.add(
          Optional.ofNullable(broken.get(id))
              .orElseGet(
                  () ->
                      reasons.isEmpty()
                          ? Obligation.holds(id)
                          : Obligation.unknown(
                              id, Optional.empty(), reasons.iterator().next().toString())));
    }
    return all;
  }

  private void look(Plot plot, Ending ending) {
    paths++;
    occasions.note(plot, ending, terms, truth -> possibilities.always(ending, truth));
    opaque.addAll(ending.unknownCalls());
    Optional<String> unknown = ending.unknownCalls().stream().findFirst();
    if (ending.outcome() instanceof Outcome.Undefined undefined && unknown.isPresent()) {
      reasons.add( // what it left behind, or answered, may never lead there
          new Reason(
              Reason.Why.OPAQUE,
              unknown.get() + ", then " + Place.of(undefined.at()) + ": " + undefined.what()));
      return;
    }
    if (ending.outcome() instanceof Outcome.Undefined undefined) {
      breaks(
          Obligation.Id.O18,
          plot,
          ending,
          List.of(),
          undefined.what(),
          Optional.of(Place.of(undefined.at())));
      return;
    }
    if (!ending.returned()) {
      Reasons.of(ending.outcome()).ifPresent(reasons::add);
      return;
    }
    resources(plot, ending);
    answers(plot, ending);
    warnings(plot, ending);
    misuse(Obligation.Id.O28, Chronicle.SLEPT, "it sleeps under a spin lock", plot, ending);
    misuse(Obligation.Id.O28, Chronicle.DEADLOCK, "it takes a lock that it holds", plot, ending);
    misuse(Obligation.Id.O19, Chronicle.BAD_UNLOCK, "it gives a lock back twice", plot, ending);
  }

  private void misuse(Obligation.Id id, String told, String why, Plot plot, Ending ending) {
    ending.told().stream()
        .filter(one -> one.name().startsWith(told))
        .findFirst()
        .ifPresent(
            one -> breaks(id, plot, ending, List.of(), why, Optional.of(Place.of(one.at()))));
  }

  /**
   * When the process is gone, nothing is left that was taken for it, and nothing was given twice.
   */
  private void resources(Plot plot, Ending ending) {
    Ending.Scene last = ending.scenes().get(ending.scenes().size() - 1);
    Map<Chronicle.Token, Integer> held = new TreeMap<>(last.held());
    held.keySet().removeIf(token -> token.kind().equals(Chronicle.MEMORY) && isKept(ending, last));
    held.forEach(
        (token, count) -> {
          Obligation.Id id = count > 0 ? Obligation.Id.O16 : Obligation.Id.O19;
          String what =
              count > 0
                  ? token + " is taken and not given back"
                  : token + " is given back too often";
          breaks(id, plot, ending, List.of(), what);
        });
    for (Ending.Scene scene : ending.scenes()) {
      scene
          .locks()
          .forEach(
              lock ->
                  breaks(Obligation.Id.O16, plot, ending, List.of(), lock + " is held after it"));
    }
  }

  /** Whether somebody may have kept what the driver allocated. */
  private static boolean isKept(Ending ending, Ending.Scene last) {
    Stream<Term> written = last.state().written().stream().map(Inputs.Written::value);
    Stream<Term> handed =
        ending.told().stream()
            .filter(told -> told.name().startsWith(Chronicle.CALL))
            .flatMap(told -> told.with().stream());
    return Stream.concat(written, handed).flatMap(Term::parts).anyMatch(Alone::isMade);
  }

  private static boolean isMade(Term part) {
    return part.op() == Term.Op.VARIABLE && part.name().matches("&.*#[0-9]+");
  }

  private void answers(Plot plot, Ending ending) {
    Ending.Scene scene = ending.judged(plot).orElseThrow();
    if (!scene.succeeded()) {
      Term errno = terms.below(terms.constant(-4096), scene.ret());
      Optional<String> unknown = answered(ending, scene.ret());
      if (unknown.isPresent()) {
        reasons.add(new Reason(Reason.Why.OPAQUE, "what " + unknown.get() + " returns"));
      } else if (possibilities.sometimes(ending, terms.not(errno))) {
        breaks(Obligation.Id.O2, plot, ending, List.of(terms.not(errno)), "it returns no errno");
      }
      return;
    }
    if (plot.equals(Plot.ALONE)) {
      for (List<Term> vma : scene.mapped()) {
        Term gained =
            terms.and(
                terms.and(vma.get(Contrast.FLAGS), terms.constant(PERMISSIONS)),
                terms.xor(terms.variable("flags"), terms.constant(-1)));
        Term truth = terms.isNonZero(gained);
        if (possibilities.sometimes(ending, truth)) {
          breaks(
              Obligation.Id.O13,
              plot,
              ending,
              List.of(truth),
              "the mapping may do more than was asked");
        }
      }
    }
  }

  /** The function nobody looks into that a term is the answer of. */
  private static Optional<String> answered(Ending ending, Term term) {
    Set<String> unknown = ending.unknownCalls();
    return term.parts()
        .filter(part -> part.op() == Term.Op.APPLY)
        .map(Term::name)
        .filter(unknown::contains)
        .findFirst();
  }

  private void warnings(Plot plot, Ending ending) {
    ending.told().stream()
        .filter(told -> told.name().startsWith(Chronicle.BUG))
        .findFirst()
        .ifPresent(
            told ->
                breaks(
                    Obligation.Id.O25,
                    plot,
                    ending,
                    List.of(),
                    told.name().substring(Chronicle.BUG.length())));
  }

  private void breaks(Obligation.Id id, Plot plot, Ending ending, List<Term> also, String why) {
    breaks(id, plot, ending, also, why, Optional.empty());
  }

  private void breaks(
      Obligation.Id id,
      Plot plot,
      Ending ending,
      List<Term> also,
      String why,
      Optional<Place> place) {
    if (broken.containsKey(id)) {
      return;
    }
    Optional<Counterexample> shown = cases.alone(plot, ending, also, why);
    if (shown.isPresent()) {
      broken.put(id, Obligation.violated(id, place, why, shown.get()));
    } else {
      reasons.add(new Reason(Reason.Why.REPLAY, plot.function() + ": " + why));
    }
  }
}
