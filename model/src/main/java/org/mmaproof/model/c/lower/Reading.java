// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.c.lower;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import org.mmaproof.model.flow.Exit;
import org.mmaproof.model.flow.Graph;
import org.mmaproof.model.flow.Op;
import org.mmaproof.model.flow.Place;
import org.mmaproof.model.flow.Site;
import org.mmaproof.model.flow.Slot;
import org.mmaproof.model.flow.Type;
import org.mmaproof.model.flow.Value;
import org.mmaproof.model.ir.Presence;
import org.mmaproof.model.ir.Span;
import org.mmaproof.model.ir.Variable;

/** One body on its way to a graph: what was written so far, and the parts that write it. */
final class Reading {
  /** A local with static storage, and what was declared where it stands, itself too. */
  record Static(Variable variable, Env env) {}

  /** Expressions, statements and macros inside each other are read this far. */
  private static final int DEEPEST = 250;

  private final Setting setting;
  private final String function;
  private final String from;
  private final Type returns;
  private final Blocks blocks = new Blocks();
  private final List<Slot> slots = new ArrayList<>();
  private final Set<Graph.Assumption> assumptions = new LinkedHashSet<>();
  private final Values values = new Values(this);
  private final Places places = new Places(this);
  private final Calls calls = new Calls(this);
  private final Initialisers initialisers = new Initialisers(this);
  private final Steps steps = new Steps(this);
  private final Flow flow = new Flow(this);
  private final MacroUses macros = new MacroUses(this);
  private final Guards guards = new Guards(this);
  private final Meanings meanings = new Meanings(this);
  private final Map<Span, Static> statics = new LinkedHashMap<>();
  private Env env = Env.EMPTY;
  private Presence when;
  private int depth;

  Reading(Setting setting, String function, String from, Type returns, Presence when) {
    this.setting = setting;
    this.function = function;
    this.from = from;
    this.returns = returns;
    this.when = when;
  }

  Setting setting() {
    return setting;
  }

  Arithmetic arithmetic() {
    return setting.arithmetic();
  }

  String function() {
    return function;
  }

  /** Path of the file that is compiled. */
  String from() {
    return from;
  }

  Type returns() {
    return returns;
  }

  Blocks blocks() {
    return blocks;
  }

  Values values() {
    return values;
  }

  Places places() {
    return places;
  }

  Calls calls() {
    return calls;
  }

  Initialisers initialisers() {
    return initialisers;
  }

  Steps steps() {
    return steps;
  }

  Flow flow() {
    return flow;
  }

  MacroUses macros() {
    return macros;
  }

  Guards guards() {
    return guards;
  }

  Meanings meanings() {
    return meanings;
  }

  List<Slot> slots() {
    return slots;
  }

  List<Graph.Assumption> assumptions() {
    return List.copyOf(assumptions);
  }

  void assume(Graph.Assumption.Kind kind, String text) {
    assumptions.add(new Graph.Assumption(kind, text));
  }

  Site site(Span at) {
    return new Site(setting.expander().use(at), setting.expander().origin(at));
  }

  // ---- names

  Env env() {
    return env;
  }

  void env(Env now) {
    env = now;
  }

  void declare(String name, Place place) {
    env = env.and(name, place);
  }

  /** Remembers a variable that has its first value before the function runs. */
  void first(Variable variable) {
    statics.putIfAbsent(variable.at(), new Static(variable, env));
  }

  List<Static> statics() {
    return List.copyOf(statics.values());
  }

  /** What is declared in {@code inner} is not seen outside. */
  <R> R scoped(Supplier<R> inner) {
    Env outside = env;
    R result = inner.get();
    env = outside;
    return result;
  }

  /** The configurations under which the current code is part of the program. */
  Presence when() {
    return when;
  }

  /** Reads {@code inner} for the configurations under {@code more} only. */
  <R> R under(Presence more, Supplier<R> inner) {
    Presence outside = when;
    when = outside.and(more);
    R result = inner.get();
    when = outside;
    return result;
  }

  /** Reads {@code inner} unless it stands too deep or too much was written. */
  <R> R deeper(Supplier<R> otherwise, Supplier<R> inner) {
    if (depth >= DEEPEST || blocks.full()) {
      return otherwise.get();
    }
    depth++;
    R result = inner.get();
    depth--;
    return result;
  }

  // ---- slots and values

  Slot slot(Slot.Kind kind, String name, Type type, Span at) {
    Slot slot = new Slot(slots.size(), kind, name, type, at);
    slots.add(slot);
    return slot;
  }

  Place.Local temporary(Type type, Site at) {
    return new Place.Local(slot(Slot.Kind.TEMPORARY, "", type, at.text()));
  }

  void assign(Site at, Place to, Value value) {
    blocks.add(new Op.Assign(at, to, arithmetic().convert(at, value, to.type())));
  }

