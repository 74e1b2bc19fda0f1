// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.flow;

import java.util.ArrayList;
import java.util.List;

/** Types as C writes them, every integer by a name that has the same width on all machines. */
public record TypeText(Wording wording) {

  /** The type alone, as in a cast. */
  public String of(Type type) {
    return declare(type, "").stripTrailing();
  }

  /** The type around what it declares: {@code int (*name)[4]}. */
  public String declare(Type type, String name) {
    if (type instanceof Type.Pointer pointer) {
      boolean binds = pointer.to() instanceof Type.Array || pointer.to() instanceof Type.Signature;
      return declare(pointer.to(), binds ? "(*" + name + ")" : "*" + name);
    }
    if (type instanceof Type.Array array) {
      String length = array.length().isPresent() ? "" + array.length().getAsLong() : "";
      return declare(array.of(), name + "[" + length + "]");
    }
    if (type instanceof Type.Signature signature) {
      return declare(signature.returns(), name + "(" + parameters(signature) + ")");
    }
    String word = word(type);
    return word + " " + name;
  }

  private String parameters(Type.Signature signature) {
    List<String> all = new ArrayList<>();
    signature.parameters().forEach(parameter -> all.add(of(parameter)));
    if (signature.variadic()) {
      // Before C23, an ellipsis needs something in front.
      return all.isEmpty() ? "" : String.join(", ", all) + ", ...";
    }
    return all.isEmpty() ? "void" : String.join(", ", all);
  }

  private String word(Type type) {
    if (type instanceof Type.Void) {
      return "void";
    }
    if (type instanceof Type.Bool) {
      return "_Bool";
    }
    if (type instanceof Type.Int integer) {
      return integer(integer);
    }
    if (type instanceof Type.Real real) {
      return real.bits() == 32 ? "float" : real.bits() == 64 ? "double" : "long double";
    }
    if (type instanceof Type.Struct struct) {
      return wording.struct(struct);
    }
    return "__unknown_type /* " + comment(((Type.Unknown) type).text()) + " */";
  }

  private static String integer(Type.Int integer) {
    String unsigned = integer.signed() ? "" : "unsigned ";
    return switch (integer.bits()) {
      case 8 -> integer.signed() ? "signed char" : "unsigned char";
      case 16 -> unsigned + "short";
      case 32 -> unsigned + "int";
      case 64 -> unsigned + "long long";
      default -> unsigned + "__int128";
    };
  }

  /** Text that can stand in a comment. */
  static String comment(String text) {
    return text.replace("*/", "* /").replace("/*", "/ *").replaceAll("\\s+", " ").strip();
  }
}
