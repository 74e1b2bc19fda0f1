// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mmaproof.model.kernel.Generation;
import org.mmaproof.model.kernel.Side;

/** What a kernel without an MMU does around a hook. */
final class NommuTest {
  private static final String SHARED = " 0xfb 0 0";

  private static Stream<String> generations() {
    return Stream.of("6.12", "7.2", "7.3");
  }

  private static Answer answer(String generation, String... lines) {
    try (Theatre theatre = Theatre.of(Generation.of(generation).orElseThrow(), Side.NOMMU)) {
      return theatre.answer(new Scenario(generation, List.of(lines)));
    }
  }

  private static Answer.Step step(Answer answer, int number) {
    assertThat(answer.stopped()).isEmpty();
    return answer.steps().get(number);
  }

  @ParameterizedTest
  @MethodSource("generations")
  void aProcessCannotSeeMemoryElsewhereThanWhereItLies(String generation) {
    Answer.Step step =
        step(answer(generation, "file 0 kind=mmap act=remap apfn=5", "map 256 2" + SHARED), 0);
    assertThat(step.result()).isEqualTo(-22);
    assertThat(step.vmas()).isEmpty();
    assertThat(step.events()).noneMatch(event -> event.startsWith("remap"));
  }

  @ParameterizedTest
  @MethodSource("generations")
  void memoryWhereItLiesIsMapped(String generation) {
    Answer.Step step =
        step(answer(generation, "file 0 kind=mmap act=remap apfn=256", "map 256 2" + SHARED), 0);
    assertThat(step.result()).isEqualTo(256);
    assertThat(step.events()).contains("remap 256+2 pfn 256 = 0");
    assertThat(step.vmas().get(0).flags() & 0x4044400).isEqualTo(0x4044400);
  }

  @Test
  void noActionCanBeDoneAndTheHookIsWarnedAbout() {
    for (String act : List.of("remap", "ioremap", "simple", "kpages")) {
      Answer answer =
          answer(
              "7.3",
              "ops 1 close=1 mapped=1",
              "file 0 kind=prep ops=1 apfn=256 asize=2 act=" + act,
              "map 256 2" + SHARED);
      Answer.Step step = step(answer, 0);
      assertThat(step.result()).as(act).isEqualTo(-22);
      assertThat(step.events())
          .as(act)
          .contains("warn mmap_action_prepare", "warn mmap_action_complete")
          .noneMatch(event -> event.startsWith("mapped") || event.startsWith("close"));
      assertThat(step(answer, 1).files().get(0).get(1)).isEqualTo(1);
    }
  }

  @Test
  void aHookOfTheNewKindIsCalledThroughTheBridge() {
    Answer answer =
        answer("7.3", "ops 1 close=1 mapped=1", "file 0 kind=prep ops=1", "map 256 2" + SHARED);
    assertThat(step(answer, 0).events())
        .containsSubsequence("prep. F0 = 0", "mapped O1 256-258 pg 0 F0 P0 = 0");
    assertThat(step(answer, 1).events()).contains("close O1 256-258 pg 0 F0 P0");
  }

  @Test
  void aDeviceWithoutCopiesRefusesAPrivateMapping() {
    assertThat(step(answer("7.3", "file 0 kind=mmap", "map 256 2 0x71 0 0"), 0).result())
        .isEqualTo(-19);
  }

  @Test
  void aDeviceThatCannotBeMappedForWritingRefusesToBe() {
    String[] lines = {"file 0 kind=mmap caps=18", "map 256 2 0xf9 0 0", "map 300 2" + SHARED};
    assertThat(step(answer("7.3", lines), 0).result()).isEqualTo(256);
    assertThat(step(answer("7.3", lines), 1).result()).isEqualTo(-22);
  }

  @Test
  void aHookThatCannotShareLeavesAReadOnlyPrivateMappingACopy() {
    Answer.Step step =
        step(answer("7.3", "file 0 kind=mmap caps=39 err=-38", "map 256 2 0x71 0 0"), 0);
    assertThat(step.result()).isEqualTo(256);
    assertThat(step.vmas().get(0).flags()).isEqualTo(0x1000231);
  }

  @Test
  void aMappingInsideAnotherSharesItsRegion() {
    Answer answer =
        answer(
            "7.3",
            "ops 1 close=1",
            "file 0 kind=mmap ops=1",
            "map 256 4" + SHARED,
            "map 300 2 0xfb 1 0",
            "unmap 256 4",
            "unmap 257 2");
    assertThat(step(answer, 1).result()).isEqualTo(257);
    assertThat(step(answer, 2).vmas()).hasSize(1);
    assertThat(step(answer, 3).files().get(0).get(1)).isEqualTo(1);
  }

  @Test
  void aPartOfAFilesMappingCannotBeUnmappedButOfMemoryItCan() {
    Answer file = answer("7.3", "file 0 kind=mmap", "map 256 4" + SHARED, "unmap 257 1");
    Answer memory = answer("7.3", "map 256 4 0x73 0 -1", "unmap 257 1");
    assertThat(step(file, 1).result()).isEqualTo(-22);
    assertThat(step(memory, 1).result()).isZero();
    assertThat(step(memory, 1).vmas()).hasSize(2);
  }

  @Test
  void nothingCanBeProtected() {
    assertThat(step(answer("7.3", "map 256 4 0x73 0 -1", "prot 256 4 0x1"), 1).result())
        .isEqualTo(-38);
  }

  @Test
  void aFailureLeavesAFreedRegionInTheListUpTo72() {
    String[] twice = {
      "file 0 kind=mmap", "map 256 4" + SHARED + " fail=prealloc:1", "map 256 4" + SHARED
    };
    assertThat(answer("6.12", twice).stopped()).contains("USE_AFTER_FREE").contains("vm_region");
    assertThat(answer("7.2", twice).stopped()).contains("USE_AFTER_FREE");
    assertThat(step(answer("7.3", twice), 1).result()).isEqualTo(256);
  }

  @Test
  void aFailureClosesTheVmaFrom73On() {
    String[] once = {
      "ops 1 close=1", "file 0 kind=mmap ops=1", "map 256 4" + SHARED + " fail=prealloc:1"
    };
    assertThat(step(answer("7.2", once), 0).events()).noneMatch(e -> e.startsWith("close"));
    assertThat(step(answer("7.3", once), 0).events()).anyMatch(e -> e.startsWith("close"));
  }

  @ParameterizedTest
  @MethodSource("generations")
  void referencesComeBack(String generation) {
    List<String> lines = new ArrayList<>(List.of("ops 1 close=1 open=1 drv=1"));
    lines.add("file 0 kind=mmap ops=1 priv=2 drv=1");
    lines.add("file 1 kind=mmap err=-5");
    for (int i = 0; i < 6; i++) {
      lines.add("map " + (256 + 8 * i) + " 4 0xfb " + 8 * i + " 0");
      lines.add("map " + (512 + 8 * i) + " 2 0xfb 0 1");
    }
    lines.add("unmap 264 4");
    Answer answer = answer(generation, lines.toArray(String[]::new));
    Answer.Step end = step(answer, answer.steps().size() - 1);
    assertThat(end.files()).allMatch(file -> file.get(1) == 1 && file.get(3) == 0);
    assertThat(end.references()).containsOnly(0L);
    assertThat(end.counters()).allMatch(counter -> counter == 0);
  }
}
