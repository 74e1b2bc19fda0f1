// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.driver;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What was worked out about one driver, so that several rules that need the same reading share it.
 * For one thread.
 *
 * @param <V> what is remembered
 */
public final class Memory<V> {
  private final Map<Object, V> known = new HashMap<>();

  /** What is known under {@code key}; worked out at the first call. */
  public V of(Object key, Supplier<V> work) {
    V value = known.get(key);
    if (value == null) {
      value = work.get();
      known.put(key, value);
    }
    return value;
  }
}
