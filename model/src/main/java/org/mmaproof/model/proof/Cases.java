// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mmaproof.model.exec.Outcome;
import org.mmaproof.model.term.Answer;
import org.mmaproof.model.term.Assignment;
import org.mmaproof.model.term.Feasibility;
import org.mmaproof.model.term.Term;
import org.mmaproof.model.term.Terms;

/** Makes cases with values of ways that can be taken together. */
final class Cases {
  private static final Set<String> SILENT = Set.of("stage", "picture", "hook", "step mmap");

  /** What every plot looks at: of no interest, or told with the request. */
  private static final String OF_THE_PLOT =
      "file->f_(mode|flags)|mapping->(a_ops|host)|inode->i_(mode|rdev|sb|mapping|cdev)";

  private final Terms terms;
  private final Feasibility feasibility;
  private final Stage old;
  private final Stage converted;
  private final String hook;
  private final Coverage coverage;
  private final Requests requests;

  /**
   * @param hook the converted one, {@code FILE:FUNCTION}
   */
  Cases(
      Terms terms,
      Feasibility feasibility,
      Stage old,
      Stage converted,
      String hook,
      Coverage coverage) {
    this.terms = terms;
    this.feasibility = feasibility;
    this.old = old;
    this.converted = converted;
    this.hook = hook;
    this.coverage = coverage;
    this.requests = new Requests(terms);
  }

  /** The least request that takes both ways. */
  Optional<Witness> witness(Judgement.Joint joint) {
    Answer answer = feasibility.least(joint.after().condition(), requests.wishes());
    if (!(answer instanceof Answer.Possible possible)) {
      return Optional.empty();
    }
    return Optional.of(
        new Witness(
            requests.request(possible.assignment(), joint.plot()),
            joint.before().fault().or(joint.after()::fault)));
  }

  /** The least case in which a suspect shows itself when it is run with values. */
  Optional<Counterexample> counterexample(Suspect suspect) {
    List<Term> condition = new ArrayList<>(suspect.after().condition());
    if (!suspect.parts().isEmpty()) {
      condition.add(terms.any(suspect.parts().stream().map(Contrast.Part::differs).toList()));
    }
    Answer answer = feasibility.least(condition, requests.wishes());
    if (!(answer instanceof Answer.Possible possible)) {
      return Optional.empty();
    }
    return again(suspect.plot(), possible.assignment());
  }

  /** What differs between the sides where every input has a value; empty: nothing does. */
  Optional<Counterexample> again(Plot plot, Assignment values) {
    Replay replay = new Replay(terms, values);
    Ending before = replay.run(old, plot);
    Ending after = replay.run(converted, plot);
    return replay
        .differs(before, after, coverage)
        .map(parts -> told(plot, values, before, after, parts));
  }

  /** The least case of one way through a hook by itself, run again with values. */
  Optional<Counterexample> alone(Plot plot, Ending ending, List<Term> also, String why) {
    List<Term> condition = new ArrayList<>(ending.condition());
    condition.addAll(also);
    if (!(feasibility.least(condition, requests.wishes()) instanceof Answer.Possible possible)) {
      return Optional.empty();
    }
    Assignment values = possible.assignment();
    Ending again = new Replay(terms, values).run(converted, plot);
    boolean same =
        again.outcome().getClass().equals(ending.outcome().getClass())
            && again.told().size() == ending.told().size();
    if (!same) {
      return Optional.empty();
    }
    Difference difference = new Difference(Difference.What.EVENTS, "", why);
    return Optional.of(replayed(plot, values, List.of(), again, List.of(difference)));
  }

  private Counterexample told(
      Plot plot, Assignment values, Ending before, Ending after, List<Contrast.Part> parts) {
    List<Difference> differs = new ArrayList<>();
    if (after.outcome() instanceof Outcome.Undefined undefined) {
      differs.add(
          new Difference(
              Difference.What.EVENTS,
              "comes to its end",
              undefined.what() + " at " + Place.of(undefined.at())));
    }
    parts.forEach(part -> differs.add(difference(part, values)));
    return replayed(plot, values, List.of(before), after, differs.stream().distinct().toList());
  }

  /** What was run again with values: the new side, and the old one where there is one. */
  private Counterexample replayed(
      Plot plot, Assignment values, List<Ending> before, Ending after, List<Difference> differs) {
    Request request = requests.request(values, plot);
    Optional<Fault> fault = before.stream().findFirst().flatMap(Ending::fault).or(after::fault);
    List<Ending> sides = new ArrayList<>(before);
    sides.add(after);
    return new Counterexample(
        request,
        fault,
        state(values, sides),
        before.stream().flatMap(side -> events(side, values).stream()).toList(),
        events(after, values),
        differs,
        true,
        before.isEmpty() ? "" : new Case(hook, plot.function(), values).text(),
        Optional.empty());
  }

  private static Difference difference(Contrast.Part part, Assignment values) {
    return new Difference(
        part.what(),
        value(part.before(), values, part.name()),
        value(part.after(), values, part.name()));
  }

  private static String value(List<Term> terms, Assignment values, String name) {
    return terms.isEmpty()
        ? name
        : name + ": " + String.join(", ", terms.stream().map(term -> show(term, values)).toList());
  }

  private static String show(Term term, Assignment values) {
    long value = values.value(term);
    boolean named = term.op() == Term.Op.VARIABLE && !term.name().isEmpty();
    if (named && (term.name().startsWith("&") || term.name().startsWith("operations "))) {
      return term.name();
    }
    return value > -4096 && value < 4096 ? Long.toString(value) : "0x" + Long.toHexString(value);
  }

  private static SortedMap<String, String> state(Assignment values, List<Ending> sides) {
    SortedMap<String, String> state = new TreeMap<>();
    Set<Term> loads = new TreeSet<>(java.util.Comparator.comparing(Term::number));
    for (Ending ending : sides) {
      ending.reads().forEach(term -> loads(term, loads));
      for (Chronicle.Told told : ending.told()) {
        told.with().forEach(term -> loads(term, loads));
      }
      for (Ending.Scene scene : ending.scenes()) {
        loads(scene.ret(), loads);
        scene.mapped().forEach(vma -> vma.forEach(term -> loads(term, loads)));
      }
    }
    loads.forEach(load -> state.put(load.name(), show(load, values)));
    return state;
  }

  private static void loads(Term term, Set<Term> into) {
    term.parts()
        .filter(part -> part.op() == Term.Op.VARIABLE)
        .filter(part -> !part.name().startsWith("&") && !part.name().matches(OF_THE_PLOT))
        .filter(part -> part.name().matches(".*(->|\\.| of ).*"))
        .forEach(into::add);
  }

  private static List<Event> events(Ending ending, Assignment values) {
    List<Event> events = new ArrayList<>();
    for (Chronicle.Told told : ending.told()) {
      if (!SILENT.contains(told.name())) {
        List<String> with = told.with().stream().map(term -> show(term, values)).toList();
        int space = told.name().indexOf(' ');
        String kind = space < 0 ? told.name() : told.name().substring(0, space);
        String rest = space < 0 ? "" : told.name().substring(space + 1);
        String text = (rest + " " + String.join(", ", with)).strip();
        events.add(new Event(kind, Optional.of(Place.of(told.at())), text));
      }
    }
    for (Ending.Scene scene : ending.scenes()) {
      events.add(
          new Event("returns", Optional.empty(), scene.step() + " " + show(scene.ret(), values)));
    }
    if (ending.outcome() instanceof Outcome.Undefined undefined) {
      events.add(new Event("crash", Optional.of(Place.of(undefined.at())), undefined.what()));
    }
    return events;
  }
}
