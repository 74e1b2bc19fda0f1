// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.kernel;

import java.util.List;
import java.util.Optional;
import org.mmaproof.model.c.Names;
import org.mmaproof.model.ir.CType;

/** The structs that a tree's headers declare, as far as they tell its generation. */
@FunctionalInterface
public interface Declarations {

  /** The struct of that tag, if the tree declares it. */
  Optional<CType.Composite> struct(String tag);

  /** The structs that are in sight of the file at {@code from}. */
  static Declarations of(Names names, String from) {
    return tag -> names.composite(CType.Tag.STRUCT, tag, from);
  }

  /** Whether the tree declares that struct with that member, be it inside an anonymous one. */
  default boolean has(String tag, String member) {
    return struct(tag).map(found -> members(found).contains(member)).orElse(false);
  }

  /** The members of {@code composite}, those of anonymous ones inside it in their place. */
  static List<String> members(CType.Composite composite) {
    return composite.fields().stream()
        .flatMap(
            field ->
                field.name().isEmpty() && field.type() instanceof CType.Inline inline
                    ? members(inline.composite()).stream()
                    : List.of(field.name()).stream())
        .toList();
  }
}
