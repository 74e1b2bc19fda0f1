// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.c;

import java.util.Optional;
import org.mmaproof.model.flow.Type;

/** The parameters and variables that are in scope somewhere in a function. */
@FunctionalInterface
public interface Locals {
  /** No names at all, as at file scope. */
  Locals NONE = name -> Optional.empty();

  /** The type of the innermost {@code name}; empty when no such name is in scope. */
  Optional<Type> type(String name);
}
