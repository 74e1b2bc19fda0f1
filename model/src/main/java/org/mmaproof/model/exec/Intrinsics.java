// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.exec;

import java.util.List;
import java.util.Optional;
import org.mmaproof.model.flow.Site;
import org.mmaproof.model.flow.Type;

/** What C cannot say: the functions that the kernel's side is written on. */
final class Intrinsics {
  private static final Datum NOTHING = Datum.UNSET;
  private static final Type VOID = new Type.Void();

  private final Machine machine;

  /** What memory is called, before its name, that holds zeros. */
  private static final String ZEROED = "zeroed ";

  private final Observer observer;
  private final Locks locks = new Locks();

  Intrinsics(Machine machine, Observer observer) {
    this.machine = machine;
    this.observer = observer;
  }

  /** What the call answers; empty: no intrinsic has that name. */
  Optional<Datum> call(String name, List<Datum> arguments, String caller, Site at) {
    return switch (name) {
      case "__fault" -> Optional.of(fault(arguments, at));
      case "__event" -> Optional.of(event(arguments, at));
      case "__acquire" -> Optional.of(acquire(arguments, at));
      case "__release" -> Optional.of(release(arguments, at));
      case "__alloc", "__record" -> Optional.of(alloc(arguments));
      case "__free" -> Optional.of(free(arguments, at));
      case "__lock" -> Optional.of(lock(arguments, at));
      case "__unlock" -> Optional.of(unlock(arguments, at));
      case "__bug" -> Optional.of(bug(arguments, caller, at));
      case "__opaque" -> Optional.of(opaque(arguments, at));
      case "__given" -> Optional.of(given(arguments));
      case "__clear" -> Optional.of(clear(arguments, at));
      case "__keep" -> Optional.of(keep(arguments, at));
      case "__assume" -> Optional.of(assume(arguments, at));
      case "__sleeps" -> Optional.of(sleep(at));
      case "__undefined" -> Optional.of(Datum.UNSET);
      default -> Optional.empty();
    };
  }

  private Datum fault(List<Datum> arguments, Site at) {
    return new Datum.Number(observer.fails(text(arguments, at), at) ? 1 : 0);
  }

  private Datum event(List<Datum> arguments, Site at) {
    observer.event(text(arguments, at), arguments.subList(1, arguments.size()), at);
    return NOTHING;
  }

  private Datum acquire(List<Datum> arguments, Site at) {
    if (isThere(arguments.get(1), at)) {
      observer.acquired(text(arguments, at), arguments.get(1), at);
    }
    return NOTHING;
  }

  private boolean isThere(Datum object, Site at) {
    return Values.isTrue(object, machine, at);
  }

  private Datum release(List<Datum> arguments, Site at) {
    if (isThere(arguments.get(1), at)) {
      observer.released(text(arguments, at), arguments.get(1), at);
    }
    return NOTHING;
  }

  private Datum alloc(List<Datum> arguments) {
    String what = text(arguments.get(0));
    boolean zeroed = what.startsWith(ZEROED);
    Cell array = machine.allocate(zeroed ? what.substring(ZEROED.length()) : what, VOID).whole();
    if (zeroed) {
      array.clear();
    }
    machine.inputs().ifPresent(inputs -> inputs.made(array.memory()));
    return new Datum.Pointer(array.element(0, VOID));
  }

  private Datum free(List<Datum> arguments, Site at) {
    if (arguments.get(0) instanceof Datum.Pointer pointer) {
      Memory memory = pointer.to().memory();
      if (!memory.live()) {
        throw Pointers.undefined(
            Outcome.Undefined.Kind.DOUBLE_RELEASE, at, memory + " is freed twice");
      }
      memory.end();
    } else if (arguments.get(0) instanceof Datum.Symbol symbol) {
      observer.freed(symbol, at);
    }
    return NOTHING;
  }

  private Datum lock(List<Datum> arguments, Site at) {
    String kind = text(arguments, at);
    observer.locked(kind, arguments.get(1), locks.take(kind, arguments.get(1)), at);
    return NOTHING;
  }

  private Datum unlock(List<Datum> arguments, Site at) {
    String kind = text(arguments, at);
    observer.unlocked(kind, arguments.get(1), locks.give(kind, arguments.get(1)), at);
    return NOTHING;
  }

  private Datum sleep(Site at) {
    locks.awake().ifPresent(kind -> observer.slept(kind, at));
    return NOTHING;
  }

  private Datum bug(List<Datum> arguments, String caller, Site at) {
    observer.bug(text(arguments, at), caller, at);
    return NOTHING;
  }

  private Datum given(List<Datum> arguments) {
    Inputs inputs = machine.known();
    return new Datum.Symbol(inputs.terms().variable(text(arguments.get(0))));
  }

  private Datum keep(List<Datum> arguments, Site at) {
    Pointers.target(arguments.get(0), VOID, machine, at).keep();
    return NOTHING;
  }

  private Datum clear(List<Datum> arguments, Site at) {
    Pointers.target(arguments.get(0), VOID, machine, at).clear();
    return NOTHING;
  }

  private Datum assume(List<Datum> arguments, Site at) {
    if (machine.inputs().isPresent()) {
      machine.known().assume(arguments.get(0), at);
    } else if (!Values.isTrue(arguments.get(0), machine, at)) {
      throw new Stop(new Outcome.Excluded());
    }
    return NOTHING;
  }

  private Datum opaque(List<Datum> arguments, Site at) {
    if (machine.inputs().isPresent()) {
      return machine.known().pure(text(arguments, at), arguments.subList(1, arguments.size()), at);
    }
    return observer.opaque(text(arguments, at), arguments.subList(1, arguments.size()), at);
  }

  private static String text(List<Datum> arguments, Site at) {
    if (arguments.isEmpty()) {
      throw new Stop(new Outcome.Unsupported(at, "an intrinsic without its name"));
    }
    return text(arguments.get(0));
  }

  /** The text that a pointer to characters leads to. */
  static String text(Datum datum) {
    if (!(datum instanceof Datum.Pointer pointer) || pointer.to().around().isEmpty()) {
      return "";
    }
    Cell array = pointer.to().around().get();
    StringBuilder text = new StringBuilder();
    long at = (Long) pointer.to().key();
    while (array.element(at, VOID).value() instanceof Datum.Number number && number.bits() != 0) {
      text.append((char) number.bits());
      at++;
    }
    return text.toString();
  }
}
