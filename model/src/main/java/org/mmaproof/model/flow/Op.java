// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.flow;

import java.util.List;
import java.util.Optional;

/** One step of a block. */
public sealed interface Op {
  Site at();

  /** The value and the place have the same type; structs are copied whole. */
  record Assign(Site at, Place to, Value value) implements Op {}

  /** All of the place becomes zero: what an initialiser list does not name. */
  record Clear(Site at, Place place) implements Op {}

  /** The life of a local begins; nobody has set its value. */
  record Begin(Site at, Slot slot) implements Op {}

  /** The life of a local ends. */
  record End(Site at, Slot slot) implements Op {}

  /**
   * A call.
   *
   * @param result where the value goes that is returned; empty where there is none or nobody wants
   *     it
   * @param callee a {@link Value.Routine}, or a pointer to a function
   * @param arguments converted to the types of the parameters, as far as those are known
   */
  record Call(Site at, Optional<Place> result, Value callee, List<Value> arguments) implements Op {
    public Call {
      arguments = List.copyOf(arguments);
    }
  }

  /** C that was seen and not understood, with whatever effect it has. */
  record Opaque(Site at, String why) implements Op {}
}
