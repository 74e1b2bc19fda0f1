// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.rule;

import java.util.Optional;
import org.mmaproof.model.ir.CType;

/** What a value that stands for flags of a mapping is. */
public enum FlagKind {
  BIT("a bit number"),
  MASK("a mask"),
  SET("a set of flags"),
  REQUEST("a MAP_* constant of the mmap() call"),
  PROTECTION("a PROT_* constant of the mmap() call");

  private final String text;

  FlagKind(String text) {
    this.text = text;
  }

  /** What it is, with its article. */
  public String text() {
    return text;
  }

  /** The kind of the constants that an enum of the kernel's model lists. */
  static Optional<FlagKind> ofEnum(String tag) {
    return switch (tag) {
      case "vma_flag_bits" -> Optional.of(BIT);
      case "vm_flag_masks" -> Optional.of(MASK);
      case "vma_flag_sets" -> Optional.of(SET);
      case "mmap_request_flags" -> Optional.of(REQUEST);
      case "mmap_prot_bits" -> Optional.of(PROTECTION);
      default -> Optional.empty();
    };
  }

  /** The kind of the values of a type, told by its name. */
  static Optional<FlagKind> ofType(CType type) {
    if (type instanceof CType.Pointer pointer) {
      return ofType(pointer.to()).filter(SET::equals);
    }
    if (!(type instanceof CType.Alias alias)) {
      return Optional.empty();
    }
    return switch (alias.name()) {
      case "vma_flag_t" -> Optional.of(BIT);
      case "vm_flags_t" -> Optional.of(MASK);
      case "vma_flags_t" -> Optional.of(SET);
      default -> Optional.empty();
    };
  }
}
