// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.ir;

import java.util.List;

/** One file: its text, its top-level items in order, and what of it could not be read. */
public record Unit(SourceText text, List<Item> items, List<Problem> problems) {
  public Unit {
    items = List.copyOf(items);
    problems = List.copyOf(problems);
  }

  public String path() {
    return text.path();
  }
}
