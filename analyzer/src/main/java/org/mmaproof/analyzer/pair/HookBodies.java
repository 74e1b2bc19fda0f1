// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.pair;

import java.util.List;
import org.mmaproof.model.c.Names;
import org.mmaproof.model.driver.Registration;
import org.mmaproof.model.ir.Function;

/** The functions behind definitions of hooks. */
final class HookBodies {
  private HookBodies() {}

  /** The function that is defined there; none when the file has changed since. */
  static List<Function> of(Registration.Definition definition, Names names) {
    return names.functions(definition.name(), definition.at().file()).stream()
        .filter(function -> function.nameAt().equals(definition.at()))
        .toList();
  }

  /** The functions of all of them, in their order. */
  static List<Function> of(List<Registration.Definition> definitions, Names names) {
    return definitions.stream().flatMap(each -> of(each, names).stream()).toList();
  }
}
