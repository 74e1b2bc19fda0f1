// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.c.lower;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mmaproof.model.flow.Place;
import org.mmaproof.model.flow.Site;
import org.mmaproof.model.flow.Value;
import org.mmaproof.model.ir.Expr;

/**
 * Reads and writes that say how other processors see them: here they are plain ones, as one thread
 * sees them.
 */
final class Accesses {
  /** Their value is their first argument. */
  private static final Set<String> READS =
      Set.of(
          "READ_ONCE",
          "__READ_ONCE",
          "READ_ONCE_NOCHECK",
          "data_race",
          "rcu_dereference",
          "rcu_dereference_check",
          "rcu_dereference_protected",
          "rcu_dereference_raw",
          "rcu_dereference_raw_check",
          "rcu_dereference_bh",
          "rcu_dereference_sched",
          "rcu_dereference_rtnl",
          "rcu_access_pointer",
          "rcu_pointer_handoff",
          "srcu_dereference",
          "srcu_dereference_check",
          "rtnl_dereference",
          "unrcu_pointer");

  /** Their value is what their first argument points to. */
  private static final Set<String> LOADS = Set.of("smp_load_acquire", "__smp_load_acquire");

  /** They give their first argument the value of the second. */
  private static final Set<String> WRITES =
      Set.of(
          "WRITE_ONCE", "__WRITE_ONCE", "rcu_assign_pointer", "RCU_INIT_POINTER", "smp_store_mb");

  /** The same through a pointer. */
  private static final Set<String> STORES = Set.of("smp_store_release", "__smp_store_release");

  private final Reading reading;

  Accesses(Reading reading) {
    this.reading = reading;
  }

  static boolean known(String name) {
    return READS.contains(name)
        || LOADS.contains(name)
        || WRITES.contains(name)
        || STORES.contains(name);
  }

  /** The value of a call of {@code name}; empty where it has not the arguments it needs. */
  Optional<Value> value(String name, Expr.Call e, Site at) {
    List<Expr> arguments = e.arguments();
    boolean writes = WRITES.contains(name) || STORES.contains(name);
    if (arguments.size() < (writes ? 2 : 1)) {
      return Optional.empty();
    }
    Expr first = arguments.get(0);
    if (READS.contains(name)) {
      return Optional.of(reading.values().of(first));
    }
    if (LOADS.contains(name)) {
      Place place = Arithmetic.pointed(at, reading.values().of(first));
      return Optional.of(reading.kept(reading.read(at, place)));
    }
    Expr target = STORES.contains(name) ? new Expr.Unary(first.at(), "*", first) : first;
    reading.values().effect(new Expr.Assign(e.at(), "=", target, arguments.get(1)));
    return Optional.of(Reading.nothing(at));
  }
}
