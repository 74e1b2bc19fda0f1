// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.c.lower;

import java.util.List;
import java.util.Optional;
import org.mmaproof.model.ir.Span;

/**
 * What a {@code DEFINE_GUARD} or one of its kin says, as C that names the guarded pointer.
 *
 * @param pointer the name of that pointer in the parts
 * @param variable declares it, or the object of the class
 * @param members declares what the class keeps beside it
 * @param parameters declares what the constructor is given; empty where that is the pointer
 * @param lock takes it
 * @param init the object as an expression, for classes that are no guards
 * @param unlock gives it back
 * @param condition says of {@code _RET}, what taking it gave, that it was taken; empty where taking
 *     cannot fail
 */
record GuardClass(
    String pointer,
    Optional<Part> variable,
    List<Part> members,
    List<Part> parameters,
    Optional<Part> lock,
    Optional<Part> init,
    Part unlock,
    String condition) {
  GuardClass {
    members = List.copyOf(members);
    parameters = List.copyOf(parameters);
  }

  /**
   * A piece of C and the definition it was taken from.
   *
   * @param start byte of the file where {@code text} stands
   */
  record Part(String text, Span definition, int start) {

    /** The last name in it: what a declaration declares. */
    String declared() {
      int end = text.length();
      while (end > 0 && !Character.isJavaIdentifierPart(text.charAt(end - 1))) {
        end--;
      }
      int start = end;
      while (start > 0 && Character.isJavaIdentifierPart(text.charAt(start - 1))) {
        start--;
      }
      return text.substring(start, end);
    }
  }

  boolean conditional() {
    return !condition.isEmpty();
  }

  /** C of our own that stands for what the definition says. */
  Part part(String text) {
    return new Part(text, unlock.definition(), unlock.definition().start());
  }
}
