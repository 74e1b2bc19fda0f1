// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.c.lower;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.mmaproof.model.c.Layouts;
import org.mmaproof.model.flow.Op;
import org.mmaproof.model.flow.Place;
import org.mmaproof.model.flow.Site;
import org.mmaproof.model.flow.Type;
import org.mmaproof.model.flow.Value;
import org.mmaproof.model.ir.CType;
import org.mmaproof.model.ir.Expr;
import org.mmaproof.model.ir.Guard;
import org.mmaproof.model.ir.Presence;

/** Initialisers as assignments to the parts they name, the rest cleared before. */
final class Initialisers {
  /** GNU ranges of more elements are not written out. */
  private static final long WIDEST = 256;

  private static final int DEEPEST = 8;

  private final Reading reading;

  Initialisers(Reading reading) {
    this.reading = reading;
  }

  /** The place of {@code (type){ ... }}. */
  Place literal(Expr.Compound e) {
    Site at = reading.site(e.at());
    Type type = reading.setting().types().type(e.type(), reading.from(), reading.env());
    Type whole =
        type instanceof Type.Array array && array.length().isEmpty()
            ? new Type.Array(array.of(), length(array, e.list()))
            : type;
    Place.Local place = reading.temporary(whole, at);
    of(place, e.list());
    return place;
  }

  /** {@code (type) MACRO} where the macro stands for a list; empty where it does not. */
  Optional<Place> literal(Expr.Cast e) {
    if (list(e.operand()) instanceof Expr.InitList list) {
      return Optional.of(literal(new Expr.Compound(e.at(), e.type(), list)));
    }
    if (!reading.macros().lists().isList(e.operand())) {
      return Optional.empty();
    }
    Type type = reading.setting().types().type(e.type(), reading.from(), reading.env());
    Place.Local place = reading.temporary(type, reading.site(e.at()));
    of(place, e.operand());
    return Optional.of(place);
  }

  /** How many elements an array has that is initialised so. */
  OptionalLong length(Type.Array array, Expr written) {
    Expr initialiser = list(written);
    if (initialiser instanceof Expr.Text text) {
      Type type = reading.meanings().text(text).type();
      return type instanceof Type.Array literal ? literal.length() : OptionalLong.empty();
    }
    if (!(initialiser instanceof Expr.InitList list)) {
      return OptionalLong.empty();
    }
    List<Expr.Element> elements = list.elements();
    if (elements.size() == 1 && elements.get(0).value() instanceof Expr.Text text) {
      return bytes(array) ? length(array, text) : OptionalLong.of(1);
    }
    long next = 0;
    long most = 0;
    for (Expr.Element element : elements) {
      if (!element.designators().isEmpty()
          && element.designators().get(0) instanceof Expr.Designator.Subscript subscript) {
        OptionalLong index = constant(subscript.last().orElse(subscript.index()));
        if (index.isEmpty()) {
          return OptionalLong.empty();
        }
        next = index.getAsLong();
      }
      next++;
      most = Math.max(most, next);
    }
    return OptionalLong.of(most);
  }

  private OptionalLong constant(Expr e) {
    Optional<Value.Constant> found =
        reading.setting().constants().fold(e, reading.from(), reading.env());
    return found.isPresent() ? OptionalLong.of(found.get().bits()) : OptionalLong.empty();
  }

  private static boolean bytes(Type.Array array) {
    return array.of() instanceof Type.Int element && element.bits() == 8;
  }

  /** Gives {@code place} the value that {@code initialiser} states. */
  void of(Place place, Expr initialiser) {
    boolean read =
        reading.deeper(
            () -> false,
            () -> {
              set(place, initialiser, true);
              return true;
            });
    if (!read) {
      reading.opaque(initialiser.at(), "more code than is read");
    }
  }

