// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.exec;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mmaproof.model.flow.Graph;
import org.mmaproof.model.flow.Site;
import org.mmaproof.model.flow.Slot;
import org.mmaproof.model.flow.Type;
import org.mmaproof.model.ir.Presence;
import org.mmaproof.model.ir.Span;

/** One run: its memory, and what it calls. Not safe for several threads. */
public final class Machine {
  /** What memory is called that holds a value on its way. */
  static final String TEMPORARY = "a value";

  /** Behind the last named parameter of a function that takes more comes the list of the others. */
  private static final int LAST_NAMED = 2;

  private static final Type VOID = new Type.Void();
  private static final Type CHAR = new Type.Int(8, false);
  private static final Site NOWHERE = Site.of(new Span("", 0, 0, 1));

  private final Library library;
  private final Observer observer;
  private final Bounds bounds;
  private final Optional<Inputs> inputs;
  private final Intrinsics intrinsics;
  private final Map<String, Memory> globals = new HashMap<>();
  private final Map<String, Cell> texts = new HashMap<>();
  private final Deque<List<Datum>> variadic = new ArrayDeque<>();
  private long steps;
  private int depth;
  private int within;
  private long memories;

  /**
   * @param library the code, which several machines may share
   */
  public Machine(Library library, Observer observer, Bounds bounds) {
    this(library, observer, bounds, Optional.empty());
  }

  /**
   * A run that is not told everything.
   *
   * @param inputs for this run alone
   */
  public Machine(Library library, Observer observer, Bounds bounds, Inputs inputs) {
    this(library, observer, bounds, Optional.of(inputs));
  }

  private Machine(Library library, Observer observer, Bounds bounds, Optional<Inputs> inputs) {
    this.library = library;
    this.observer = observer;
    this.bounds = bounds;
    this.inputs = inputs;
    this.intrinsics = new Intrinsics(this, observer);
  }

  /** Runs a function to its end. */
  public Outcome run(String function, String from, List<Datum> arguments) {
    try {
      return new Outcome.Returned(call(new Datum.Routine(function, from), arguments, "", NOWHERE));
    } catch (Stop stop) {
      return stop.outcome();
    }
  }

  // ---- memory

  /** New memory that nobody has set, its type still open. */
  public Memory allocate(String what, Type type) {
    if (++memories > bounds.memories()) {
      throw new Stop(new Outcome.Exhausted("memories"));
    }
    return new Memory(memories, what, type);
  }

  Cell temporary(Type type) {
    return allocate(TEMPORARY, type).whole();
  }

  /** A struct that is handed over: a function that nobody knows has to see what it holds. */
  Datum byValue(Datum argument, Type type) {
    if (inputs.isEmpty() || !(argument instanceof Datum.Pointer pointer)) {
      return argument;
    }
    Cell copy = temporary(type);
    copy.copy(pointer.to());
    return new Datum.Pointer(copy);
  }

  Cell cell(Frame frame, int number) {
    if (frame.cells[number] == null) {
      fresh(frame, number);
    }
    return frame.cells[number];
  }

  void fresh(Frame frame, int number) {
    Slot slot = frame.code.all().get(number);
    frame.cells[number] = allocate(slot.name(), slot.type()).whole();
  }

  void gone(Frame frame, int number) {
    if (frame.cells[number] != null) {
      frame.cells[number].memory().end();
    }
  }

  /** The variable of that name, set to its initial value before its first use. */
  public Cell global(String name, String from, Type type) {
    if (name.startsWith("__") && library.isModel(from)) {
      if (name.equals("__nargs")) {
        Cell number = temporary(type);
        number.set(new Datum.Number(variadic.element().size()));
        return number;
      }
      if (name.equals("__args")) {
        return listed(type);
      }
    }
    Library.Variable variable = library.variable(name, from);
    Memory known = globals.get(variable.key());
    if (known == null) {
      known = allocate(name, type);
      globals.put(variable.key(), known);
      if (inputs.isPresent() && variable.undefined()) {
        known.whole().set(inputs.get().named(variable.key()));
        return known.whole();
      }
      if (inputs.isPresent() && variable.given()) {
        inputs.get().given(variable.key(), known.whole());
        return known.whole();
      }
      if (inputs.isPresent()) {
        inputs.get().known(variable.key(), known.whole());
      }
      if (variable.initial().isPresent()) {
        enter(variable.initial().get(), List.of());
      } else {
        known.whole().clear();
      }
    }
    known.whole().see(type);
    return known.whole();
  }

  /** The variable arguments of the function that runs, its last named one before them. */
  private Cell listed(Type type) {
    Cell array = temporary(VOID);
    long at = 0;
    for (Datum argument : variadic.element()) {
      array.element(at, VOID).set(argument);
      at++;
    }
    Cell pointer = temporary(type);
    pointer.set(new Datum.Pointer(array.element(0, VOID)));
    return pointer;
  }

