// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.c.lower;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.mmaproof.model.flow.Op;
import org.mmaproof.model.flow.Place;
import org.mmaproof.model.flow.Site;
import org.mmaproof.model.flow.Type;
import org.mmaproof.model.flow.Value;
import org.mmaproof.model.ir.CType;
import org.mmaproof.model.ir.Expr;

/** Calls, and what only looks like one. */
final class Calls {
  private static final Type CHAR = new Type.Int(8, false);

  private static final Type.Signature ASSEMBLER =
      new Type.Signature(Arithmetic.INT, List.of(new Type.Pointer(CHAR)), true);

  private final Reading reading;
  private final Builtins builtins;

  Calls(Reading reading) {
    this.reading = reading;
    this.builtins = new Builtins(reading);
  }

  /**
   * Writes the call.
   *
   * @param wanted whether somebody uses the result
   */
  Value call(Expr.Call e, boolean wanted) {
    if (!(e.callee() instanceof Expr.Name name) || reading.local(name.text()).isPresent()) {
      return through(e, wanted);
    }
    if (reading.setting().primitive(name.text())) {
      return direct(name, e, wanted);
    }
    if (name.text().equals(Lowering.ASSEMBLER)) {
      Site at = reading.site(e.at());
      Value callee = reading.meanings().routine(at, name.text(), ASSEMBLER);
      return evaluated(at, callee, e.arguments(), wanted);
    }
    Optional<Value> builtin = builtins.value(name.text(), e);
    if (builtin.isPresent()) {
      return builtin.get();
    }
    return reading
        .macros()
        .value(e, wanted, () -> direct(name, e, wanted))
        .orElseGet(() -> direct(name, e, wanted));
  }

  /** Whether a call of {@code name} is answered before macros of that name are looked for. */
  boolean isBuiltin(String name) {
    return reading.local(name).isEmpty()
        && !reading.setting().primitive(name)
        && (name.equals(Lowering.ASSEMBLER) || Builtins.known(name));
  }

  /** A call by a pointer to a function. */
  private Value through(Expr.Call e, boolean wanted) {
    Value callee = reading.values().of(e.callee());
    return evaluated(reading.site(e.at()), callee, e.arguments(), wanted);
  }

  /** A call of what has that name, a macro no more. */
  Value direct(Expr.Name name, Expr.Call e, boolean wanted) {
    Site at = reading.site(name.at());
    Optional<Type.Signature> signature = reading.meanings().signature(name.text(), name.at());
    if (signature.isEmpty() && e.arguments().size() == 1 && reading.meanings().isType(name)) {
      CType type = new CType.Alias(name.text());
      return reading.values().of(new Expr.Cast(e.at(), type, e.arguments().get(0)));
    }
    if (signature.isEmpty() && reading.meanings().declared(name)) {
      return through(e, wanted);
    }
    Value callee =
        signature
            .map(type -> reading.meanings().routine(at, name.text(), type))
            .orElseGet(() -> reading.meanings().routine(at, name.text()));
    return evaluated(reading.site(e.at()), callee, e.arguments(), wanted);
  }

  private Value evaluated(Site at, Value callee, List<Expr> written, boolean wanted) {
    Optional<Type.Signature> signature = signature(callee.type());
    List<Value> arguments = new ArrayList<>();
    List<Blocks.Mark> marks = new ArrayList<>();
    Blocks.Mark before = reading.blocks().mark();
    for (int i = 0; i < written.size(); i++) {
      Site site = reading.site(written.get(i).at());
      Value value = argument(callee, written.get(i), site);
      arguments.add(reading.arithmetic().convert(site, value, parameter(signature, i, value)));
      marks.add(reading.blocks().mark());
    }
    for (int i = 0; i < arguments.size(); i++) {
      arguments.set(i, reading.kept(marks.get(i), arguments.get(i)));
    }
    return write(at, reading.kept(before, callee), arguments, wanted);
  }

  /** What stays a call though it is a macro in the kernel may be given a type: its name is text. */
  private Value argument(Value callee, Expr written, Site at) {
    boolean primitive =
        callee instanceof Value.Routine routine && reading.setting().primitive(routine.name());
    if (primitive && written instanceof Expr.TypeName name) {
      String words = name.type() instanceof CType.Tagged tagged ? tagged.tag() : "";
      Type.Array array = new Type.Array(CHAR, OptionalLong.of(words.length() + 1L));
      return new Value.Text(at, array, words);
    }
    return reading.values().of(written);
  }

  /** Writes a call whose arguments have their types already. */
  Value write(Site at, Value callee, List<Value> arguments, boolean wanted) {
    Type returns =
        signature(callee.type())
            .map(Type.Signature::returns)
            .orElseGet(() -> new Type.Unknown("what an unknown function returns"));
    if (!wanted || returns instanceof Type.Void) {
      reading.blocks().add(new Op.Call(at, Optional.empty(), callee, arguments));
      return Reading.nothing(at);
    }
    Place.Local result = reading.temporary(returns, at);
    reading.blocks().add(new Op.Call(at, Optional.of(result), callee, arguments));
    return new Value.Load(at, result);
  }

  private static Optional<Type.Signature> signature(Type type) {
    Type callee = type instanceof Type.Pointer pointer ? pointer.to() : type;
    return callee instanceof Type.Signature signature ? Optional.of(signature) : Optional.empty();
  }

  /** The type in which argument {@code index} is handed over. */
  private static Type parameter(Optional<Type.Signature> signature, int index, Value argument) {
    if (signature.isPresent() && index < signature.get().parameters().size()) {
      return adjusted(signature.get().parameters().get(index));
    }
    Type type = argument.type();
    if (type instanceof Type.Real real && real.bits() < 64) {
      return new Type.Real(64);
    }
    return org.mmaproof.model.c.TypeReader.promoted(type);
  }

  /** Parameters that are written as arrays or functions are pointers. */
  static Type adjusted(Type parameter) {
    if (parameter instanceof Type.Array array) {
      return new Type.Pointer(array.of());
    }
    return parameter instanceof Type.Signature ? new Type.Pointer(parameter) : parameter;
  }
}
