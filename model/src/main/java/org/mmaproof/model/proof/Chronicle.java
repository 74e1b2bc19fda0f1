// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import org.mmaproof.model.exec.Cell;
import org.mmaproof.model.exec.Datum;
import org.mmaproof.model.exec.Inputs;
import org.mmaproof.model.exec.Observer;
import org.mmaproof.model.flow.Site;
import org.mmaproof.model.term.Term;
import org.mmaproof.model.term.Terms;

/** Writes down what one run does, and lets at most one step of it fail. */
final class Chronicle implements Observer {
  /** How the call of a function is told that is not looked into, before its name. */
  static final String CALL = "call ";

  /** What is counted or listed in the driver's memory, which is looked at itself. */
  private static final Set<String> IN_MEMORY = Set.of("counter", "list");

  /** A file that the core made itself comes with its reference. */
  private static final String MADE_FILE = "&struct file#";

  /** How misuse of locks is told: the first two before the kind of the lock. */
  static final String DEADLOCK = "deadlock ";

  static final String BAD_UNLOCK = "bad-unlock ";

  /** How a warning is told, before its text: one of the core's, and one that a driver gives. */
  static final String BUG = "bug ";

  static final String WARNING = "warning ";

  static final String SLEPT = "slept";

  /** How it is told that memory of the run's own was filled, of which others see nothing. */
  static final String FILLED = "filled";

  /** The kind of what was allocated and not freed. */
  static final String MEMORY = "memory";

  private final Terms terms;
  private final Inputs inputs;
  private final BiPredicate<Fault, Site> fails;
  private final List<Told> told = new ArrayList<>();
  private final Map<String, Integer> reached = new HashMap<>();
  private final Map<Token, Integer> held = new TreeMap<>();
  private final List<Token> locks = new ArrayList<>();
  private final List<Ending.Scene> scenes = new ArrayList<>();
  private final List<List<Term>> mapped = new ArrayList<>();
  private final List<Told> pages = new ArrayList<>();
  private final Deeds deeds;
  private int sceneBegin;
  private boolean faults;
  private Optional<Fault> fault = Optional.empty();

  /** Something that was told, in order. */
  record Told(String name, List<Term> with, Site at) {
    Told {
      with = List.copyOf(with);
    }
  }

  /** A resource: its kind and the object that it belongs to. */
  record Token(String kind, Term object) implements Comparable<Token> {
    @Override
    public int compareTo(Token other) {
      int kinds = kind.compareTo(other.kind);
      return kinds != 0 ? kinds : Long.compare(object.number(), other.object.number());
    }

    @Override
    public String toString() {
      return kind + " of " + object;
    }
  }

  /**
   * @param fails whether a step fails; asked as long as none did
   */
  Chronicle(Terms terms, Inputs inputs, BiPredicate<Fault, Site> fails) {
    this.terms = terms;
    this.inputs = inputs;
    this.fails = fails;
    this.deeds = new Deeds(inputs::uses);
  }

  List<Told> told() {
    return List.copyOf(told);
  }

  /** What was taken and not given back; less than zero where more was given back. */
  Map<Token, Integer> held() {
    Map<Token, Integer> open = new TreeMap<>(held);
    open.values().removeIf(count -> count == 0);
    open.keySet().removeIf(token -> IN_MEMORY.contains(token.kind()));
    open.keySet().removeIf(token -> token.object().toString().startsWith(MADE_FILE));
    int lost = (int) inputs.kept().stream().filter(kept -> !kept.found()).count();
    if (lost != 0) {
      open.put(new Token(MEMORY, terms.variable("the driver")), lost);
    }
    return open;
  }

  List<Token> locks() {
    return List.copyOf(locks);
  }

  /** What was looked at of the memory that is older than the run. */
  Set<Term> reads() {
    return inputs.reads();
  }

  List<Ending.Scene> scenes() {
    return List.copyOf(scenes);
  }

  Optional<Fault> fault() {
    return fault;
  }

  private void tell(String name, List<Term> with, Site at) {
    told.add(new Told(name, with, at));
    deeds.told(name);
  }

  private List<Term> terms(List<Datum> data, Site at) {
    return data.stream()
        .filter(datum -> datum != Datum.UNSET)
        .map(datum -> inputs.term(datum, at))
        .toList();
  }

