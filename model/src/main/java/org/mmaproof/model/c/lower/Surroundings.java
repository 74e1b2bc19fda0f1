// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.c.lower;

import java.util.List;
import org.mmaproof.model.ir.Presence;

/** What is so in every kernel that is compiled: C, not assembler, and no checker reading it. */
final class Surroundings {
  private static final List<String> ABSENT =
      List.of(
          "__ASSEMBLY__",
          "__ASSEMBLER__",
          "__CHECKER__",
          "__GENKSYMS__",
          "__cplusplus",
          "__clang_analyzer__",
          "LINKER_SCRIPT",
          "__LINKER_SCRIPT__",
          "BUILD_VDSO",
          "__DISABLE_EXPORTS",
          "__BINDGEN__");

  static final Presence KERNEL =
      ABSENT.stream()
          .map(name -> Presence.atom("defined(" + name + ")").not())
          .reduce(Presence.atom("defined(__KERNEL__)"), Presence::and);

  private Surroundings() {}
}
