// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.kernel;

import java.util.List;
import java.util.Optional;
import org.mmaproof.model.c.Macros;
import org.mmaproof.model.c.Outline;
import org.mmaproof.model.ir.Item;
import org.mmaproof.model.ir.Macro;
import org.mmaproof.model.ir.Unit;

/** Macros of every kernel, for drivers whose tree does not have them: {@code proof/plain.h}. */
final class PlainMacros {
  private final Unit unit = Outline.read(Resources.file("proof/plain.h"));

  /** The macro of that name; none if there is no such macro. */
  List<Macro> of(String name) {
    return unit.items().stream()
        .filter(item -> item.kind() == Item.Kind.MACRO && item.name().equals(name))
        .map(item -> Macros.of(unit, item))
        .toList();
  }

  Optional<Unit> unit(String path) {
    return Optional.of(unit).filter(one -> one.path().equals(path));
  }
}
