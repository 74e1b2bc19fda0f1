// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.flow;

import java.util.Optional;

/** How a block ends. Blocks are named by their index in {@link Graph#blocks}. */
public sealed interface Exit {
  record Jump(int to) implements Exit {}

  /** To {@code then} where {@code condition}, an integer or a pointer, is not zero. */
  record Branch(Site at, Value condition, int then, int otherwise) implements Exit {}

  record Return(Site at, Optional<Value> value) implements Exit {}

  /** No execution comes here: {@code unreachable()}, {@code BUG()}. */
  record Unreachable(Site at, String why) implements Exit {}
}