  /**
   * @param clear whether what is not named has to be cleared still
   */
  private void set(Place place, Expr written, boolean clear) {
    Expr initialiser = list(written);
    if (initialiser.equals(written)
        && reading.under(
            consistent(reading.setting().when(place.type())),
            () -> reading.macros().lists().lists(written, tree -> set(place, tree, clear)))) {
      return;
    }
    Site at = reading.site(initialiser.at());
    if (place.type() instanceof Type.Array array
        && bytes(array)
        && literal(initialiser).isPresent()) {
      Value.Text text = reading.meanings().text(literal(initialiser).get());
      reading.assign(at, place, new Value.Text(at, array, text.text()));
    } else if (!(initialiser instanceof Expr.InitList list)) {
      reading.assign(at, place, reading.values().of(initialiser, place.type()));
    } else if (place.type() instanceof Type.Struct || place.type() instanceof Type.Array) {
      if (clear) {
        reading.blocks().add(new Op.Clear(at, place));
      }
      new Cursor(list.elements()).fill(place, true);
    } else if (list.elements().isEmpty()) {
      reading.blocks().add(new Op.Clear(at, place));
    } else if (place.type() instanceof Type.Unknown) {
      reading.blocks().add(new Op.Clear(at, place));
      new Cursor(list.elements()).fill(place, true);
    } else {
      set(place, list.elements().get(0).value(), false);
    }
  }

  /** {@code when} unless it contradicts what is read already. */
  private Presence consistent(Presence when) {
    return reading.when().and(when).equals(Presence.NEVER) ? Presence.ALWAYS : when;
  }

  /** The list that a macro stands for; any other expression itself. */
  Expr list(Expr written) {
    Expr at = written;
    for (int i = 0; i < DEEPEST; i++) {
      Optional<Expr> next =
          at instanceof Expr.Name || at instanceof Expr.Call
              ? reading.macros().alternatives().one(at)
              : Optional.empty();
      if (next.isEmpty()) {
        return at instanceof Expr.InitList || at instanceof Expr.Text ? at : written;
      }
      at = next.get();
    }
    return written;
  }

  private static Optional<Expr.Text> literal(Expr e) {
    if (e instanceof Expr.Text text) {
      return Optional.of(text);
    }
    return e instanceof Expr.InitList list
            && list.elements().size() == 1
            && list.elements().get(0).designators().isEmpty()
        ? literal(list.elements().get(0).value())
        : Optional.empty();
  }

  /** Walks through a list: elements without designators go to the next part, braces left out. */
  private final class Cursor {
    private final List<Expr.Element> elements;
    private int next;

    Cursor(List<Expr.Element> elements) {
      this.elements = elements;
    }

    /**
     * Fills the parts of {@code whole}.
     *
     * @param outermost whether the braces around are those of {@code whole}
     */
    void fill(Place whole, boolean outermost) {
      long part = 0;
      while (next < elements.size()) {
        Expr.Element element = elements.get(next);
        if (!element.designators().isEmpty()) {
          if (!outermost) {
            return;
          }
          next++;
          part = designated(whole, element) + 1;
          continue;
        }
        if (reading.macros().lists().nothing(element.value())) {
          next++;
          continue;
        }
        Optional<Place> target = part(whole, part);
        if (target.isEmpty()) {
          if (outermost) {
            next++;
            guarded(element, () -> reading.opaque(element.at(), "more values than parts"));
          }
          return;
        }
        positional(target.get(), element);
        part++;
      }
    }

    private void positional(Place target, Expr.Element element) {
      boolean inside =
          (target.type() instanceof Type.Struct || target.type() instanceof Type.Array)
              && !whole(target, element.value());
      if (inside) {
        int before = next;
        fill(target, false);
        if (next == before) {
          next++;
        }
        return;
      }
      next++;
      guarded(element, () -> set(target, element.value(), false));
    }

    /** Whether the value is for all of the target and not for its first part. */
    private boolean whole(Place target, Expr value) {
      if (value instanceof Expr.InitList) {
        return true;
      }
      if (target.type() instanceof Type.Array array && bytes(array)) {
        return value instanceof Expr.Text;
      }
      Type type = reading.setting().types().typeOf(value, reading.from(), reading.env());
      return type instanceof Type.Struct || type instanceof Type.Unknown;
    }

