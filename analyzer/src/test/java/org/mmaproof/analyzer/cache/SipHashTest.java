// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.cache;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The answers that the paper and the reference implementation give. */
final class SipHashTest {
  private static final SipHash KEY = new SipHash(0x0706050403020100L, 0x0f0e0d0c0b0a0908L);

  private static byte[] upTo(int length) {
    byte[] bytes = new byte[length];
    for (int i = 0; i < length; i++) {
      bytes[i] = (byte) i;
    }
    return bytes;
  }

  @Test
  void theExampleOfThePaper() {
    assertThat(KEY.of(upTo(15))).isEqualTo(0xa129ca6149be45e5L);
  }

  @Test
  void theVectorsOfTheReference() {
    assertThat(KEY.of(upTo(0))).isEqualTo(0x726fdb47dd0e0e31L);
    assertThat(KEY.of(upTo(1))).isEqualTo(0x74f839c593dc67fdL);
    assertThat(KEY.of(upTo(7))).isEqualTo(0xab0200f58b01d137L);
    assertThat(KEY.of(upTo(8))).isEqualTo(0x93f5f5799a932462L);
  }
}
