// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mmaproof.model.kernel.Generation;

/** Bugs that kernels have had and no longer have: each shows in its generation and in no later. */
final class HistoryTest {
  /** A hook that takes a reference while it prepares, and ops whose close gives one back. */
  private static final List<String> COUNTS_IN_PREPARE =
      List.of("ops 1 close=1 drv=1", "file 0 kind=prep ops=1 priv=3 drv=1");

  private static Answer answer(String generation, List<String> setting, String... operations) {
    List<String> lines = new java.util.ArrayList<>(setting);
    lines.addAll(List.of(operations));
    try (Theatre theatre = Theatre.of(Generation.of(generation).orElseThrow())) {
      return theatre.answer(new Scenario(generation, lines));
    }
  }

  private static Answer.Step last(Answer answer) {
    assertThat(answer.stopped()).isEmpty();
    return answer.steps().get(answer.steps().size() - 1);
  }

  private static Answer stacked(String generation) {
    return answer(
        generation,
        List.of("ops 1", "file 1 kind=prep ops=1 priv=1", "file 0 kind=mmap stack=1 smode=vfs"),
        "map 100 2 0x71 0 0");
  }

  @Test
  void stackedHooksOf71rcEndInACallThroughAnUninitialisedSuccessHook() {
    assertThat(stacked("7.1-rc").stopped()).contains("UNSET_VALUE").contains("action.c");
  }

  @Test
  void stackedHooksOf71DoNot() {
    assertThat(last(stacked("7.1")).references()).containsOnly(0L);
  }

  @Test
  void aReferenceTakenInPrepareLeaksOnAMergeFrom617To70() {
    for (String generation : List.of("6.17", "6.19", "7.0")) {
      Answer answer =
          answer(
              generation,
              COUNTS_IN_PREPARE,
              "map 100 2 0x71 0 0",
              "map 102 2 0x71 2 0",
              "unmap 100 4");
      assertThat(last(answer).references().get(3)).as(generation).isEqualTo(1);
    }
  }

  @Test
  void aReferenceTakenInPrepareLeaksWhenNoVmaCanBeAllocated() {
    for (String generation : List.of("6.17", "6.19", "7.0", "7.3")) {
      Answer answer = answer(generation, COUNTS_IN_PREPARE, "map 100 2 0x71 0 0 fail=alloc:1");
      assertThat(last(answer).references().get(3)).as(generation).isEqualTo(1);
    }
  }

  @Test
  void aReferenceTakenInMappedDoesNotLeak() {
    List<String> counts = List.of("ops 1 close=1 mapped=1 drv=1", "file 0 kind=prep ops=1 priv=3");
    Answer merged =
        answer("7.3", counts, "map 100 2 0x71 0 0", "map 102 2 0x71 2 0", "unmap 100 4");
    Answer failed = answer("7.3", counts, "map 100 2 0x71 0 0 fail=alloc:1");
    assertThat(last(merged).references()).containsOnly(0L);
    assertThat(last(failed).references()).containsOnly(0L);
  }

  private static long chargeAfterHookError(String generation) {
    return last(answer(generation, List.of("file 0 kind=prep err=-22"), "map 100 2 0x73 0 0"))
        .counters()
        .get(6);
  }

  @Test
  void aHookErrorLeaksTheCommitChargeUpTo70() {
    assertThat(chargeAfterHookError("6.16")).isEqualTo(2);
    assertThat(chargeAfterHookError("6.17")).isEqualTo(2);
    assertThat(chargeAfterHookError("7.0")).isEqualTo(2);
    assertThat(chargeAfterHookError("7.1")).isZero();
    assertThat(chargeAfterHookError("7.3")).isZero();
  }

  private static Answer.Vma merged(String generation) {
    Answer answer =
        answer(
            generation,
            List.of("ops 1", "ops 2", "file 0 kind=prep ops=1 priv=1"),
            "map 100 2 0x71 0 0",
            "file 0 ops=2 priv=2",
            "map 102 2 0x71 2 0");
    assertThat(answer.stopped()).isEmpty();
    return answer.steps().get(1).vmas().get(0);
  }

