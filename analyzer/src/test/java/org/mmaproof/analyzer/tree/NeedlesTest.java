// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What counts as the definition of a function when only bytes are looked at. */
final class NeedlesTest {
  private static final Needles LAMPS = new Needles(List.of("lamp_mmap", "lamp"));

  private static boolean defined(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    return LAMPS.definedIn(bytes, bytes.length);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "lamp_mmap",
        "int x;\n\tlamp_mmap(1);\n",
        "#define x lamp_mmap(1)\n",
        "EXPORT_SYMBOL(lamp_mmap);\n",
        "int lamp_mmaps(void)\n",
        "int my_lamp(void)\n",
        " * lamp(x) is said of in a comment\n",
      })
  void usesAndOtherNamesAreNone(String text) {
    assertThat(defined(text)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "int lamp_mmap(void)\n{\n}\n",
        "lamp_mmap(void)",
        "int\nlamp (void)\n{\n}\n",
        "struct x *lamp\n(void)",
        "int f(void)\n{\n\tlamp(1);\n}\nint lamp(int n)\n{\n}\n",
      })
  void namesWithAParenthesisInALineThatStartsAtTheEdgeAre(String text) {
    assertThat(defined(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"lamp(", "la(x)"})
  void wordsTooShortAreNotLookedFor(String text) {
    assertThat(
            new Needles(List.of("la"))
                .definedIn(text.getBytes(StandardCharsets.US_ASCII), text.length()))
        .isFalse();
  }
}
