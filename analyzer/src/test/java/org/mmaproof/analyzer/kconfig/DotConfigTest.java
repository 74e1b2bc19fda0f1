// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.kconfig;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mmaproof.model.c.Condition;

class DotConfigTest {
  private static final DotConfig CONFIG =
      DotConfig.read(
              """
              # Automatically generated
              CONFIG_YES=y
              CONFIG_MOD=m
              # CONFIG_NO is not set
              CONFIG_NUMBER=14
              CONFIG_HEX=0x10
              CONFIG_TEXT="a b"
              CONFIG_EMPTY=""
              """)
          .orElseThrow();

  private static boolean dropped(String condition) {
    return CONFIG.drops(Condition.parse(condition));
  }

  @Test
  void textThatSetsNoOptionIsNoConfiguration() {
    assertThat(DotConfig.read("")).isEmpty();
    assertThat(DotConfig.read("int x;\nCONFIG_X\n")).isEmpty();
    assertThat(DotConfig.read("# CONFIG_X is not set\n")).isPresent();
  }

  @Test
  void whatIsNoOptionIsNotKnown() {
    for (String either :
        new String[] {"PAGE_SHIFT > 12", "defined(MODULE)", "X == CONFIG_NUMBER"}) {
      assertThat(dropped(either)).as(either).isFalse();
      assertThat(dropped("!(" + either + ")")).as(either).isFalse();
    }
    assertThat(dropped("CONFIG_TEXT == 3")).as("a string is no number").isFalse();
  }

  @Test
  void everyConditionOverOptionsIsOneWay() {
    for (String holds :
        new String[] {
          "defined(CONFIG_YES)",
          "CONFIG_YES",
          "CONFIG_YES == 1",
          "IS_BUILTIN(CONFIG_YES) && !IS_MODULE(CONFIG_YES)",
          "!defined(CONFIG_MOD) && defined(CONFIG_MOD_MODULE)",
          "IS_ENABLED(CONFIG_MOD) && IS_MODULE(CONFIG_MOD)",
          "!defined(CONFIG_NO) && !IS_ENABLED(CONFIG_NO)",
          "!CONFIG_NO",
          "!defined(CONFIG_NEVER_HEARD_OF)",
          "defined(CONFIG_NUMBER) && CONFIG_NUMBER >= 14 && CONFIG_NUMBER < 15",
          "CONFIG_HEX == 16",
          "CONFIG_NUMBER * 2 == 28",
          "defined(CONFIG_TEXT) && defined(CONFIG_EMPTY)",
        }) {
      assertThat(dropped(holds)).as(holds).isFalse();
      assertThat(dropped("!(" + holds + ")")).as("not " + holds).isTrue();
    }
  }
}
