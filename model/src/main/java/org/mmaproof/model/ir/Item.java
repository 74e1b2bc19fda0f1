// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.ir;

import java.util.List;

/**
 * One top-level item of a file as the outline scanner sees it: where it is, not what it says.
 *
 * @param kind what it is
 * @param name the name it defines; the called name for {@link Kind#CALL}, the path for {@link
 *     Kind#INCLUDE}; empty where it has none
 * @param start first byte, inclusive
 * @param end byte after the last, exclusive
 * @param line line of {@code nameStart}, from 1
 * @param nameStart first byte of the name
 * @param bodyStart first byte of the body: the opening brace of a function, composite or
 *     initialiser, the first byte after name and parameters of a macro, the opening parenthesis of
 *     a call; {@code end} where there is none
 * @param bodyEnd byte after the last of the body; {@code end} where there is none
 * @param local {@code static} for functions and variables, quoted for includes
 * @param parameters names of macro parameters as written ({@code ...} and {@code args...} too)
 * @param functionLike for macros: whether a parameter list stands directly behind the name
 * @param guards the conditional regions around the whole item, outermost first, include guards left
 *     out
 */
public record Item(
    Kind kind,
    String name,
    int start,
    int end,
    int line,
    int nameStart,
    int bodyStart,
    int bodyEnd,
    boolean local,
    List<String> parameters,
    boolean functionLike,
    List<Guard> guards) {

  /** What a top-level item is. */
  public enum Kind {
    /** A function with a body. */
    FUNCTION,
    /** A variable, with or without initialiser ({@code bodyStart == end}: none). */
    VARIABLE,
    /** A struct or union definition; {@code name} is its tag. It may declare a variable too. */
    COMPOSITE,
    /** An enum definition. */
    ENUM,
    /** A typedef; {@code name} is the new name. A struct body may stand inside. */
    TYPEDEF,
    /** A function declaration without body. */
    PROTOTYPE,
    /** {@code NAME(...)} standing alone, with or without semicolon. */
    CALL,
    /** {@code #define}. */
    MACRO,
    /** {@code #undef}. */
    UNDEF,
    /** {@code #include}. */
    INCLUDE,
    /** Anything else. */
    OTHER
  }

  public Item {
    parameters = List.copyOf(parameters);
    guards = List.copyOf(guards);
  }

  /** Whether it has a body of its own. */
  public boolean hasBody() {
    return bodyStart < bodyEnd;
  }
}
