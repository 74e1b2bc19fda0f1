// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.exec;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mmaproof.model.flow.Site;
import org.mmaproof.model.flow.Type;
import org.mmaproof.model.ir.Presence;
import org.mmaproof.model.term.Term;
import org.mmaproof.model.term.Terms;

/**
 * What one run is not told. Numbers and pointers that come from outside are terms; memory that is
 * older than the run is made when a pointer to it is followed, one piece for each term that points.
 * Places are told apart by the way to them: that two ways lead to one place is not considered.
 *
 * <p>A function that nobody knows may read and write all such memory, and whatever was handed to
 * one before, but for the pointers that lead to its arguments. What it returns depends on its
 * arguments and on what it can read: runs that did the same until then are answered the same.
 */
public final class Inputs {
  /** Many more than a hook without loops takes. */
  private static final int DECISIONS_MAX = 150;

  private static final String LOAD = "load";
  private static final Type VOID = new Type.Void();

  /** What the core made for the mapping: who gets it can change all that is looked at. */
  private static final Set<String> MAPPING = Set.of("vm_area_struct", "vm_area_desc");

  private static final Comparator<Object> BY_TEXT = Comparator.comparing(Object::toString);

  private final Terms terms;
  private final Decisions decisions;
  private final Map<Term, Cell> objects = new LinkedHashMap<>();
  private final IdentityHashMap<Memory, Term> addresses = new IdentityHashMap<>();
  private final Map<String, Integer> made = new HashMap<>();
  private final IdentityHashMap<Memory, Boolean> variables = new IdentityHashMap<>();
  private final IdentityHashMap<Memory, Boolean> handedOut = new IdentityHashMap<>();
  private final Heap heap = new Heap();
  private final Set<Term> reads = new HashSet<>();
  private final List<Use> uses = new ArrayList<>();
  private final Map<Term, Term> places = new HashMap<>();
  private final Map<String, Datum> bound = new HashMap<>();
  private Coupled coupled = Coupled.NONE;
  private Term epoch;
  private int decided;

  /** Inputs that {@code decisions} decides about. */
  public Inputs(Terms terms, Decisions decisions) {
    this.terms = terms;
    this.decisions = decisions;
    this.epoch = terms.constant(0);
  }

  /** From now on {@code member} of every struct that is older than the run holds {@code datum}. */
  public void bind(String member, Datum datum) {
    bound.put("." + member, datum);
  }

  /** From now on members of structs that are older than the run hold what they are coupled to. */
  public void couple(Coupled members) {
    this.coupled = members;
  }

  /** What a member of the struct at {@code whole} holds that is coupled to something. */
  Optional<Datum.Given> coupled(Term whole, Type type, Object member, Term when) {
    if (!(type instanceof Type.Struct struct) || !(member instanceof String name)) {
      return Optional.empty();
    }
    return coupled
        .way(struct.tag(), name)
        .map(
            way -> {
              Term pointer = load(addressOf(whole, way.pointer()), when);
              return new Datum.Given(this, addressOf(pointer, way.member()), when);
            });
  }

  /** What a member is bound to. */
  Optional<Datum> bound(Term address) {
    return address.op() == Term.Op.APPLY
        ? Optional.ofNullable(bound.get(address.name()))
        : Optional.empty();
  }

  /** A state of what unknown functions can read, and what was written of it since. */
  public record State(Term epoch, List<Written> written) {
    public State {
      written = List.copyOf(written);
    }
  }

  /**
   * A place, what it holds now, and what it held before the run, or before the last unknown call.
   */
  public record Written(Term address, Term value, Term initial) {}

  /** A look at a place older than the run, or a write to it. */
  public record Use(Term place, boolean wrote) {}

  Terms terms() {
    return terms;
  }

  // ---- decisions

  boolean decide(Term truth, Site at) {
    if (truth.op() == Term.Op.TRUE || truth.op() == Term.Op.FALSE) {
      return truth.op() == Term.Op.TRUE;
    }
    if (++decided > DECISIONS_MAX) {
      throw new Stop(new Outcome.Exhausted("decisions"));
    }
    return decisions.holds(truth, at);
  }

