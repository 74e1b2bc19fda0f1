// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.flow;

import java.util.List;

/** Steps that are taken one after the other. */
public record Block(List<Op> ops, Exit exit) {
  public Block {
    ops = List.copyOf(ops);
  }
}
