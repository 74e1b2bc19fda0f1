// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.path;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What some keys stand for; immutable, in the order in which they were last bound. A path binds
 * again and again what it carries along: each key keeps its hash, because values lie deep in each
 * other and a map that is copied asks all its keys for theirs.
 */
record Bindings<K, V>(List<Bound<K, V>> all) {
  Bindings {
    all = List.copyOf(all);
  }

  /**
   * One key.
   *
   * @param hash of the key
   */
  record Bound<K, V>(int hash, K key, V value) {
    private boolean of(int otherHash, K other) {
      return hash == otherHash && key.equals(other);
    }
  }

  static <K, V> Bindings<K, V> none() {
    return new Bindings<>(List.of());
  }

  Optional<V> of(K key) {
    int hash = key.hashCode();
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).of(hash, key)) {
        return Optional.of(all.get(i).value());
      }
    }
    return Optional.empty();
  }

  /** These with {@code key} standing for {@code value}. */
  Bindings<K, V> with(K key, V value) {
    return with(key, value, other -> false);
  }

  /** The same without the other keys that {@code drop} takes. */
  Bindings<K, V> with(K key, V value, Predicate<K> drop) {
    int hash = key.hashCode();
    List<Bound<K, V>> next = new ArrayList<>(all.size() + 1);
    for (int i = 0; i < all.size(); i++) {
      Bound<K, V> bound = all.get(i);
      if (!bound.of(hash, key) && !drop.test(bound.key())) {
        next.add(bound);
      }
    }
    next.add(new Bound<>(hash, key, value));
    return new Bindings<>(next);
  }

  /** These without the keys that {@code drop} takes. */
  Bindings<K, V> without(Predicate<K> drop) {
    return new Bindings<>(all.stream().filter(bound -> !drop.test(bound.key())).toList());
  }
}
