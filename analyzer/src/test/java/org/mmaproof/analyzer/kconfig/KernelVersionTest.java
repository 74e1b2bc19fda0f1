// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.kconfig;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mmaproof.analyzer.source.Directory;
import org.mmaproof.model.c.Condition;
import org.mmaproof.model.ir.Presence;

class KernelVersionTest {
  private static final KernelVersion SEVEN_THREE = KernelVersion.ofGeneration("7.3").orElseThrow();

  @TempDir private Path tree;

  @Test
  void dropsNoConditionThatDoesNotAskForTheVersion() {
    assertThat(SEVEN_THREE.drops(Condition.parse("defined(CONFIG_MMU)"))).isFalse();
    assertThat(SEVEN_THREE.drops(Condition.parse("RHEL_RELEASE_CODE < 2000"))).isFalse();
  }

  @Test
  void aVersionThatIsMadeElsewhereIsNotDecided() {
    assertThat(SEVEN_THREE.drops(Condition.parse("LINUX_VERSION_CODE < OLDEST"))).isFalse();
  }

  @Test
  void dropsWhatIsForOlderKernelsAndKeepsWhatIsForNewerOnes() {
    assertThat(SEVEN_THREE.drops(condition("<", "6, 18, 0"))).isTrue();
    assertThat(SEVEN_THREE.drops(condition(">=", "6, 18, 0"))).isFalse();
    assertThat(SEVEN_THREE.drops(condition(">", "7, 3, 0"))).isTrue();
    assertThat(SEVEN_THREE.drops(condition("<=", "7, 3, 0"))).isFalse();
  }

  @Test
  void whatStandsBesideTheVersionIsStillOpen() {
    assertThat(
            SEVEN_THREE.drops(
                Condition.parse("LINUX_VERSION_CODE < KERNEL_VERSION(6,18,0) || defined(X)")))
        .isFalse();
  }

  @Test
  void aProposalHasNoVersion() {
    assertThat(KernelVersion.ofGeneration("rfc")).isEmpty();
  }

  @Test
  void aMakefileOfADriverStatesNone() throws IOException {
    Files.writeString(tree.resolve("Makefile"), "VERSION = 2\nobj-m += lantern.o\n");
    assertThat(KernelVersion.of(new Directory(tree, 1))).isEmpty();
  }

  @Test
  void theMakefileOfAKernelStatesIt() throws IOException {
    Files.writeString(
        tree.resolve("Makefile"),
        "# SPDX-License-Identifier: GPL-2.0\nVERSION = 6\nPATCHLEVEL = 12\nSUBLEVEL = 300\n");
    assertThat(KernelVersion.of(new Directory(tree, 1)))
        .contains(new KernelVersion((6 << 16) + (12 << 8) + 255));
  }

  private static Presence condition(String operator, String version) {
    return Condition.parse("LINUX_VERSION_CODE " + operator + " KERNEL_VERSION(" + version + ")");
  }
}