  /** Whether an operation is one that C defines. */
  boolean isDefined(Term truth, Site at) {
    boolean settled = truth.op() == Term.Op.TRUE || truth.op() == Term.Op.FALSE;
    return settled ? truth.op() == Term.Op.TRUE : decisions.isDefined(truth, at);
  }

  boolean isNull(Term pointer, Site at) {
    return pointer.op() == Term.Op.CONSTANT ? pointer.bits() == 0 : decisions.isNull(pointer, at);
  }

  boolean decide(Presence when, Site at) {
    return decide(truth(when), at);
  }

  /** The condition over configuration symbols as a term. */
  public Term truth(Presence when) {
    if (when instanceof Presence.Test test) {
      Term atom = terms.proposition(test.atom());
      return terms.either(
          terms.both(atom, truth(test.high())), terms.both(terms.not(atom), truth(test.low())));
    }
    return terms.truth(when.equals(Presence.ALWAYS));
  }

  void assume(Datum condition, Site at) {
    Term truth = terms.isNonZero(term(condition, at));
    if (truth.op() == Term.Op.TRUE) {
      return;
    }
    if (truth.op() == Term.Op.FALSE || !decisions.goesOn(truth, at)) {
      throw new Stop(new Outcome.Excluded());
    }
  }

  // ---- terms

  /** The term of a scalar. */
  public Term term(Datum datum, Site at) {
    if (datum instanceof Datum.Number number) {
      return terms.constant(number.bits());
    }
    if (datum instanceof Datum.Symbol symbol) {
      return symbol.term();
    }
    if (datum instanceof Datum.Pointer pointer) {
      return address(pointer.to());
    }
    if (datum instanceof Datum.Routine routine) {
      return terms.variable("&" + routine.name() + "()");
    }
    if (datum instanceof Datum.Given given) {
      return given.term();
    }
    throw Pointers.misused(datum, at, "");
  }

  /** The text that a pointer leads to, where it is a literal. */
  public String text(Datum literal) {
    return Intrinsics.text(literal);
  }

  Datum value(Term term) {
    return term.op() == Term.Op.CONSTANT ? new Datum.Number(term.bits()) : new Datum.Symbol(term);
  }

  /** The number that a place of that type holds when it is given this one. */
  Datum cut(Term term, Type type) {
    if (type instanceof Type.Bool) {
      return value(terms.number(terms.isNonZero(term)));
    }
    return type instanceof Type.Int integer && integer.bits() < 64
        ? value(terms.cut(term, integer.bits(), integer.signed()))
        : value(term);
  }

  Datum plus(Term term, long number) {
    return value(terms.add(term, terms.constant(number)));
  }

  /** A pointer that came from outside, moved by so many elements. */
  Datum moved(Term pointer, Term by) {
    Term index = isElement(pointer) ? terms.add(pointer.kids().get(1), by) : by;
    boolean start = index.op() == Term.Op.CONSTANT && index.bits() == 0;
    return value(start ? base(pointer) : terms.apply("[]", List.of(base(pointer), index)));
  }

  /**
   * What a place holds at a time. Places that are told apart by the way to them hold numbers of
   * their own; two elements of one array, and what unknown functions point to, may be one place.
   */
  Term load(Term address, Term when) {
    Term content = content(terms, address, when);
    reads.add(content);
    places.put(content, address);
    uses.add(new Use(address, false));
    return content;
  }

  /** Every place older than the run that was looked at, as what it held. */
  public Set<Term> reads() {
    return Set.copyOf(reads);
  }

  /** Every look at such a place that nobody had written before, and every write, in order. */
  public List<Use> uses() {
    return Collections.unmodifiableList(uses);
  }

  void wrote(Cell cell) {
    if (isGiven(cell.memory())) {
      uses.add(new Use(address(cell), true));
    }
  }

