// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.c;

import java.util.List;
import java.util.stream.Stream;
import org.mmaproof.model.flow.Target;
import org.mmaproof.model.ir.Guard;
import org.mmaproof.model.ir.Presence;

/** What a {@link Target} says about the conditions that types and macros are defined under. */
final class Facts {
  private static final List<String> ALWAYS =
      List.of(
          "defined(__KERNEL__)",
          "defined(__GNUC__)",
          "!defined(__ASSEMBLY__)",
          "!defined(__ASSEMBLER__)",
          "!defined(__cplusplus)",
          "!defined(__CHECKER__)",
          "!defined(__GENKSYMS__)",
          "!defined(__UBOOT__)",
          "!defined(BUILD_VDSO)");

  private static final List<String> WIDE =
      List.of(
          "defined(CONFIG_64BIT)",
          "!defined(CONFIG_32BIT)",
          "defined(CONFIG_PHYS_ADDR_T_64BIT)",
          "defined(CONFIG_ARCH_DMA_ADDR_T_64BIT)",
          "defined(__LP64__)",
          "BITS_PER_LONG == 64",
          "BITS_PER_LONG != 32",
          "BITS_PER_LONG > 32",
          "BITS_PER_LONG >= 64",
          "__BITS_PER_LONG == 64",
          "__BITS_PER_LONG != 32",
          "!(BITS_PER_LONG == 32)",
          "!(BITS_PER_LONG != 64)",
          "!(BITS_PER_LONG < 64)",
          "!(__BITS_PER_LONG == 32)",
          "!(__BITS_PER_LONG != 64)");

  private static final List<String> NARROW =
      List.of(
          "!defined(CONFIG_64BIT)",
          "defined(CONFIG_32BIT)",
          "!defined(__LP64__)",
          "BITS_PER_LONG == 32",
          "BITS_PER_LONG != 64",
          "BITS_PER_LONG < 64",
          "__BITS_PER_LONG == 32",
          "__BITS_PER_LONG != 64",
          "!(BITS_PER_LONG == 64)",
          "!(BITS_PER_LONG != 32)",
          "!(BITS_PER_LONG > 32)",
          "!(BITS_PER_LONG >= 64)",
          "!(__BITS_PER_LONG == 64)",
          "!(__BITS_PER_LONG != 32)");

  private final Presence known;

  Facts(Target target) {
    this.known =
        Stream.concat(ALWAYS.stream(), (target == Target.BITS64 ? WIDE : NARROW).stream())
            .map(Condition::parse)
            .reduce(Presence.ALWAYS, Presence::and);
  }

  /** The configurations that have what stands under {@code guards}. */
  static Presence when(List<Guard> guards) {
    return guards.stream().map(Guard::when).reduce(Presence.ALWAYS, Presence::and);
  }

  /** Whether some configuration for the target has what stands under {@code guards}. */
  boolean possible(List<Guard> guards) {
    return guards.isEmpty() || !when(guards).and(known).equals(Presence.NEVER);
  }

  /** Whether every configuration for the target has it. */
  boolean certain(List<Guard> guards) {
    return guards.isEmpty() || known.implies(when(guards));
  }
}
