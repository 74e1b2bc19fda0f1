// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.c;

import java.util.List;
import java.util.Optional;
import org.mmaproof.model.ir.CType;

/** Members of structs by name and by position, typedefs and anonymous members seen through. */
public final class Members {
  /** Typedefs of typedefs are followed this far. */
  private static final int ALIASES_MAX = 16;

  private Members() {}

  /** The type with typedef names at its top replaced by what they stand for. */
  public static CType resolved(CType type, Names names, String from) {
    CType resolved = type;
    for (int i = 0; i < ALIASES_MAX && resolved instanceof CType.Alias alias; i++) {
      Optional<CType> meant = names.alias(alias.name(), from);
      if (meant.isEmpty()) {
        return resolved;
      }
      resolved = meant.get();
    }
    return resolved;
  }

  /** The type of member {@code name} of the struct or union {@code type}. */
  public static Optional<CType> type(CType type, String name, Names names, String from) {
    for (CType.Field field : fields(type, names, from)) {
      if (field.name().equals(name)) {
        return Optional.of(field.type());
      }
      if (field.name().isEmpty()) {
        Optional<CType> inside = type(field.type(), name, names, from);
        if (inside.isPresent()) {
          return inside;
        }
      }
    }
    return Optional.empty();
  }

  public static Optional<CType.Field> at(CType type, int position, Names names, String from) {
    List<CType.Field> fields = fields(type, names, from);
    return position < fields.size() ? Optional.of(fields.get(position)) : Optional.empty();
  }

  private static List<CType.Field> fields(CType type, Names names, String from) {
    CType resolved = resolved(type, names, from);
    if (resolved instanceof CType.Inline inline) {
      return inline.composite().fields();
    }
    return resolved instanceof CType.Tagged tagged
        ? names
            .composite(tagged.kind(), tagged.tag(), from)
            .map(CType.Composite::fields)
            .orElse(List.of())
        : List.of();
  }
}