  @Test
  void mergingOverwritesOpsAndPrivateDataUpTo71() {
    for (String generation : List.of("6.16", "6.17", "6.19", "7.0", "7.1")) {
      assertThat(merged(generation).ops()).as(generation).isEqualTo(2);
      assertThat(merged(generation).priv()).as(generation).isEqualTo(2);
    }
    for (String generation : List.of("7.2", "7.3")) {
      assertThat(merged(generation).ops()).as(generation).isEqualTo(1);
      assertThat(merged(generation).priv()).as(generation).isEqualTo(1);
    }
  }

  private static List<String> failingHiddenAction(String generation) {
    return answer(
            generation,
            List.of("ops 1", "file 0 kind=prep ops=1 act=remap apfn=5 acterr=-12 hide=1"),
            "map 100 2 0xfb 0 0")
        .steps()
        .get(0)
        .events();
  }

  @Test
  void theRmapLockHeldOverTheUnmapDeadlocksUpTo70() {
    assertThat(failingHiddenAction("6.19")).contains("deadlock i_mmap");
    assertThat(failingHiddenAction("7.0")).contains("deadlock i_mmap");
    assertThat(failingHiddenAction("7.1")).noneMatch(event -> event.contains("lock"));
    assertThat(failingHiddenAction("7.3")).noneMatch(event -> event.contains("lock"));
  }

  @Test
  void anonymousMemoryHasNoOpsToAskForMapped() {
    Answer answer = answer("7.3", List.of("file 0 kind=prep ops=-1"), "map 100 2 0x71 0 0");
    assertThat(last(answer).result()).isZero();
    assertThat(answer.steps().get(0).vmas().get(0).ops()).isEqualTo(-1);
  }

  private static long remapOutside(String generation) {
    return answer(
            generation,
            List.of("file 0 kind=prep act=remap arange=out apfn=5"),
            "map 100 2 0xfb 0 0")
        .steps()
        .get(0)
        .result();
  }

  @Test
  void aRemapOutsideTheVmaIsRefusedFrom71On() {
    assertThat(remapOutside("7.0")).isEqualTo(100);
    assertThat(remapOutside("7.1")).isEqualTo(-14);
    assertThat(remapOutside("7.3")).isEqualTo(-14);
  }

  private static int vmasBehindAChangeOfFlags(String generation) {
    return answer(
            generation,
            List.of("file 0 kind=mmap fset=0x20000"),
            "map 100 2 0x71 0 0",
            "map 102 2 0x71 2 0")
        .steps()
        .get(1)
        .vmas()
        .size();
  }

  @Test
  void mergingIsTriedAgainBehindTheHookUpTo612() {
    assertThat(vmasBehindAChangeOfFlags("rfc")).isEqualTo(1);
    assertThat(vmasBehindAChangeOfFlags("6.12")).isEqualTo(1);
    assertThat(vmasBehindAChangeOfFlags("6.16")).isEqualTo(2);
    assertThat(vmasBehindAChangeOfFlags("7.3")).isEqualTo(2);
  }

  @Test
  void aFailureBehindThePointOfNoReturnLosesTheChargeOfWhatWasReplacedUpTo72() {
    List<String> setting = List.of("file 0 kind=prep", "file 1 kind=prep err=-22");
    String[] replacing = {"map 100 2 0x73 0 0", "map 100 2 0x73 0 1"};
    assertThat(last(answer("7.2", setting, replacing)).counters().get(6)).isEqualTo(2);
    assertThat(last(answer("7.3", setting, replacing)).counters().get(6)).isZero();
  }

  @Test
  void aFileMayHaveBothHooksInTheFirstProposalOnly() {
    List<String> both = List.of("ops 1", "file 0 kind=both ops=1 priv=1");
    List<String> events = answer("rfc", both, "map 100 2 0x71 0 0").steps().get(0).events();
    assertThat(events).anyMatch(event -> event.startsWith("prep F0"));
    assertThat(events).anyMatch(event -> event.startsWith("mmap F0"));
  }
}
