// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.kconfig;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mmaproof.model.c.Condition;
import org.mmaproof.model.c.Configurations;
import org.mmaproof.model.c.Options;
import org.mmaproof.model.ir.Presence;

/**
 * The one configuration that a {@code .config} holds: an option that it does not set is not
 * defined. Of what is no option, such as {@code PAGE_SHIFT}, it says nothing.
 *
 * @param values what options are set to by their macros, quotes kept
 */
public record DotConfig(Map<String, String> values) implements Configurations {
  private static final Pattern LINE = Pattern.compile("(CONFIG_\\w+)=(.*)");
  private static final Pattern OPTION = Pattern.compile("\\bCONFIG_\\w+");
  private static final Pattern NUMBER = Pattern.compile("-?(0[xX][0-9a-fA-F]+|[0-9]+)");
  private static final String MODULE = "_MODULE";

  public DotConfig {
    values = Map.copyOf(values);
  }

  /** Reads the text of a {@code .config}; empty when no line of it is one of a {@code .config}. */
  public static Optional<DotConfig> read(String text) {
    Map<String, String> values = new HashMap<>();
    boolean any = false;
    for (String line : text.split("\\R", -1)) {
      Matcher set = LINE.matcher(line.strip());
      if (set.matches()) {
        values.put(set.group(1), set.group(2).strip());
      }
      any |= set.matches() || line.matches("# CONFIG_\\w+ is not set\\s*");
    }
    values.values().removeIf("n"::equals);
    return any ? Optional.of(new DotConfig(values)) : Optional.empty();
  }

  @Override
  public Presence possible(Set<String> atoms) {
    Presence result = Presence.ALWAYS;
    for (String atom : atoms) {
      Presence here = Presence.atom(atom);
      Presence value = value(atom);
      result = result.and(here.choose(value, value.not()));
    }
    return result;
  }

  @Override
  public boolean decides(Set<String> atoms) {
    return !atoms.isEmpty();
  }

  /** What an atom is worth: itself where that is not known. */
  private Presence value(String atom) {
    Optional<String> macro = Options.definedIn(atom);
    if (macro.isPresent()) {
      return macro.get().startsWith("CONFIG_")
          ? defined(macro.get()) ? Presence.ALWAYS : Presence.NEVER
          : Presence.atom(atom);
    }
    StringBuilder replaced = new StringBuilder();
    Matcher options = OPTION.matcher(atom);
    while (options.find()) {
      options.appendReplacement(replaced, Matcher.quoteReplacement(number(options.group())));
    }
    return Condition.parse(options.appendTail(replaced).toString());
  }

  private boolean defined(String macro) {
    String value = values.getOrDefault(macro, "");
    return macro.endsWith(MODULE) && value.isEmpty()
        ? values.getOrDefault(macro.substring(0, macro.length() - MODULE.length()), "").equals("m")
        : !value.isEmpty() && !value.equals("m");
  }

  /** The number that the preprocessor puts in the place of a macro, itself if it is none. */
  private String number(String macro) {
    if (!defined(macro)) {
      return "0";
    }
    String value = values.getOrDefault(macro, "1");
    return NUMBER.matcher(value).matches()
        ? value
        : value.equals("y") || value.equals("m") ? "1" : macro;
  }
}