  Datum text(String text) {
    Cell known =
        texts.computeIfAbsent(
            text,
            t -> {
              Cell array = allocate("text", VOID).whole();
              for (int i = 0; i <= t.length(); i++) {
                long character = i < t.length() ? t.charAt(i) & 0xff : 0;
                array.element(i, CHAR).set(new Datum.Number(character));
              }
              return array;
            });
    return new Datum.Pointer(known.element(0, CHAR));
  }

  Views views() {
    return library.views();
  }

  /** What the run was not told, where there is such. */
  void wrote(Cell cell) {
    if (inputs.isPresent()) {
      inputs.get().wrote(cell);
    }
  }

  Optional<Inputs> inputs() {
    return inputs;
  }

  /** The inputs, where a value shows that there are some. */
  Inputs known() {
    return inputs.orElseThrow(() -> new IllegalStateException("a term in a run without inputs"));
  }

  boolean configured(Presence when, Site at) {
    Optional<Boolean> known = library.configured(when);
    if (known.isPresent()) {
      return known.get();
    }
    return inputs
        .orElseThrow(
            () -> new Stop(new Outcome.Unsupported(at, "the configuration decides: " + when)))
        .decide(when, at);
  }

  // ---- calls

  Datum call(Datum callee, List<Datum> arguments, String caller, Site at) {
    if (callee instanceof Datum.Symbol || callee instanceof Datum.Given) {
      return through(callee, arguments, at);
    }
    if (!(callee instanceof Datum.Routine routine)) {
      Pointers.target(callee, VOID, this, at);
      throw Pointers.undefined(
          Outcome.Undefined.Kind.WILD_POINTER, at, "a call through a pointer to no function");
    }
    if (routine.name().startsWith("__") && library.isModel(routine.from())) {
      Optional<Datum> answered = intrinsics.call(routine.name(), arguments, caller, at);
      if (answered.isPresent()) {
        return answered.get();
      }
    }
    List<Library.Body> bodies = library.function(routine.name(), routine.from());
    for (int i = 0; i < bodies.size(); i++) {
      boolean last = i == bodies.size() - 1;
      if (last || configured(bodies.get(i).when(), at)) {
        return called(bodies.get(i).code(), arguments, at);
      }
    }
    return unknown(routine.name(), arguments, at);
  }

  private Datum called(Code code, List<Datum> arguments, Site at) {
    int outer = within;
    within = library.isModel(code.file()) ? 0 : within + 1;
    try {
      return within > bounds.within()
          ? unknown(code.name(), arguments, at)
          : enter(code, arguments);
    } finally {
      within = outer;
    }
  }

  /** A call of whatever a pointer leads to that came from outside. */
  private Datum through(Datum pointer, List<Datum> arguments, Site at) {
    Pointers.notNull(pointer, this, at);
    List<Datum> all = new java.util.ArrayList<>(List.of(pointer));
    all.addAll(arguments);
    return unknown("*", all, at);
  }

  private Datum unknown(String function, List<Datum> arguments, Site at) {
    Datum told = observer.opaque(function, arguments, at);
    return inputs.isPresent() ? inputs.get().unknown(function, arguments, at) : told;
  }

  private Datum enter(Code code, List<Datum> arguments) {
    if (++depth > bounds.depth()) {
      throw new Stop(new Outcome.Exhausted("depth of calls"));
    }
    Frame frame = new Frame(this, code);
    List<Slot> parameters = code.parameters();
    for (int i = 0; i < parameters.size(); i++) {
      parameter(frame, parameters.get(i), i < arguments.size() ? arguments.get(i) : Datum.UNSET);
    }
    variadic.push(rest(arguments, Math.max(0, parameters.size() - LAST_NAMED)));
    int block = 0;
    while (block >= 0) {
      Code.Stretch stretch = code.blocks()[block];
      steps += stretch.steps().length + 1;
      if (steps > bounds.steps()) {
        throw new Stop(new Outcome.Exhausted("steps"));
      }
      for (Code.Step step : stretch.steps()) {
        step.run(frame);
      }
      block = stretch.leave().next(frame);
    }
    variadic.pop();
    depth--;
    if (inputs.isPresent()) {
      frame.leave();
    }
    return frame.result();
  }

  private static List<Datum> rest(List<Datum> arguments, int from) {
    return from < arguments.size() ? arguments.subList(from, arguments.size()) : List.of();
  }

  private void parameter(Frame frame, Slot slot, Datum given) {
    if (!frame.code.inMemory()[slot.number()]) {
      frame.scalars[slot.number()] = given;
    } else if (Values.isWhole(slot.type()) && given instanceof Datum.Pointer whole) {
      cell(frame, slot.number()).copy(whole.to());
    } else {
      cell(frame, slot.number()).set(given);
    }
  }

  /** How many operations and branches were taken so far. */
  public long steps() {
    return steps;
  }

  /** A graph as it is run; made once and shared. */
  static Code made(Graph graph) {
    return Steps.of(graph);
  }
}
