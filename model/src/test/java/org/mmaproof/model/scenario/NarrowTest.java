// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mmaproof.model.flow.Target;
import org.mmaproof.model.kernel.Generation;
import org.mmaproof.model.kernel.Side;

/** A kernel whose {@code long} has 32 bits. */
final class NarrowTest {
  private static List<Answer.Step> steps(Target target, String... lines) {
    try (Theatre theatre = Theatre.of(Generation.newest(), Side.MMU, target)) {
      Answer answer = theatre.answer(new Scenario("narrow", List.of(lines)));
      assertThat(answer.stopped()).isEmpty();
      return answer.steps();
    }
  }

  @Test
  void aLengthOfFourGibibytesWrapsToNothing() {
    String[] lines = {"file 0 kind=prep act=simple apfn=16 asize=0x100000", "map 100 2 0xfb 0 0"};
    assertThat(steps(Target.BITS64, lines).get(0).result()).isEqualTo(100);
    assertThat(steps(Target.BITS32, lines).get(0).result()).isEqualTo(-22);
  }

  @Test
  void theLifeOfAMappingIsTheSame() {
    String[] lines = {
      "ops 1 open=1 close=1 mapped=1",
      "file 0 kind=prep ops=1 priv=3",
      "map 100 4 0x73 0 0",
      "map 104 2 0x73 4 0",
      "prot 101 1 0x1",
      "unmap 103 2"
    };
    List<Answer.Step> wide = steps(Target.BITS64, lines);
    List<Answer.Step> narrow = steps(Target.BITS32, lines);
    for (int i = 0; i < wide.size() - 1; i++) {
      assertThat(narrow.get(i)).isEqualTo(wide.get(i));
    }
    assertThat(narrow.get(wide.size() - 1).events()).contains("zap 0-1048575");
  }
}
