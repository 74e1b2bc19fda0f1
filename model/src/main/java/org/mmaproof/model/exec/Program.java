// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.exec;

import java.util.List;
import java.util.Optional;
import org.mmaproof.model.flow.Graph;
import org.mmaproof.model.flow.Type;
import org.mmaproof.model.ir.Presence;

/** The code that is run: what names of functions and variables mean. */
public interface Program {
  /**
   * The function of that name as seen from the file {@code from}: every body that the configuration
   * chooses from, the last where no other is chosen; none: nobody knows it.
   */
  List<Graph> bodies(String name, String from);

  /** What tells a variable from all others, however many files name it. */
  String key(String variable, String from);

  /** A graph without parameters that sets a variable to its initial value; empty: it is zero. */
  Optional<Graph> initialiser(String variable, String from);

  /** Whether a file may call intrinsics: it is one of the model. */
  default boolean isModel(String from) {
    return true;
  }

  /** Whether the run begins when the variable may have been written already. */
  default boolean given(String variable, String from) {
    return false;
  }

  /** Whether nobody says what a name is: it is a constant then, the same wherever it is used. */
  default boolean undefined(String variable, String from) {
    return false;
  }

  /** The first member of a struct, as far as it is known. */
  Optional<Views.First> first(Type.Struct struct);

  /** Whether the configuration that is run is one of {@code when}; empty where it is left open. */
  Optional<Boolean> configured(Presence when);
}
