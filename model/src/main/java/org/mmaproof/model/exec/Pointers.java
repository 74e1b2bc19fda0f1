// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.exec;

import java.util.Optional;
import org.mmaproof.model.flow.Site;
import org.mmaproof.model.flow.Type;
import org.mmaproof.model.flow.Value;

/** What is done with pointers. */
final class Pointers {
  private Pointers() {}

  /** The memory that {@code pointer} leads to, seen as {@code type}. */
  static Cell target(Datum pointer, Type type, Machine machine, Site at) {
    if (pointer instanceof Datum.Pointer to) {
      if (!to.to().memory().live()) {
        throw undefined(
            Outcome.Undefined.Kind.USE_AFTER_FREE, at, to.to().memory() + " is used after its end");
      }
      if (to.to().key() instanceof Long index && to.to().around().isPresent()) {
        inside(to.to().around().get(), index, 0, at);
      }
      return machine.views().as(to.to(), type);
    }
    if (pointer instanceof Datum.Symbol symbol) {
      notNull(pointer, machine, at);
      Cell cell = machine.known().object(symbol.term(), machine, at);
      return machine.views().as(cell, type);
    }
    if (pointer == Datum.UNSET) {
      throw misused(pointer, at, "");
    }
    if (pointer instanceof Datum.Number number && number.bits() == 0) {
      throw undefined(Outcome.Undefined.Kind.NULL_POINTER, at, "a null pointer is followed");
    }
    throw undefined(Outcome.Undefined.Kind.WILD_POINTER, at, "a pointer to no memory is followed");
  }

  static Stop undefined(Outcome.Undefined.Kind kind, Site at, String what) {
    return new Stop(new Outcome.Undefined(kind, at, what));
  }

  static Stop misused(Datum datum, Site at, String what) {
    return datum == Datum.UNSET
        ? undefined(Outcome.Undefined.Kind.UNSET_VALUE, at, "a value that nobody has set is used")
        : new Stop(new Outcome.Unsupported(at, what));
  }

  /** Where a struct lies that is a value; what an unknown function returned lies nowhere. */
  static Cell whole(Datum struct, Site at) {
    if (struct instanceof Datum.Pointer pointer) {
      return pointer.to();
    }
    throw misused(struct, at, "a struct that nobody knows");
  }

  /** Ends the run where a pointer that came from outside is null. */
  static void notNull(Datum pointer, Machine machine, Site at) {
    Inputs inputs = machine.known();
    if (inputs.isNull(inputs.term(pointer, at), at)) {
      throw undefined(Outcome.Undefined.Kind.NULL_POINTER, at, "a null pointer is followed");
    }
  }

  /**
   * Ends the run at an index that an array of known length does not have. What has no elements, or
   * no length, may be longer than it says.
   *
   * @param beyond 1 where only the address is asked for: that of the end may be
   */
  private static void inside(Cell array, long index, int beyond, Site at) {
    if (array.type() instanceof Type.Array known
        && known.length().orElse(0) > 0
        && (index < 0 || index >= known.length().getAsLong() + beyond)) {
      throw undefined(
          Outcome.Undefined.Kind.OUT_OF_BOUNDS,
          at,
          "element " + index + " of an array of " + known.length().getAsLong());
    }
  }

  static Cell element(Cell array, Datum index, Type type, int beyond, Machine machine, Site at) {
    if (index instanceof Datum.Symbol) {
      return machine.known().element(array, index, type, at);
    }
    long number = Values.whole(index, at);
    inside(array, number, beyond, at);
    machine.inputs().ifPresent(inputs -> inputs.checked(array, number, at));
    return array.element(number, type);
  }

  static Datum moved(Datum pointer, Datum count, Machine machine, Site at) {
    if (count instanceof Datum.Number number && number.bits() == 0) {
      return pointer;
    }
    if (pointer instanceof Datum.Pointer to
        && to.to().key() instanceof Long index
        && to.to().around().isPresent()) {
      Cell array = to.to().around().get();
      Datum sum =
          count instanceof Datum.Symbol symbol
              ? machine.known().plus(symbol.term(), index)
              : new Datum.Number(index + Values.whole(count, at));
      return new Datum.Pointer(element(array, sum, to.to().type(), 1, machine, at));
    }
    if (machine.inputs().isPresent() && pointer != Datum.UNSET) {
      Inputs inputs = machine.known();
      return inputs.moved(inputs.term(pointer, at), inputs.term(count, at));
    }
    if (pointer instanceof Datum.Number number) {
      long by = Values.whole(count, at);
      return new Datum.Number(number.bits() + by); // only compared: nothing lies there
    }
    throw misused(pointer, at, "a pointer is moved out of what it leads to");
  }

  static Datum distance(Datum left, Datum right, Site at) {
    if (left instanceof Datum.Pointer a
        && right instanceof Datum.Pointer b
        && a.to().key() instanceof Long i
        && b.to().key() instanceof Long j
        && a.to().around().equals(b.to().around())) {
      return new Datum.Number(i - j);
    }
    if (left.equals(right)) {
      return new Datum.Number(0);
    }
    throw misused(left, at, "the distance of pointers into two objects");
  }

  /** Comparisons in which an address takes part. */
  static Datum compared(Value.Operator operator, Datum left, Datum right, Site at) {
    if (left == Datum.UNSET || right == Datum.UNSET) {
      throw misused(Datum.UNSET, at, "");
    }
    return switch (operator) {
      case EQUAL -> truth(left.equals(right));
      case UNEQUAL -> truth(!left.equals(right));
      case LESS, LESS_OR_EQUAL -> ordered(operator, left, right, at);
      default -> throw misused(left, at, "arithmetic on an address");
    };
  }

  private static Datum ordered(Value.Operator operator, Datum left, Datum right, Site at) {
    Datum apart = distance(left, right, at);
    long by = ((Datum.Number) apart).bits();
    return truth(operator == Value.Operator.LESS ? by < 0 : by <= 0);
  }

  private static Datum truth(boolean so) {
    return new Datum.Number(so ? 1 : 0);
  }

  /** The object around what a pointer leads to. */
  static Datum container(Datum pointer, Value.Container of, Machine machine) {
    Optional<Cell> member =
        pointer instanceof Datum.Pointer to ? Optional.of(to.to()) : Optional.empty();
    Optional<Cell> outer = member.flatMap(cell -> around(cell, of.member()));
    if (outer.isPresent()) {
      return new Datum.Pointer(outer.get());
    }
    if (machine.inputs().isEmpty() || pointer == Datum.UNSET || !oneName(of.member())) {
      throw misused(pointer, of.at(), "nothing is known around a member " + of.member());
    }
    Inputs inputs = machine.known();
    String tag =
        of.type() instanceof Type.Pointer to && to.to() instanceof Type.Struct struct
            ? struct.tag()
            : "";
    return new Datum.Pointer(
        inputs.container(
            inputs.term(pointer, of.at()), member, tag, of.member(), machine, of.at()));
  }

  private static boolean oneName(String path) {
    return path.indexOf('[') < 0;
  }

  /** The object that {@code member} of it lies at, for {@code container_of()}. */
  private static Optional<Cell> around(Cell member, String path) {
    Optional<Cell> at = Optional.of(member);
    String[] names = path.split("\\.", -1);
    for (int i = names.length - 1; i >= 0 && at.isPresent(); i--) {
      at = at.get().key().equals(names[i]) ? at.get().around() : Optional.empty();
    }
    return at;
  }
}
