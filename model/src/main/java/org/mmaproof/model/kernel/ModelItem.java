// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.kernel;

import org.mmaproof.model.ir.Item;

/**
 * A function, type, constant or variable of one generation's model, as it is in force there.
 *
 * @param kind {@code MACRO} for a constant of an enum
 * @param file the model's file: {@code mmap.c}
 * @param text all of it with the comment above, lines ended by {@code \n}
 */
public record ModelItem(Item.Kind kind, String name, String file, String text) {

  /**
   * What it is, for people: {@code function}, {@code type}, {@code enum}, {@code constant} or
   * {@code variable}.
   */
  public String what() {
    return switch (kind) {
      case FUNCTION -> "function";
      case COMPOSITE, TYPEDEF -> "type";
      case ENUM -> "enum";
      case MACRO -> "constant";
      default -> "variable";
    };
  }
}
