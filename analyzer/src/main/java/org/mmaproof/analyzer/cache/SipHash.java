// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.cache;

/**
 * A short hash under a secret key: who does not know the key cannot choose what collides.
 *
 * <p>Method: SipHash-2-4, Aumasson and Bernstein, "SipHash: a fast short-input PRF", 2012.
 *
 * @param k0 first half of the key, its bytes read with the lowest first
 * @param k1 second half
 */
record SipHash(long k0, long k1) {

  /** The hash of {@code bytes}. */
  long of(byte[] bytes) {
    State state = new State(k0, k1);
    int words = bytes.length / 8;
    for (int i = 0; i < words; i++) {
      state.take(word(bytes, i * 8, 8));
    }
    int rest = words * 8;
    state.take((long) bytes.length << 56 | word(bytes, rest, bytes.length - rest));
    return state.end();
  }

  private static long word(byte[] bytes, int from, int count) {
    long word = 0;
    for (int i = count - 1; i >= 0; i--) {
      word = word << 8 | bytes[from + i] & 0xff;
    }
    return word;
  }

  /** The four words of the method, by its names. */
  private static final class State {
    private long v0;
    private long v1;
    private long v2;
    private long v3;

    private State(long k0, long k1) {
      v0 = k0 ^ 0x736f6d6570736575L;
      v1 = k1 ^ 0x646f72616e646f6dL;
      v2 = k0 ^ 0x6c7967656e657261L;
      v3 = k1 ^ 0x7465646279746573L;
    }

    private void take(long word) {
      v3 ^= word;
      round();
      round();
      v0 ^= word;
    }

    private long end() {
      v2 ^= 0xff;
      for (int i = 0; i < 4; i++) {
        round();
      }
      return v0 ^ v1 ^ v2 ^ v3;
    }

    private void round() {
      v0 += v1;
      v2 += v3;
      v1 = Long.rotateLeft(v1, 13) ^ v0;
      v3 = Long.rotateLeft(v3, 16) ^ v2;
      v0 = Long.rotateLeft(v0, 32);
      v2 += v1;
      v0 += v3;
      v1 = Long.rotateLeft(v1, 17) ^ v2;
      v3 = Long.rotateLeft(v3, 21) ^ v0;
      v2 = Long.rotateLeft(v2, 32);
    }
  }
}
