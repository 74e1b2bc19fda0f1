// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.c;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mmaproof.model.ir.Function;
import org.mmaproof.model.ir.Presence;
import org.mmaproof.model.ir.Problem;
import org.mmaproof.model.ir.SourceText;
import org.mmaproof.model.ir.Unit;

class ChoicesTest {
  private static final Presence A = Presence.atom("defined(CONFIG_A)");
  private static final Presence B = Presence.atom("defined(CONFIG_B)");

  private static Function function(String text, Configurations configurations) {
    try (CParser parser = new CParser(path -> configurations)) {
      Unit unit = Outline.read(SourceText.of("x.c", text));
      return parser.function(unit, unit.items().get(0));
    }
  }

  private static List<String> shown(Function function) {
    return function.bodies().stream().map(body -> Show.of(body.block())).toList();
  }

  private static String independent(int conditionals) {
    StringBuilder text = new StringBuilder("int f(void)\n{\n");
    for (int i = 0; i < conditionals; i++) {
      text.append("#ifdef CONFIG_%1$d\n\ton%1$d();\n#else\n\toff%1$d();\n#endif\n".formatted(i));
    }
    return text.append("}\n").toString();
  }

  @Test
  void ofVeryManyChoicesTheRestIsNotRead() {
    Function f = function(independent(12), Configurations.ANY);
    assertThat(f.bodies()).hasSize(14);
    Function.Body rest = f.bodies().get(13);
    assertThat(rest.problems()).extracting(Problem::kind).containsExactly(Problem.Kind.LIMIT);
    Presence before = Presence.NEVER;
    for (Function.Body body : f.bodies()) {
      assertThat(body.when().and(before)).as("no choice twice").isEqualTo(Presence.NEVER);
      before = before.or(body.when());
    }
    assertThat(before).as("no choice left out").isEqualTo(Presence.ALWAYS);
  }

  @Test
  void ofVeryManyChoicesEveryArmIsRead() {
    String all = String.join("", shown(function(independent(12), Configurations.ANY)));
    for (int i = 0; i < 12; i++) {
      assertThat(all).contains("on" + i + "();", "off" + i + "();");
    }
  }

  @Test
  void aThousandConditionalsAreAnswered() {
    assertThat(function(independent(400), Configurations.ANY).bodies()).hasSizeLessThan(70);
    assertThat(function(independent(2000), Configurations.ANY).bodies()).hasSize(1);
  }

  private static final String TWO =
      """
      int f(void)
      {
      #ifdef CONFIG_A
      	a();
      #endif
      #ifdef CONFIG_B
      	b();
      #endif
      }
      """;

  @Test
  void aChoiceThatNoConfigurationHasIsNotRead() {
    assertThat(shown(function(TWO, Configurations.ANY)))
        .containsExactly("{a(); b();}", "{a();}", "{b();}", "{}");
    assertThat(shown(function(TWO, atoms -> A.not().or(B))))
        .containsExactly("{a(); b();}", "{b();}", "{}");
    assertThat(shown(function(TWO, atoms -> A.and(B)))).containsExactly("{a(); b();}");
  }

  @Test
  void whatIsInNoConfigurationIsReadAsCHasIt() {
    assertThat(shown(function(TWO, atoms -> Presence.NEVER))).hasSize(4);
    assertThat(shown(function("#ifdef CONFIG_A\n" + TWO + "#endif\n", atoms -> A.not())))
        .containsExactly("{a(); b();}", "{a();}");
  }
}
