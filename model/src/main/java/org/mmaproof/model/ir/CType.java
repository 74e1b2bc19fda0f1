// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.ir;

import java.util.List;

/** A C type as far as a declaration states it; names are resolved elsewhere. */
public sealed interface CType {

  /** A struct, union or enum by its tag. */
  record Tagged(Tag kind, String tag) implements CType {}

  /**
   * A struct or union whose members stand right here; {@code tag} of the composite may be empty.
   */
  record Inline(Composite composite) implements CType {}

  /** An enum without a tag whose constants stand right here. */
  record Listed(Enumeration enumeration) implements CType {}

  /** A typedef name. */
  record Alias(String name) implements CType {}

  /** An arithmetic type or {@code void}, its words in the order written, single spaces. */
  record Scalar(String words) implements CType {}

  record Pointer(CType to) implements CType {}

  /** An array; {@code size} as written, empty for {@code []}. */
  record Array(CType of, String size) implements CType {}

  record Function(CType returns, List<Parameter> parameters, boolean variadic) implements CType {
    public Function {
      parameters = List.copyOf(parameters);
    }
  }

  /** {@code typeof(e)}, {@code __auto_type}: the type of an expression. */
  record Of(Expr expression) implements CType {}

  /** A type that could not be read; {@code text} as written. */
  record Unknown(String text) implements CType {}

  /** Keyword of a tagged type. */
  enum Tag {
    STRUCT,
    UNION,
    ENUM
  }

  /** A parameter of a function; {@code name} may be empty. */
  record Parameter(Span at, String name, CType type) {}

  /** A struct or union definition; {@code tag} may be empty. */
  record Composite(Span at, Tag kind, String tag, List<Field> fields) {
    public Composite {
      fields = List.copyOf(fields);
    }
  }

  /**
   * A member; {@code name} is empty for an anonymous struct or union, whose members are then found
   * through it.
   *
   * @param bits width of a bit-field as written, empty for others
   * @param guards the conditional regions inside the composite that it stands in
   */
  record Field(Span at, String name, CType type, String bits, List<Guard> guards) {
    public Field {
      guards = List.copyOf(guards);
    }
  }
}
