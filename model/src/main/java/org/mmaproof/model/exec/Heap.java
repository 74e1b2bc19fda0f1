// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.exec;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** What was allocated for the driver in a run; what the core makes for itself is none of it. */
final class Heap {
  private static final Set<String> OF_THE_CORE =
      Set.of(
          "struct address_space",
          "struct anon_vma",
          "struct file",
          "struct mm_struct",
          "struct pt_range",
          "struct task_struct",
          "struct vm_area_struct",
          "struct vm_region");

  private final List<Memory> made = new ArrayList<>();

  void made(Memory memory) {
    if (!OF_THE_CORE.contains(memory.what())) {
      made.add(memory);
    }
  }

  /** What is not freed, in the order of making. */
  List<Memory> live() {
    return made.stream().filter(Memory::live).toList();
  }

  /** What can be found by following pointers from {@code roots}. */
  static Set<Memory> foundFrom(List<Cell> roots) {
    Set<Memory> found = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Cell> open = new ArrayDeque<>(roots);
    while (!open.isEmpty()) {
      Cell cell = open.pop();
      cell.parts().values().forEach(open::push);
      if (cell.value() instanceof Datum.Pointer to && found.add(to.to().memory())) {
        open.push(to.to().memory().whole());
      }
    }
    return found;
  }
}
