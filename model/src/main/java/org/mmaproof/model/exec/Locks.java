// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.exec;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The locks that one run holds, by kind and object; what the kinds mean, {@code kernel/README.md}
 * says.
 */
final class Locks {
  /** Under these nothing may sleep. */
  private static final Set<String> ATOMIC =
      Set.of(
          "spin",
          "rwlock-read",
          "rwlock-write",
          "seqlock",
          "xarray",
          "maple-tree",
          "task",
          "rcu",
          "preemption",
          "interrupts",
          "bottom-halves");

  /** These may be taken by who has them. */
  private static final Set<String> NESTED =
      Set.of(
          "rcu", "srcu", "preemption", "interrupts", "bottom-halves", "rwlock-read", "cpu-hotplug");

  private record Lock(String kind, Datum object) {}

  private final Map<Lock, Integer> held = new LinkedHashMap<>();

  /** Whether who takes it has it already, and would wait for itself. */
  boolean take(String kind, Datum object) {
    return held.merge(new Lock(kind, object), 1, Integer::sum) > 1 && !NESTED.contains(kind);
  }

  /** Whether it was held. */
  boolean give(String kind, Datum object) {
    Lock lock = new Lock(kind, object);
    Integer times = held.get(lock);
    if (times == null) {
      return false;
    }
    if (times > 1) {
      held.put(lock, times - 1);
    } else {
      held.remove(lock);
    }
    return true;
  }

  /** The kind of a lock under which nothing may sleep, if one is held. */
  Optional<String> awake() {
    if (held.isEmpty()) {
      return Optional.empty();
    }
    return held.keySet().stream().map(Lock::kind).filter(ATOMIC::contains).findFirst();
  }
}