    /** Answers the index of the part of {@code whole} that was named. */
    private long designated(Place whole, Expr.Element element) {
      Expr.Designator first = element.designators().get(0);
      if (first instanceof Expr.Designator.Subscript subscript && subscript.last().isPresent()) {
        return range(whole, element, subscript);
      }
      Optional<Place> target = Optional.of(whole);
      for (Expr.Designator designator : element.designators()) {
        target = target.flatMap(place -> named(place, designator));
      }
      Optional<Place> place = target;
      guarded(
          element,
          () ->
              place.ifPresentOrElse(
                  found -> set(found, element.value(), false),
                  () -> reading.opaque(element.at(), "a designator that is not read")));
      return index(whole, first);
    }

    private long range(Place whole, Expr.Element element, Expr.Designator.Subscript subscript) {
      OptionalLong from = constant(subscript.index());
      OptionalLong to = constant(subscript.last().orElseThrow());
      boolean known =
          from.isPresent()
              && to.isPresent()
              && to.getAsLong() - from.getAsLong() < WIDEST
              && element.designators().size() == 1;
      if (!known) {
        reading.opaque(element.at(), "a range of elements that is not read");
        return to.orElse(0);
      }
      guarded(
          element,
          () -> {
            for (long i = from.getAsLong(); i <= to.getAsLong(); i++) {
              part(whole, i).ifPresent(place -> set(place, element.value(), false));
            }
          });
      return to.getAsLong();
    }

    private Optional<Place> named(Place of, Expr.Designator designator) {
      if (designator instanceof Expr.Designator.Field field) {
        return Optional.of(
            reading.places().field(reading.site(field.at()), of, field.name(), field.at()));
      }
      OptionalLong index = constant(((Expr.Designator.Subscript) designator).index());
      return index.isPresent() && of.type() instanceof Type.Array
          ? part(of, index.getAsLong())
          : Optional.empty();
    }

    private long index(Place whole, Expr.Designator designator) {
      if (designator instanceof Expr.Designator.Subscript subscript) {
        return constant(subscript.index()).orElse(0);
      }
      if (!(whole.type() instanceof Type.Struct struct)) {
        return 0;
      }
      String name = ((Expr.Designator.Field) designator).name();
      List<Layouts.Member> path = reading.setting().layouts().path(struct, name).orElse(List.of());
      return path.isEmpty() ? 0 : reading.setting().layouts().members(struct).indexOf(path.get(0));
    }

    /** Part {@code number} of {@code whole}, in order; a union has one. */
    private Optional<Place> part(Place whole, long number) {
      Site at = reading.site(elements.get(Math.min(next, elements.size() - 1)).at());
      if (whole.type() instanceof Type.Array array) {
        boolean outside = array.length().isPresent() && number >= array.length().getAsLong();
        Value index = new Value.Constant(at, reading.arithmetic().word(), number);
        return outside || number < 0
            ? Optional.empty()
            : Optional.of(new Place.Element(whole, index, array.of()));
      }
      if (whole.type() instanceof Type.Unknown unknown && number >= 0) {
        // Whatever it is, each of its parts is a place of its own.
        String name = "@part" + number;
        return Optional.of(
            new Place.Field(whole, name, new Type.Unknown(name + " of " + unknown.text())));
      }
      if (!(whole.type() instanceof Type.Struct struct)) {
        return Optional.empty();
      }
      List<Layouts.Member> members = reading.setting().layouts().members(struct);
      boolean outside =
          number >= members.size() || (number > 0 && struct.kind() == CType.Tag.UNION);
      if (outside || number < 0) {
        return Optional.empty();
      }
      Layouts.Member member = members.get((int) number);
      return Optional.of(new Place.Field(whole, member.name(), member.type()));
    }

    /** Under the conditionals around the element. */
    private void guarded(Expr.Element element, Runnable inner) {
      Presence when =
          element.guards().stream().map(Guard::when).reduce(Presence.ALWAYS, Presence::and);
      Site at = reading.site(element.at());
      if (reading.when().implies(when)) {
        inner.run();
        return;
      }
      Value configured = new Value.Configured(at, Arithmetic.INT, when);
      reading.choice(
          at,
          configured,
          () -> {
            inner.run();
            return Reading.nothing(at);
          },
          () -> Reading.nothing(at));
    }
  }
}
