// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.c;

import java.util.Optional;
import java.util.Set;
import org.mmaproof.model.ir.Presence;

/**
 * What C says of the options of a kernel's configuration.
 *
 * <p>An option {@code X} that is {@code y} defines {@code CONFIG_X}, one that is {@code m} defines
 * {@code CONFIG_X_MODULE}; {@code include/linux/kconfig.h} makes the queries of these two.
 */
public final class Options {
  /** What only other languages define is never defined for C. */
  private static final Set<String> OTHER_LANGUAGES =
      Set.of("__cplusplus", "__ASSEMBLY__", "__ASSEMBLER__");

  private static final String DEFINED = "defined(";

  private Options() {}

  static boolean otherLanguage(String macro) {
    return OTHER_LANGUAGES.contains(macro);
  }

  /** When {@code macro} is defined. */
  public static Presence defined(String macro) {
    return otherLanguage(macro) ? Presence.NEVER : Presence.atom(DEFINED + macro + ")");
  }

  /** The macro that an atom says is defined; empty for other atoms. */
  public static Optional<String> definedIn(String atom) {
    return atom.startsWith(DEFINED) && atom.endsWith(")")
        ? Optional.of(atom.substring(DEFINED.length(), atom.length() - 1))
        : Optional.empty();
  }

  /** When the option whose macro is {@code macro} is {@code y}. */
  public static Presence builtIn(String macro) {
    return defined(macro);
  }

  /** When the option whose macro is {@code macro} is {@code m}. */
  public static Presence module(String macro) {
    return defined(macro + "_MODULE");
  }

  /** When {@code query(macro)} is not zero; empty when {@code query} is no query of options. */
  static Optional<Presence> query(String query, String macro) {
    return switch (query) {
      case "IS_BUILTIN" -> Optional.of(builtIn(macro));
      case "IS_MODULE" -> Optional.of(module(macro));
      case "IS_ENABLED" -> Optional.of(builtIn(macro).or(module(macro)));
      case "IS_REACHABLE" -> Optional.of(builtIn(macro).or(module(macro).and(defined("MODULE"))));
      default -> Optional.empty();
    };
  }
}
