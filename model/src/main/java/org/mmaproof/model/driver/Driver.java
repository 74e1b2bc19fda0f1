// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.driver;

import java.util.List;
import org.mmaproof.model.c.Names;
import org.mmaproof.model.ir.Unit;

/**
 * One file of a driver as rules see it.
 *
 * @param unit the file
 * @param registrations the registrations that stand in this file, in order
 * @param hooks the functions defined in this file that are registered anywhere in sight, in order
 * @param names what names mean in this file
 * @param memory readings of this driver that were made already
 */
public record Driver(
    Unit unit,
    List<Registration> registrations,
    List<Hook> hooks,
    Names names,
    Memory<Object> memory) {
  public Driver {
    registrations = List.copyOf(registrations);
    hooks = List.copyOf(hooks);
  }

  /** A driver about which nothing was worked out yet. */
  public Driver(Unit unit, List<Registration> registrations, List<Hook> hooks, Names names) {
    this(unit, registrations, hooks, names, new Memory<>());
  }
}
