// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.exec;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mmaproof.model.flow.Type;
import org.mmaproof.model.ir.CType;
import org.mmaproof.model.term.Term;

/**
 * A piece of memory: a scalar, or the parts of a struct, union or array, made when they are first
 * asked for. Pieces are told apart by member and index, not by byte: what a program may rely on.
 *
 * <p>Members of a union share storage: writing one makes all others unset, but scalars of a union
 * are one cell, since the kernel's structs name the same bits twice.
 */
public final class Cell {
  private final Memory memory;
  private Optional<Cell> around;
  private Object key;
  private Type type;
  private boolean kept;

  /** What it held when it was kept, unless that was a number that the core counts with. */
  private Optional<Datum> settled = Optional.empty();

  private Datum value = Datum.UNSET;
  private Map<Object, Cell> parts = Map.of();

  /** What parts that nobody has set hold. */
  private Datum rest = Datum.UNSET;

  Cell(Memory memory, Optional<Cell> around, Object key, Type type) {
    this.memory = memory;
    this.around = around;
    this.key = key;
    this.type = type;
  }

  /** The allocation that this is a part of. */
  public Memory memory() {
    return memory;
  }

  /** The struct, union or array that this is directly a part of. */
  public Optional<Cell> around() {
    return around;
  }

  /** The name of a member, the index of an element; empty text for a whole allocation. */
  public Object key() {
    return key;
  }

  /** What it was first used as; {@code void} as long as nobody has said. */
  public Type type() {
    return type;
  }

  /** Says what it is, when nobody has said so yet. */
  void see(Type as) {
    if (type instanceof Type.Void) {
      type = as;
    }
  }

  /** A member; scalars of one union are one cell. */
  public Cell member(String name, Type of) {
    boolean scalar = !(of instanceof Type.Struct) && !(of instanceof Type.Array);
    return part(scalar && isUnion() ? "=" : name, of);
  }

  /** The element of an array. */
  public Cell element(long index, Type of) {
    return part(index, of);
  }

  /** The element of an array that nobody writes, at an index that depends on inputs. */
  Cell element(Term index, Type of) {
    return part(index, of);
  }

  private boolean isUnion() {
    return type instanceof Type.Struct struct && struct.kind() == CType.Tag.UNION;
  }

  private Cell part(Object name, Type of) {
    Cell found = parts.get(name);
    if (found == null) {
      if (parts.isEmpty()) {
        parts = new LinkedHashMap<>();
      }
      found = new Cell(memory, Optional.of(this), name, of);
      Datum content =
          rest instanceof Datum.Given given ? given.part(name, type) : partOf(rest, name);
      found.value = content;
      found.rest = content;
      parts.put(name, found);
    }
    found.see(of);
    return found;
  }

  public Datum value() {
    return value;
  }

  public void set(Datum datum) {
    value = datum;
    if (around.isPresent()) {
      around.get().written(this);
    }
  }

  /** Makes the members of unions around unset that {@code part} does not belong to. */
  private void written(Cell part) {
    if (isUnion()) {
      if (parts.size() > 1) {
        parts.values().removeIf(other -> other != part);
      }
      rest = Datum.UNSET;
    }
    if (around.isPresent()) {
      around.get().written(this);
    }
  }

  /** From now on no unknown function changes what this and its parts hold that is known. */
  void keep() {
    kept = !(value instanceof Datum.Given) && value != Datum.UNSET;
    settled = Optional.of(value).filter(held -> kept && !(held instanceof Datum.Number));
    parts.values().forEach(Cell::keep);
  }

  /**
   * A function that nobody knows may have written everything but what is kept.
   *
   * @param settled addresses of places that hold what they held
   */
  void overwritten(Datum.Given with, Set<Term> settled) {
    if (!kept && !settled.contains(with.address())) {
      value = with;
    }
    rest = with;
    parts.forEach((name, part) -> part.overwritten(with.part(name), settled));
  }

  /** Whether somebody has written it in this run, and it is not kept. */
  boolean written() {
    return !kept && parts.isEmpty() && !(value instanceof Datum.Given);
  }

  /** What it was settled to hold, where somebody has written something else since. */
  Optional<Datum> unsettled() {
    return settled.filter(held -> !held.equals(value));
  }

  /** This memory turns out to be the member {@code name} of {@code outer}. */
  void belongs(Cell outer, String name) {
    if (outer.parts.isEmpty()) {
      outer.parts = new LinkedHashMap<>();
    }
    outer.parts.put(name, this);
    around = Optional.of(outer);
    key = name;
  }

  /** All of it becomes zero. */
  public void clear() {
    fill(Datum.NULL);
  }

  /** All of it becomes unset: its life begins. */
  public void forget() {
    fill(Datum.UNSET);
  }

  private void fill(Datum with) {
    set(with);
    rest = with;
    parts.forEach((name, part) -> part.refill(partOf(with, name)));
  }

  private void refill(Datum with) {
    value = with;
    rest = with;
    parts.forEach((name, part) -> part.refill(partOf(with, name)));
  }

  private static Datum partOf(Datum whole, Object name) {
    return whole instanceof Datum.Given given ? given.part(name) : whole;
  }

  /** All of it becomes what it was before the run. */
  void give(Datum.Given content) {
    fill(content);
  }

  /** Takes over all that {@code other} holds. */
  public void copy(Cell other) {
    if (other == this) {
      return;
    }
    set(other.value);
    take(other);
  }

  private void take(Cell other) {
    value = other.value;
    rest = other.rest;
    for (Cell part : parts.values()) {
      if (!other.parts.containsKey(part.key)) {
        part.refill(partOf(other.rest, part.key));
      }
    }
    other.parts.forEach((name, part) -> part(name, part.type).take(part));
  }

  /** The parts that were asked for, by name or index. */
  public Map<Object, Cell> parts() {
    return Map.copyOf(parts);
  }
}
