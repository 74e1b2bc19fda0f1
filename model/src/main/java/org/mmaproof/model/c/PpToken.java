// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.c;

import java.util.HashSet;
import java.util.Set;

/**
 * A preprocessing token (C11 6.4) on its way through macro replacement.
 *
 * @param space whether white space stands before it
 * @param hidden macros that this name, and what it is replaced by, does not call any more
 * @param pending of how many uses it is an argument, one in the other, that C would have replaced
 *     the macros of already
 * @param place where it was written
 */
record PpToken(
    Kind kind, String text, boolean space, Set<String> hidden, int pending, Place place) {

  /** What a token is. */
  enum Kind {
    NAME,
    NUMBER,
    LITERAL,
    PUNCTUATOR,
    /** No token, but the white space that a macro use leaves; only {@code #} sees it. */
    PADDING
  }

  /**
   * Where a token was written: in the body of the macro that is replaced, and if it came out of an
   * argument, in the text of the use too. Offsets, {@code from} is -1 where there is none.
   */
  record Place(int bodyFrom, int bodyTo, int from, int to) {
    static Place ofUse(int from, int to) {
      return new Place(-1, -1, from, to);
    }

    boolean argument() {
      return from >= 0;
    }

    /** Whether both came with one occurrence of one argument. */
    boolean besides(Place other) {
      return argument() && other.argument() && bodyFrom == other.bodyFrom;
    }

    /** From the start of this place to the end of {@code last}. */
    Place through(Place last) {
      return besides(last)
          ? new Place(
              bodyFrom,
              Math.max(bodyTo, last.bodyTo),
              Math.min(from, last.from),
              Math.max(to, last.to))
          : new Place(Math.min(bodyFrom, last.bodyFrom), Math.max(bodyTo, last.bodyTo), -1, -1);
    }
  }

  boolean is(String wanted) {
    return text.equals(wanted) && kind == Kind.PUNCTUATOR;
  }

  boolean name() {
    return kind == Kind.NAME;
  }

  boolean padding() {
    return kind == Kind.PADDING;
  }

  /** Whether this is a name that C replaces nowhere any more. */
  boolean painted() {
    return hidden.contains(text);
  }

  PpToken hiding(Set<String> macros) {
    Set<String> more = new HashSet<>(hidden);
    more.addAll(macros);
    return new PpToken(kind, text, space, Set.copyOf(more), pending, place);
  }

  PpToken at(Place other) {
    return new PpToken(kind, text, space, hidden, pending, other);
  }

  PpToken waiting(int uses) {
    return new PpToken(kind, text, space, hidden, uses, place);
  }

  PpToken spaced(boolean before) {
    return space == before ? this : new PpToken(kind, text, before, hidden, pending, place);
  }

  /** What stands for the white space before {@code use}, a macro use or a parameter. */
  static PpToken before(PpToken use) {
    return new PpToken(Kind.PADDING, " ", use.space, Set.of(), 0, use.place);
  }

  /** What stands where a replacement ends: no white space of its own. */
  static PpToken after(PpToken use) {
    return new PpToken(Kind.PADDING, "", false, Set.of(), 0, use.place);
  }
}