  /** {@code value} as it is now, whatever happens next. */
  Value kept(Value value) {
    if (!changes(value)) {
      return value;
    }
    Place.Local temporary = temporary(value.type(), value.at());
    assign(value.at(), temporary, value);
    return new Value.Load(value.at(), temporary);
  }

  /** {@code value}, computed at {@code mark}, as it was then if a side effect came since. */
  Value kept(Blocks.Mark mark, Value value) {
    if (!blocks.changedSince(mark) || !changes(value)) {
      return value;
    }
    Place.Local temporary = temporary(value.type(), value.at());
    blocks.insert(mark, new Op.Assign(value.at(), temporary, value));
    return new Value.Load(value.at(), temporary);
  }

  /** {@code place}, found at {@code mark}, as it was then if a side effect came since. */
  Place kept(Blocks.Mark mark, Place place) {
    if (place instanceof Place.Pointed pointed) {
      return new Place.Pointed(pointed.at(), kept(mark, pointed.pointer()), pointed.type());
    }
    if (place instanceof Place.Field field) {
      return new Place.Field(kept(mark, field.of()), field.name(), field.type());
    }
    return place instanceof Place.Element element
        ? new Place.Element(kept(mark, element.of()), kept(mark, element.index()), element.type())
        : place;
  }

  /** Whether the value can be another later: it reads something that is not a temporary. */
  private static boolean changes(Value value) {
    if (value instanceof Value.Load load) {
      return !(load.place() instanceof Place.Local local)
          || local.slot().kind() != Slot.Kind.TEMPORARY;
    }
    if (value instanceof Value.Address address) {
      return changes(address.place());
    }
    if (value instanceof Value.Unary unary) {
      return changes(unary.operand());
    }
    if (value instanceof Value.Converted converted) {
      return changes(converted.operand());
    }
    if (value instanceof Value.Binary binary) {
      return changes(binary.left()) || changes(binary.right());
    }
    if (value instanceof Value.Moved moved) {
      return changes(moved.pointer()) || changes(moved.count());
    }
    if (value instanceof Value.Container container) {
      return changes(container.pointer());
    }
    return value instanceof Value.Distance distance
        && (changes(distance.left()) || changes(distance.right()));
  }

  private static boolean changes(Place place) {
    if (place instanceof Place.Pointed pointed) {
      return changes(pointed.pointer());
    }
    if (place instanceof Place.Field field) {
      return changes(field.of());
    }
    return place instanceof Place.Element element
        && (changes(element.of()) || changes(element.index()));
  }

  /** What {@code place} holds, as an operand; a bit-field in the type that its width asks for. */
  Value read(Site at, Place place) {
    Value value = Arithmetic.loaded(at, place);
    OptionalInt bits = setting.bits(place);
    boolean small =
        bits.isPresent()
            && place.type() instanceof Type.Int type
            && (bits.getAsInt() < 32 || (bits.getAsInt() == 32 && type.signed()));
    return small ? arithmetic().convert(at, value, Arithmetic.INT) : value;
  }

  // ---- what cannot be read

  Value opaque(Span at, Type type, String why) {
    Site site = site(at);
    blocks.add(new Op.Opaque(site, why));
    return new Value.Opaque(site, type, why);
  }

  Value opaque(Span at, String why) {
    return opaque(at, new Type.Unknown(why), why);
  }

  // ---- choices

  /** {@code condition ? then : otherwise}, of which each may be of no value. */
  Value choice(Site at, Value condition, Supplier<Value> then, Supplier<Value> otherwise) {
    int yes = blocks.fresh();
    int no = blocks.fresh();
    branch(at, condition, yes, no);
    return join(at, yes, no, then, otherwise);
  }

  /** The value of what is read at {@code yes} or at {@code no}, whichever was entered. */
  Value join(Site at, int yes, int no, Supplier<Value> then, Supplier<Value> otherwise) {
    int end = blocks.fresh();
    blocks.go(yes);
    Value a = scoped(then);
    int afterThen = blocks.here();
    blocks.go(no);
    Value b = scoped(otherwise);
    Type type = arithmetic().joined(a, b);
    if (type instanceof Type.Void) {
      blocks.enter(end);
      blocks.go(afterThen);
      blocks.enter(end);
      return nothing(at);
    }
    Place.Local result = temporary(type, at);
    assign(b.at(), result, b);
    blocks.enter(end);
    blocks.go(afterThen);
    assign(a.at(), result, a);
    blocks.enter(end);
    return new Value.Load(at, result);
  }

  /** The value of what has none. */
  static Value nothing(Site at) {
    return new Value.Constant(at, Arithmetic.VOID, 0);
  }

  /** Goes to {@code then} where the value is not zero; a constant decides at once. */
  void branch(Site at, Value condition, int then, int otherwise) {
    if (condition instanceof Value.Constant constant) {
      blocks.end(new Exit.Jump(constant.bits() != 0 ? then : otherwise));
    } else {
      blocks.end(new Exit.Branch(at, condition, then, otherwise));
    }
  }

  Optional<Place> local(String name) {
    return env.find(name);
  }
}