  /** The same for what a run has left behind. */
  public static Term content(Terms terms, Term address, Term when) {
    return isWay(address)
        ? terms.variable(Ways.of(address) + (when.isConstant() ? "" : " after " + when.number()))
        : terms.apply(LOAD, List.of(address, when));
  }

  private static boolean isWay(Term address) {
    return switch (address.op()) {
      case VARIABLE -> true;
      case APPLY ->
          address.name().startsWith(".") && isWay(address.kids().get(0))
              || address.name().startsWith("container ") && isWay(address.kids().get(0))
              || isElement(address)
                  && isWay(address.kids().get(0))
                  && address.kids().get(1).isConstant();
      default -> false;
    };
  }

  Term addressOf(Term whole, Object part) {
    if (part instanceof Term index) {
      return terms.apply("[]", List.of(whole, index));
    }
    if (part instanceof Long index) {
      return index == 0 ? whole : terms.apply("[]", List.of(whole, terms.constant(index)));
    }
    return terms.apply("." + part, List.of(whole));
  }

  /** What tells a place from all others. */
  public Term address(Cell cell) {
    return cell.around().isPresent() && cell != cell.memory().whole()
        ? addressOf(address(cell.around().get()), cell.key())
        : address(cell.memory());
  }

  private Term address(Memory memory) {
    Term known = addresses.get(memory);
    if (known == null) {
      int nth = made.merge(memory.what(), 1, Integer::sum);
      known = terms.variable("&" + memory.what() + "#" + nth);
      addresses.put(memory, known);
    }
    return known;
  }

  /**
   * Memory that the run makes gets its name where it is made, so that names do not depend on use.
   */
  void made(Memory memory) {
    address(memory);
    heap.made(memory);
  }

  // ---- memory that is older than the run

  /** What a pointer leads to that is not null. */
  Cell object(Term pointer, Machine machine, Site at) {
    objects.forEach((other, cell) -> apart(other, cell, pointer, at));
    Cell known = objects.get(pointer);
    if (known == null) {
      known = machine.allocate("given", VOID).whole();
      addresses.put(known.memory(), pointer);
      known.give(new Datum.Given(this, pointer, epoch));
      objects.put(pointer, known);
    }
    return known;
  }

  /** Refuses two elements of one array that may be the same, when one of them was written. */
  private void apart(Term other, Cell cell, Term pointer, Site at) {
    boolean perhaps =
        other != pointer
            && base(other) == base(pointer)
            && !(isFixed(other) && isFixed(pointer))
            && writtenSomewhere(cell);
    if (perhaps) {
      throw alias(at);
    }
  }

  private static Term base(Term pointer) {
    return isElement(pointer) ? pointer.kids().get(0) : pointer;
  }

  private static boolean isElement(Term pointer) {
    return pointer.op() == Term.Op.APPLY && pointer.name().equals("[]");
  }

  private static boolean isFixed(Term pointer) {
    return !isElement(pointer) || pointer.kids().get(1).op() == Term.Op.CONSTANT;
  }

  private static boolean writtenSomewhere(Cell cell) {
    return cell.written() || cell.parts().values().stream().anyMatch(Inputs::writtenSomewhere);
  }

  private static Stop alias(Site at) {
    return new Stop(new Outcome.Alias(at, "an index that depends on inputs, and a write"));
  }

  /** The element of an array at an index that depends on inputs. */
  Cell element(Cell array, Datum index, Type type, Site at) {
    Term number = term(index, at);
    if (isGiven(array.memory())) {
      boolean perhaps =
          array.parts().values().stream()
              .anyMatch(part -> !part.key().equals(number) && writtenSomewhere(part));
      if (perhaps) {
        throw alias(at);
      }
      return array.element(number, type);
    }
    for (Object key : array.parts().keySet().stream().sorted(BY_TEXT).toList()) {
      if (key instanceof Long fixed && decide(terms.equal(number, terms.constant(fixed)), at)) {
        return array.element(fixed, type);
      }
    }
    throw Pointers.undefined(
        Outcome.Undefined.Kind.OUT_OF_BOUNDS, at, "an index behind the end of an array");
  }

