// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.c;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntSupplier;
import org.mmaproof.model.ir.Macro;
import org.mmaproof.model.ir.Span;

/** The macros that the compiler and the build define. */
final class Predefined {
  /** Names of modules and files in messages: some text. */
  private static final Set<String> TEXTS =
      Set.of("KBUILD_MODNAME", "KBUILD_BASENAME", "KBUILD_MODFILE", "__BASE_FILE__");

  private Predefined() {}

  /**
   * What {@code name} stands for.
   *
   * @param use the outermost use, in a file
   * @param counter gives the next number of {@code __COUNTER__}
   */
  static Optional<Macro> of(String name, Span use, IntSupplier counter) {
    return switch (name) {
      case "__LINE__" -> macro(name, use, String.valueOf(use.line()));
      case "__FILE__" -> macro(name, use, '"' + use.file().replace("\\", "/") + '"');
      case "__COUNTER__" -> macro(name, use, String.valueOf(counter.getAsInt()));
      case "__CHAR_BIT__" -> macro(name, use, "8");
      case "__ATOMIC_RELAXED" -> macro(name, use, "0");
      case "__ATOMIC_CONSUME" -> macro(name, use, "1");
      case "__ATOMIC_ACQUIRE" -> macro(name, use, "2");
      case "__ATOMIC_RELEASE" -> macro(name, use, "3");
      case "__ATOMIC_ACQ_REL" -> macro(name, use, "4");
      case "__ATOMIC_SEQ_CST" -> macro(name, use, "5");
      case "__SIZEOF_LONG__" -> macro(name, use, "((int)sizeof(long))");
      case "__SIZEOF_POINTER__" -> macro(name, use, "((int)sizeof(void *))");
      case "__SIZEOF_INT__" -> macro(name, use, "4");
      default -> TEXTS.contains(name) ? macro(name, use, '"' + name + '"') : Optional.empty();
    };
  }

  private static Optional<Macro> macro(String name, Span use, String body) {
    return Optional.of(new Macro(use, name, List.of(), false, body, use.start(), List.of()));
  }
}
