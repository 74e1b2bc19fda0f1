// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.exec;

import org.mmaproof.model.flow.Type;
import org.mmaproof.model.term.Term;

/** What a scalar holds while a run lasts. */
public sealed interface Datum {
  /** Nobody has set it; to use it is undefined. */
  Datum UNSET = new Unset();

  Datum NULL = new Number(0);

  /** Made only for {@link #UNSET}. */
  record Unset() implements Datum {}

  /**
   * An integer, or a null pointer, or a pointer made of an integer.
   *
   * @param bits sign-extended from the width of a signed type, zero-extended else
   */
  record Number(long bits) implements Datum {}

  /** A pointer to memory. Two pointers are equal when they lead to one cell. */
  record Pointer(Cell to) implements Datum {}

  /**
   * A number or pointer that depends on what a run was not told.
   *
   * @param term 64 bits: the value as {@link Number} has it
   */
  record Symbol(Term term) implements Datum {}

  /**
   * What memory holds that is older than the run, as long as nobody has written it.
   *
   * @param address what tells this place from all others
   * @param epoch when it is read: after which calls of unknown functions
   */
  record Given(Inputs inputs, Term address, Term epoch) implements Datum {
    /** What a part of it holds. */
    Given part(Object key) {
      return new Given(inputs, inputs.addressOf(address, key), epoch);
    }

    /** What a member of it holds, where it is a struct of that type. */
    Given part(Object key, Type type) {
      return inputs.coupled(address, type, key, epoch).orElseGet(() -> part(key));
    }

    /** What it holds. */
    Term term() {
      return inputs.load(address, epoch);
    }
  }

  /**
   * A pointer to a function.
   *
   * @param from path of the file that named it
   */
  record Routine(String name, String from) implements Datum {}

  /** {@code bits} as a value of {@code type} has them: cut to its width, then extended. */
  static Number number(long bits, Type type) {
    return new Number(fit(bits, type));
  }

  /** The same without a record around it. */
  static long fit(long bits, Type type) {
    if (type instanceof Type.Int integer && integer.bits() < 64) {
      int unused = 64 - integer.bits();
      return integer.signed() ? bits << unused >> unused : bits << unused >>> unused;
    }
    return type instanceof Type.Bool ? (bits == 0 ? 0 : 1) : bits;
  }
}