  /** Where an element of a given array may have been written through an index that is not known. */
  void checked(Cell array, long index, Site at) {
    boolean perhaps =
        array.parts().values().stream()
            .anyMatch(part -> part.key() instanceof Term && writtenSomewhere(part));
    if (perhaps) {
      throw alias(at);
    }
  }

  /** What a name stands for that nobody defines. */
  Datum named(String name) {
    return value(terms.variable(name));
  }

  /** A variable of the driver: what it holds is not known, but where it lies. */
  void given(String name, Cell variable) {
    Term address = terms.variable("&" + name);
    addresses.put(variable.memory(), address);
    variable.give(new Datum.Given(this, address, epoch));
    objects.put(address, variable);
  }

  /** A variable whose content is known: two runs name it alike. */
  void known(String name, Cell variable) {
    addresses.put(variable.memory(), terms.variable("&" + name));
    variables.put(variable.memory(), true);
  }

  boolean isVariable(Memory memory) {
    return variables.containsKey(memory);
  }

  /** Whether a memory is older than the run, so that other ways may lead to it. */
  boolean isGiven(Memory memory) {
    return Optional.ofNullable(addresses.get(memory)).map(objects::get).isPresent();
  }

  /** Whether a pointer leads to what this run made, and nobody else has seen. */
  public boolean isOwn(Datum pointer) {
    return pointer instanceof Datum.Pointer to
        && !isGiven(to.to().memory())
        && !isVariable(to.to().memory())
        && !isHandedOut(to.to().memory());
  }

  boolean isHandedOut(Memory memory) {
    return handedOut.containsKey(memory);
  }

  /** The object around a member that a term points to. */
  Cell container(
      Term member, Optional<Cell> cell, String type, String path, Machine machine, Site at) {
    Term address = terms.apply("container " + type + "." + path, List.of(member));
    boolean known = objects.containsKey(address);
    Cell outer = object(address, machine, at);
    if (!known) {
      String[] names = path.split("\\.", -1);
      Cell holder = outer;
      for (int i = 0; i < names.length - 1; i++) {
        holder = holder.member(names[i], VOID);
      }
      Cell inner = cell.orElseGet(() -> object(member, machine, at));
      inner.belongs(holder, names[names.length - 1]);
    }
    return outer;
  }

  // ---- what nobody knows

  /** The value of a function of its arguments alone. */
  Datum pure(String function, List<Datum> arguments, Site at) {
    return value(terms.apply(function, all(arguments, at)));
  }

  private List<Term> all(List<Datum> arguments, Site at) {
    List<Term> all = new ArrayList<>();
    for (Datum argument : arguments) {
      all.add(argument == Datum.UNSET ? terms.variable("unset") : passed(argument, at));
    }
    return all;
  }

  /** A struct that is handed over by value is what it holds. */
  private Term passed(Datum argument, Site at) {
    if (argument instanceof Datum.Pointer pointer
        && pointer.to().memory().what().equals(Machine.TEMPORARY)
        && pointer.to().around().isEmpty()) {
      List<Term> content = new ArrayList<>();
      content(pointer.to(), at, content);
      return content.size() == 1 ? content.get(0) : terms.apply("struct", content);
    }
    return term(argument, at);
  }

  private void content(Cell cell, Site at, List<Term> into) {
    if (cell.parts().isEmpty()) {
      into.add(cell.value() == Datum.UNSET ? terms.variable("unset") : term(cell.value(), at));
      return;
    }
    cell.parts().values().stream()
        .sorted(Comparator.comparing(part -> part.key().toString()))
        .forEach(part -> content(part, at, into));
  }