  @Override
  public boolean fails(String site, Site at) {
    if (!faults || fault.isPresent()) {
      return false;
    }
    Fault here = new Fault(site, reached.merge(site, 1, Integer::sum));
    if (!fails.test(here, at)) {
      return false;
    }
    fault = Optional.of(here);
    tell("fault", List.of(), at);
    return true;
  }

  @Override
  public void event(String name, List<Datum> with, Site at) {
    switch (name) {
      case "stage" -> {
        faults = inputs.text(with.get(0)).equals("faults");
        tell(name, List.of(), at);
      }
      case "memory" -> tell(inputs.isOwn(with.get(0)) ? FILLED : name, terms(with, at), at);
      case "rollback" -> faults = false; // whether the way back fails is of no interest
      case "callback", "step" ->
          tell(name + " " + inputs.text(with.get(0)), terms(with.subList(1, with.size()), at), at);
      case "vma" -> mapped.add(vma(with, at));
      case "picture" -> picture(terms(with, at));
      case "page" -> pages.add(new Told(name, terms(with, at), at));
      default -> tell(name, terms(with, at), at);
    }
  }

  /**
   * Operations are told apart by what they do: a table may have another name after the conversion.
   */
  private List<Term> vma(List<Datum> with, Site at) {
    List<Term> fields = new ArrayList<>(terms(with, at));
    if (with.get(Contrast.OPS) instanceof Datum.Pointer pointer) {
      operations(pointer.to()).ifPresent(text -> fields.set(Contrast.OPS, terms.variable(text)));
    }
    return List.copyOf(fields);
  }

  private static Optional<String> operations(Cell table) {
    TreeMap<String, String> members = new TreeMap<>();
    for (Map.Entry<Object, Cell> part : table.parts().entrySet()) {
      if (part.getValue().value() instanceof Datum.Routine routine) {
        members.put(part.getKey().toString(), routine.name());
      }
    }
    members.remove("mapped");
    return members.isEmpty() ? Optional.empty() : Optional.of("operations " + members);
  }

  private void picture(List<Term> counters) {
    Told step = last("step ");
    scenes.add(
        new Ending.Scene(
            step.name().substring("step ".length()),
            step.with().get(0),
            step.with().get(1),
            List.copyOf(told.subList(sceneBegin, told.size())),
            List.copyOf(mapped),
            counters,
            List.copyOf(pages),
            held(),
            List.copyOf(locks),
            inputs.state(),
            deeds.taken(),
            inputs.kept()));
    sceneBegin = told.size();
    mapped.clear();
    pages.clear();
    tell("picture", List.of(), step.at());
  }

  private Told last(String begin) {
    for (int i = told.size() - 1; i >= 0; i--) {
      if (told.get(i).name().startsWith(begin)) {
        return told.get(i);
      }
    }
    throw new IllegalStateException("a picture before any step");
  }

  @Override
  public void acquired(String kind, Datum object, Site at) {
    Token token = new Token(kind, inputs.term(object, at));
    held.merge(token, 1, Integer::sum);
    tell("acquire " + kind, List.of(token.object()), at);
  }

  @Override
  public void released(String kind, Datum object, Site at) {
    Token token = new Token(kind, inputs.term(object, at));
    held.merge(token, -1, Integer::sum);
    tell("release " + kind, List.of(token.object()), at);
  }

  @Override
  public void freed(Datum object, Site at) {
    tell("free", List.of(inputs.term(object, at)), at);
  }

  @Override
  public void locked(String kind, Datum object, boolean already, Site at) {
    Token token = new Token(kind, inputs.term(object, at));
    tell(already ? DEADLOCK + kind : "lock " + kind, List.of(token.object()), at);
    locks.add(token);
    deeds.locked(token);
  }

  @Override
  public void unlocked(String kind, Datum object, boolean had, Site at) {
    Token token = new Token(kind, inputs.term(object, at));
    tell(had ? "unlock " + kind : BAD_UNLOCK + kind, List.of(token.object()), at);
    locks.remove(token);
    deeds.unlocked(token);
  }

  @Override
  public void slept(String held, Site at) {
    tell(SLEPT, List.of(), at);
  }

  @Override
  public void bug(String text, String function, Site at) {
    tell((text.equals(function) ? WARNING : BUG) + text, List.of(), at);
  }

  @Override
  public Datum opaque(String name, List<Datum> arguments, Site at) {
    tell(CALL + name, terms(arguments, at), at);
    return Datum.UNSET;
  }
}
