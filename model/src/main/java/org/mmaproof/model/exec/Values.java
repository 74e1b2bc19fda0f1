// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.exec;

import org.mmaproof.model.flow.Place;
import org.mmaproof.model.flow.Site;
import org.mmaproof.model.flow.Type;
import org.mmaproof.model.flow.Value;
import org.mmaproof.model.flow.Value.Operator;

/** Makes values and places of one graph runnable. */
final class Values {
  private final boolean[] inMemory;

  /**
   * @param inMemory by number of slot: whether it has a cell
   */
  Values(boolean[] inMemory) {
    this.inMemory = inMemory;
  }

  Code.Eval of(Value value) {
    if (value instanceof Value.Constant constant) {
      Datum datum = Datum.number(constant.bits(), constant.type());
      return frame -> datum;
    }
    if (value instanceof Value.Load load) {
      return load(load.place());
    }
    if (value instanceof Value.Address address) {
      return address(address);
    }
    if (value instanceof Value.Routine routine) {
      Datum datum = new Datum.Routine(routine.name(), routine.from());
      return frame -> datum;
    }
    if (value instanceof Value.Binary binary) {
      return binary(binary);
    }
    if (value instanceof Value.Unary unary) {
      return unary(unary);
    }
    if (value instanceof Value.Converted converted) {
      return converted(converted);
    }
    return rest(value);
  }

  private Code.Eval rest(Value value) {
    if (value instanceof Value.Moved moved) {
      Code.Eval pointer = of(moved.pointer());
      Code.Eval count = of(moved.count());
      Site at = moved.at();
      return frame -> Pointers.moved(pointer.of(frame), count.of(frame), frame.machine, at);
    }
    if (value instanceof Value.Distance distance) {
      Code.Eval left = of(distance.left());
      Code.Eval right = of(distance.right());
      Site at = distance.at();
      return frame -> Pointers.distance(left.of(frame), right.of(frame), at);
    }
    if (value instanceof Value.Configured configured) {
      Site at = configured.at();
      return frame ->
          frame.machine.configured(configured.when(), at) ? new Datum.Number(1) : Datum.NULL;
    }
    if (value instanceof Value.Container container) {
      Code.Eval pointer = of(container.pointer());
      return frame -> Pointers.container(pointer.of(frame), container, frame.machine);
    }
    if (value instanceof Value.Text text) {
      return frame -> frame.machine.text(text.text());
    }
    String why = value instanceof Value.Opaque opaque ? opaque.why() : value.toString();
    Site at = value.at();
    return frame -> {
      throw new Stop(new Outcome.Unsupported(at, why));
    };
  }

  static long whole(Datum datum, Site at) {
    if (datum instanceof Datum.Number number) {
      return number.bits();
    }
    throw Pointers.misused(datum, at, "an address where a number is needed");
  }

  // ---- reading

  /** To read what nobody has set is no harm yet; to decide or compute by it is. */
  private Code.Eval load(Place place) {
    if (place instanceof Place.Local local && !inMemory[local.slot().number()]) {
      int number = local.slot().number();
      return frame -> frame.scalars[number];
    }
    Code.Locate cell = locate(place);
    Type type = place.type();
    if (isWhole(type)) {
      return frame -> new Datum.Pointer(cell.of(frame)); // a struct as a value: where it lies
    }
    return frame -> fit(cell.of(frame).value(), type, frame.machine);
  }

  /** Whether values of the type have no datum of their own but stand for the memory they lie in. */
  static boolean isWhole(Type type) {
    return type instanceof Type.Struct || type instanceof Type.Array;
  }

  private static Datum fit(Datum datum, Type type, Machine machine) {
    if (datum instanceof Datum.Number number) {
      return Datum.number(number.bits(), type);
    }
    if (datum instanceof Datum.Symbol symbol) {
      return machine.known().cut(symbol.term(), type);
    }
    if (datum instanceof Datum.Given given) {
      Inputs inputs = machine.known();
      return inputs.bound(given.address()).orElseGet(() -> inputs.cut(given.term(), type));
    }
    return datum;
  }

  // ---- places