  /** What an unknown function answers that may do anything to what it can reach. */
  Datum unknown(String function, List<Datum> arguments, Site at) {
    List<Term> seen = new ArrayList<>(all(arguments, at));
    for (Datum argument : arguments) {
      if (argument instanceof Datum.Pointer pointer && !isGiven(pointer.to().memory())) {
        if (pointer.to().type() instanceof Type.Struct struct && MAPPING.contains(struct.tag())) {
          throw new Stop(new Outcome.Opaque(at, function));
        }
        handedOut.put(pointer.to().memory(), true);
      }
    }
    State state = state();
    seen.add(state.epoch());
    for (Written written : state.written()) {
      seen.add(written.address());
      seen.add(written.value());
    }
    Term answer = terms.apply(function, seen);
    epoch = terms.apply("after " + function, seen);
    Set<Term> settled = waysTo(all(arguments, at));
    objects.forEach((address, cell) -> overwritten(cell, address, settled));
    handedOut.keySet().forEach(memory -> overwritten(memory.whole(), address(memory), settled));
    return value(answer);
  }

  private void overwritten(Cell cell, Term address, Set<Term> settled) {
    cell.overwritten(new Datum.Given(this, address, epoch), settled);
  }

  /** The places of the pointers that were followed to reach these. */
  private Set<Term> waysTo(List<Term> pointers) {
    Set<Term> ways = new HashSet<>();
    for (Term pointer : pointers) {
      Term at = pointer;
      while (places.containsKey(whole(at)) && ways.add(places.get(whole(at)))) {
        at = places.get(whole(at));
      }
    }
    return ways;
  }

  /** The pointer to the object that a place is part of. */
  private static Term whole(Term place) {
    boolean part =
        place.op() == Term.Op.APPLY
            && (place.name().startsWith(".")
                || place.name().startsWith("container ")
                || isElement(place));
    return part ? whole(place.kids().get(0)) : place;
  }

  /** What unknown functions, and everybody after the run, can read. */
  public State state() {
    Map<Term, Written> written = new HashMap<>();
    objects.values().forEach(cell -> written(cell, written));
    handedOut.keySet().stream()
        .filter(Memory::live)
        .forEach(memory -> written(memory.whole(), written));
    return new State(
        epoch,
        written.values().stream()
            .sorted(Comparator.comparing(one -> one.address().number()))
            .toList());
  }

  /**
   * Memory that the run allocated for the driver and did not free.
   *
   * @param found whether something leads to it that is older than the run, or was handed to a
   *     function that nobody knows
   * @param blank what places hold that nobody has set
   */
  public record Kept(Term address, boolean found, Term blank, List<Written> written) {
    public Kept {
      written = List.copyOf(written);
    }
  }

  /** What the driver has allocated until now, without what it freed. */
  public List<Kept> kept() {
    List<Cell> roots = new ArrayList<>(objects.values());
    handedOut.keySet().forEach(memory -> roots.add(memory.whole()));
    Set<Memory> found = Heap.foundFrom(roots);
    return heap.live().stream().map(memory -> kept(memory, found)).toList();
  }

  private Kept kept(Memory memory, Set<Memory> found) {
    boolean known = isHandedOut(memory);
    Term blank = scalar(memory.whole().value());
    List<Written> written = new ArrayList<>();
    if (!known) {
      set(memory.whole(), blank, written);
    }
    return new Kept(address(memory), known || found.contains(memory), blank, written);
  }

  private void set(Cell cell, Term blank, List<Written> into) {
    Term value = scalar(cell.value());
    if (cell.written() && value != blank) {
      into.add(new Written(address(cell), value, blank));
    }
    cell.parts().values().forEach(part -> set(part, blank, into));
  }

  private Term scalar(Datum datum) {
    return datum == Datum.UNSET ? terms.variable("unset") : term(datum, NOWHERE);
  }

  private void written(Cell cell, Map<Term, Written> into) {
    Optional<Datum> settled = cell.unsettled();
    if (cell.written() || settled.isPresent()) {
      Term address = address(cell);
      Term value = scalar(cell.value());
      Datum held = settled.orElseGet(() -> cut(content(terms, address, epoch), cell.type()));
      Term initial = term(held, NOWHERE);
      if (value != initial) {
        into.put(address, new Written(address, value, initial));
      }
    }
    cell.parts().values().forEach(part -> written(part, into));
  }

  private static final Site NOWHERE = Site.of(new org.mmaproof.model.ir.Span("", 0, 0, 1));
}
