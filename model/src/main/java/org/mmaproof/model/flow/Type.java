// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.flow;

import java.util.List;
import java.util.OptionalLong;
import org.mmaproof.model.ir.CType;
import org.mmaproof.model.ir.Span;

/**
 * A C type with its names resolved and its width known for one {@link Target}. Qualifiers are
 * dropped; an enum is the integer type that holds it.
 */
public sealed interface Type {
  record Void() implements Type {}

  /** {@code _Bool}: any value that is not zero converts to one. */
  record Bool() implements Type {}

  /**
   * An integer.
   *
   * @param bits 8, 16, 32, 64 or 128; a bit-field keeps its declared type, its width is the
   *     member's
   */
  record Int(int bits, boolean signed) implements Type {}

  record Real(int bits) implements Type {}

  record Pointer(Type to) implements Type {}

  /**
   * An array.
   *
   * @param length elements; empty for a flexible array or one whose length is not constant
   */
  record Array(Type of, OptionalLong length) implements Type {}

  /**
   * A struct or union, known by where it is defined; its members are asked for elsewhere, since
   * they can lead back to it.
   *
   * @param tag empty for one without
   * @param definition span of the definition; where there is none to be found, an empty span of the
   *     file that names it
   */
  record Struct(CType.Tag kind, String tag, Span definition) implements Type {}

  record Signature(Type returns, List<Type> parameters, boolean variadic) implements Type {
    public Signature {
      parameters = List.copyOf(parameters);
    }
  }

  /** A type that could not be found: an assumption has to be made where its width matters. */
  record Unknown(String text) implements Type {}
}
