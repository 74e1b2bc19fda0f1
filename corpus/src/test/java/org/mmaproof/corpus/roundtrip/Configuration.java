// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.corpus.roundtrip;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.mmaproof.model.ir.Presence;

/**
 * One configuration: the options that are set and their values; all others are not.
 *
 * @param symbols name to value
 * @param others answers conditions that are not about options
 */
record Configuration(Map<String, String> symbols, Predicate<String> others) {
  private static final String DEFINED = "defined(";

  Configuration {
    symbols = Map.copyOf(symbols);
  }

  /** A machine of 64 bits with an MMU; what is not about options does not hold. */
  static Configuration plain() {
    return new Configuration(
        Map.of(
            "CONFIG_MMU", "1", "CONFIG_64BIT", "1", "CONFIG_PAGE_SHIFT", "12", "__KERNEL__", "1"),
        atom -> false);
  }

  /** The same options where {@code others} answers what is not about options. */
  Configuration answering(Predicate<String> others) {
    return new Configuration(symbols, others);
  }

  /** The arguments that tell a compiler. */
  List<String> arguments() {
    List<String> all = new ArrayList<>();
    new TreeMap<>(symbols).forEach((name, value) -> all.add("-D" + name + "=" + value));
    return all;
  }

  /** Whether this configuration is under {@code when}. */
  boolean under(Presence when) {
    Presence at = when;
    while (at instanceof Presence.Test test) {
      at = holds(test.atom()) ? test.high() : test.low();
    }
    return at.equals(Presence.ALWAYS);
  }

  /** One that is under {@code when}, with as many options as they are here as a walk down finds. */
  Optional<Configuration> within(Presence when) {
    if (!(when instanceof Presence.Test test)) {
      return when.equals(Presence.ALWAYS) ? Optional.of(this) : Optional.empty();
    }
    boolean now = holds(test.atom());
    Optional<Configuration> kept = within(now ? test.high() : test.low());
    return kept.isPresent() || !option(test.atom())
        ? kept
        : turned(name(test.atom()), !now).within(now ? test.low() : test.high());
  }

  private Configuration turned(String option, boolean on) {
    Map<String, String> turned = new HashMap<>(symbols);
    turned.remove(option);
    if (on) {
      turned.put(option, "1");
    }
    return new Configuration(turned, others);
  }

  private static boolean option(String atom) {
    return atom.startsWith(DEFINED + "CONFIG_");
  }

  private static String name(String atom) {
    return atom.substring(DEFINED.length(), atom.length() - 1);
  }

  private boolean holds(String atom) {
    boolean known = option(atom) || atom.equals("defined(__KERNEL__)");
    return known ? symbols.containsKey(name(atom)) : others.test(atom);
  }
}
