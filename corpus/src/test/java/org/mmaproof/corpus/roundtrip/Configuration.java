// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.corpus.roundtrip;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mmaproof.model.ir.Presence;

/**
 * One configuration: the symbols that are defined and their values; all others are not.
 *
 * @param symbols name to value
 */
record Configuration(Map<String, String> symbols) {
  Configuration {
    symbols = Map.copyOf(symbols);
  }

  /** A machine of 64 bits with an MMU. */
  static Configuration plain() {
    return new Configuration(
        Map.of(
            "CONFIG_MMU", "1", "CONFIG_64BIT", "1", "CONFIG_PAGE_SHIFT", "12", "__KERNEL__", "1"));
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

  private boolean holds(String atom) {
    return atom.startsWith("defined(")
        && symbols.containsKey(atom.substring("defined(".length(), atom.length() - 1));
  }
}