  Code.Locate locate(Place place) {
    if (place instanceof Place.Local local) {
      int number = local.slot().number();
      return frame -> frame.machine.cell(frame, number);
    }
    if (place instanceof Place.Global global) {
      return frame -> frame.machine.global(global.name(), global.from(), global.type());
    }
    if (place instanceof Place.Pointed pointed) {
      Code.Eval pointer = of(pointed.pointer());
      Type type = pointed.type();
      Site at = pointed.at();
      return frame -> Pointers.target(pointer.of(frame), type, frame.machine, at);
    }
    if (place instanceof Place.Field field) {
      return field(field);
    }
    return element((Place.Element) place, 0);
  }

  private Code.Locate element(Place.Element element, int beyond) {
    Code.Locate array = locate(element.of());
    Code.Eval index = of(element.index());
    Type type = element.type();
    Site at = element.index().at();
    return frame ->
        Pointers.element(array.of(frame), index.of(frame), type, beyond, frame.machine, at);
  }

  private Code.Locate field(Place.Field field) {
    Code.Locate of = locate(field.of());
    String name = field.name();
    Type type = field.type();
    return frame -> of.of(frame).member(name, type);
  }

  private Code.Eval address(Value.Address address) {
    Code.Locate cell =
        address.place() instanceof Place.Element element
            ? element(element, 1)
            : locate(address.place());
    boolean decays =
        address.place().type() instanceof Type.Array
            && address.type() instanceof Type.Pointer to
            && !(to.to() instanceof Type.Array);
    if (decays) {
      Type of = ((Type.Array) address.place().type()).of();
      return frame -> new Datum.Pointer(cell.of(frame).element(0, of));
    }
    return frame -> new Datum.Pointer(cell.of(frame));
  }

  // ---- operators

  private Code.Eval unary(Value.Unary unary) {
    Code.Eval operand = of(unary.operand());
    Type type = unary.type();
    Site at = unary.at();
    boolean negate = unary.operator() == Operator.NEGATE;
    return frame -> {
      Datum datum = operand.of(frame);
      if (datum instanceof Datum.Symbol symbol) {
        Inputs inputs = frame.machine.known();
        return inputs.cut(Symbols.unary(negate, symbol.term(), inputs.terms()), type);
      }
      long bits = whole(datum, at);
      return Datum.number(negate ? -bits : ~bits, type);
    };
  }

  private Code.Eval binary(Value.Binary binary) {
    Code.Eval left = of(binary.left());
    Code.Eval right = of(binary.right());
    Operator operator = binary.operator();
    Type operands = binary.left().type();
    Type type = binary.type();
    Site at = binary.at();
    Symbols symbols = new Symbols(operator, operands, type, at);
    return frame -> {
      Datum a = left.of(frame);
      Datum b = right.of(frame);
      if (a instanceof Datum.Number x && b instanceof Datum.Number y) {
        return new Datum.Number(
            Arithmetic.binary(operator, x.bits(), y.bits(), operands, type, at));
      }
      return frame.machine.inputs().isPresent()
          ? symbols.of(a, b, frame.machine.known())
          : Pointers.compared(operator, a, b, at);
    };
  }

  private Code.Eval converted(Value.Converted converted) {
    Code.Eval operand = of(converted.operand());
    Type type = converted.type();
    if (type instanceof Type.Bool) {
      Site at = converted.at();
      return frame -> {
        Datum datum = operand.of(frame);
        return datum instanceof Datum.Symbol symbol
            ? frame.machine.known().cut(symbol.term(), type)
            : new Datum.Number(isTrue(datum, frame.machine, at) ? 1 : 0);
      };
    }
    return frame -> fit(operand.of(frame), type, frame.machine);
  }

  /** Whether a condition with that value holds. */
  static boolean isTrue(Datum datum, Machine machine, Site at) {
    if (datum == Datum.UNSET) {
      throw Pointers.misused(datum, at, "");
    }
    if (datum instanceof Datum.Symbol symbol) {
      Inputs inputs = machine.known();
      return inputs.decide(inputs.terms().isNonZero(symbol.term()), at);
    }
    return !(datum instanceof Datum.Number number) || number.bits() != 0;
  }
}
