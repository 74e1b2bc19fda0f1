// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mmaproof.model.kernel.Generation;

/** What lies in the page tables behind each step. */
final class PageTablesTest {
  private static List<Answer.Step> steps(String generation, String... lines) {
    try (Theatre theatre = Theatre.of(Generation.of(generation).orElseThrow())) {
      Answer answer = theatre.answer(new Scenario(generation, List.of(lines)));
      assertThat(answer.stopped()).isEmpty();
      return answer.steps();
    }
  }

  private static Answer.Entered pfns(long start, long end, long pfn) {
    return new Answer.Entered(start, end, true, pfn);
  }

  @Test
  void aRemapThatFailsEntersNothing() {
    String action = "file 0 kind=prep act=remap apfn=50 acterr=-12";
    assertThat(steps("7.3", action, "map 100 4 0xfb 0 0").get(0).entered()).isEmpty();
  }

  @Test
  void aHookOfTheOldKindThatFailsLeavesNothingBehind() {
    for (String generation : List.of("6.12", "7.3")) {
      String hook = "file 0 kind=mmap act=remap apfn=50 err=-22 late=1";
      Answer.Step failed = steps(generation, hook, "map 100 4 0xfb 0 0").get(0);
      assertThat(failed.events()).contains("remap 100+4 pfn 50 = 0", "zap 100-104");
      assertThat(failed.entered()).isEmpty();
    }
  }

  @Test
  void whatIsUnmappedIsGoneAndTheRestStaysWhereItWas() {
    List<Answer.Step> steps =
        steps(
            "7.3",
            "file 0 kind=prep act=remap apfn=50",
            "map 100 6 0xfb 0 0",
            "unmap 102 2",
            "map 105 1 0xfb 0 -1");
    assertThat(steps.get(0).entered()).containsExactly(pfns(100, 106, 50));
    assertThat(steps.get(1).entered()).containsExactly(pfns(100, 102, 50), pfns(104, 106, 54));
    assertThat(steps.get(2).entered()).containsExactly(pfns(100, 102, 50), pfns(104, 105, 54));
    assertThat(steps.get(3).entered()).isEmpty();
  }

  @Test
  void oldAndNewKindEnterTheSame() {
    for (String kind : List.of("mmap", "prep")) {
      String hook = "file 0 act=remap arange=tail apfn=7 kind=" + kind;
      assertThat(steps("7.3", hook, "map 100 4 0xfb 0 0").get(0).entered())
          .containsExactly(pfns(103, 104, 7));
    }
  }

  @Test
  void pagesOfTheKernelAreNoPfns() {
    Answer.Step step = steps("7.3", "file 0 kind=prep act=kpages", "map 100 4 0xfb 0 0").get(0);
    assertThat(step.entered()).containsExactly(new Answer.Entered(100, 104, false, 0));
  }
}
