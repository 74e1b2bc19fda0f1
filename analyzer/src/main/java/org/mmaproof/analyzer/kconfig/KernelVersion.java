// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.kconfig;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mmaproof.analyzer.source.Source;
import org.mmaproof.model.c.Condition;
import org.mmaproof.model.c.Configurations;
import org.mmaproof.model.ir.Presence;

/**
 * The one version that a kernel has: which side of {@code #if LINUX_VERSION_CODE <
 * KERNEL_VERSION(6, 18, 0)} is built. Of all else it says nothing.
 *
 * @param code what {@code LINUX_VERSION_CODE} is
 */
public record KernelVersion(long code) implements Configurations {
  private static final String CODE = "LINUX_VERSION_CODE";

  private static final Pattern TRIPLE =
      Pattern.compile(
          "KERNEL_VERSION\\s*\\(\\s*(\\d{1,6})\\s*,\\s*(\\d{1,6})\\s*,\\s*(\\d{1,6})\\s*\\)");

  private static final Pattern NAME = Pattern.compile("(\\d{1,3})\\.(\\d{1,3})(-rc)?");

  /** The Makefile at the top of a kernel begins with these. */
  private static final Pattern TOP =
      Pattern.compile(
          "(?m)^VERSION = (\\d{1,3})\\R^PATCHLEVEL = (\\d{1,3})\\R^SUBLEVEL = (\\d{1,6})\\R");

  /** Octets of the Makefile that are looked at. */
  private static final int HEAD = 1000;

  /** The version that the Makefile at the top of {@code source} states, if it is a kernel's. */
  public static Optional<KernelVersion> of(Source source) {
    return source
        .bytes("Makefile")
        .map(
            bytes ->
                new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1))
        .map(TOP::matcher)
        .filter(Matcher::find)
        .map(KernelVersion::of);
  }

  /** The first release of the generation of that name; empty for one that was never released. */
  public static Optional<KernelVersion> ofGeneration(String name) {
    Matcher release = NAME.matcher(name);
    return release.matches()
        ? Optional.of(new KernelVersion(code(release.group(1), release.group(2), "0")))
        : Optional.empty();
  }

  private static KernelVersion of(MatchResult triple) {
    return new KernelVersion(code(triple.group(1), triple.group(2), triple.group(3)));
  }

  private static long code(String version, String patchlevel, String sublevel) {
    return (Long.parseLong(version) << 16)
        + (Long.parseLong(patchlevel) << 8)
        + Math.min(Long.parseLong(sublevel), 255);
  }

  @Override
  public Presence possible(Set<String> atoms) {
    Presence result = Presence.ALWAYS;
    for (String atom : atoms) {
      if (atom.contains(CODE)) {
        Presence value =
            Condition.parse(
                TRIPLE
                    .matcher(atom)
                    .replaceAll(triple -> Long.toString(of(triple).code()))
                    .replace(CODE, Long.toString(code)));
        result = result.and(Presence.atom(atom).choose(value, value.not()));
      }
    }
    return result;
  }

  @Override
  public boolean decides(Set<String> atoms) {
    return atoms.stream().anyMatch(atom -> atom.contains(CODE));
  }
}
