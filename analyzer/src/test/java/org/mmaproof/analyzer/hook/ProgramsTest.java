// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.hook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Which files under {@code tools/} the kernel's structs are nothing to. */
final class ProgramsTest {
  @Test
  void theKernelIsNoPartOfAProgram() {
    assertThat(Programs.apart("include/linux/fs.h", "tools/lamp/lamp.c")).isTrue();
    assertThat(Programs.apart("tools/testing/lamp/fs.h", "tools/lamp/lamp.c")).isTrue();
  }

  @Test
  void aProgramSeesItselfAndWhatAllToolsShare() {
    assertThat(Programs.apart("tools/lamp/util/lamp.h", "tools/lamp/lamp.c")).isFalse();
    assertThat(Programs.apart("tools/include/linux/fs.h", "tools/lamp/lamp.c")).isFalse();
  }

  @Test
  void testsMayBePartOfTheKernel() {
    assertThat(Programs.apart("include/linux/fs.h", "tools/testing/lamp/lamp.c")).isFalse();
    assertThat(Programs.apart("include/linux/fs.h", "drivers/lamp/lamp.c")).isFalse();
  }
}
