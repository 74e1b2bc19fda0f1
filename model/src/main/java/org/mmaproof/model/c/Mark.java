// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.c;

/**
 * What was put out of the parser's sight, kept under the offset of what stands there instead.
 *
 * @param kind what it is
 * @param start first byte in the slice of what it means, inclusive
 * @param end byte after the last
 */
record Mark(Kind kind, int start, int end) {
  /** What a mark stands for. */
  enum Kind {
    /** The name of a macro that opens a loop; {@code while} stands there. */
    LOOP,
    /** The name of a macro that opens a scope; {@code while} stands there. */
    SCOPE,
    /** The name of a macro that ends a do loop, under the offset of its parenthesis. */
    DO_END,
    /** A macro argument that is a type. */
    TYPE_ARGUMENT,
    /** A macro argument that is a statement or a declaration. */
    STATEMENT_ARGUMENT,
    /** A macro argument that is an element of an initialiser. */
    INITIALISER_ARGUMENT,
    /** A macro argument of adjacent strings and macros that stand for strings. */
    TEXT_ARGUMENT,
    /** The name of a macro that makes the head of a function; {@code int} stands there. */
    HEAD,
    /** C that is not read: {@code asm}, {@code _Generic}. */
    OPAQUE,
    /** The operand of {@code typeof}. */
    TYPEOF,
    /** A typedef name in a cast, or {@code auto}; {@code int} stands there. */
    ALIAS,
    /** A macro that declares a member of a struct. */
    FIELD_MACRO,
    /** The name of a macro around members with its first arguments; a struct stands there. */
    MEMBER_GROUP,
    /** The last value of a {@code case} range, under the offset of {@code case}. */
    CASE_LAST,
    /** The name in {@code __free(NAME)}. */
    CLEANUP
  }
}
