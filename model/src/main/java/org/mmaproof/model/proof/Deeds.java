// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.mmaproof.model.exec.Inputs;
import org.mmaproof.model.term.Term;

/** Writes down the deeds of one run. */
final class Deeds {
  /** What fills page tables. */
  static final Set<String> POPULATING = Set.of("remap", "insert", "dma-mmap");

  /** The core's own, which nobody but the core takes. */
  private static final Set<String> CORE = Set.of("i_mmap");

  private final Supplier<List<Inputs.Use>> uses;
  private final List<Deed> deeds = new ArrayList<>();
  private final Map<Term, Integer> times = new HashMap<>();
  private final Map<Term, Integer> under = new HashMap<>();
  private int seen;

  /**
   * @param uses all uses of the run until now
   */
  Deeds(Supplier<List<Inputs.Use>> uses) {
    this.uses = uses;
  }

  /** What was done since this was asked for the last time. */
  List<Deed> taken() {
    used();
    List<Deed> all = List.copyOf(deeds);
    deeds.clear();
    return all;
  }

  void told(String name) {
    used();
    what(name).ifPresent(what -> deeds.add(new Deed(what, under)));
  }

  private static Optional<Deed.What> what(String name) {
    if (POPULATING.contains(name)) {
      return Optional.of(new Deed.What.Populates());
    }
    return name.startsWith(Chronicle.CALL)
        ? Optional.of(new Deed.What.Calls(name.substring(Chronicle.CALL.length())))
        : Optional.empty();
  }

  void locked(Chronicle.Token lock) {
    used();
    if (!CORE.contains(lock.kind())) {
      under.put(lock.object(), times.merge(lock.object(), 1, Integer::sum));
    }
  }

  void unlocked(Chronicle.Token lock) {
    used();
    under.remove(lock.object());
  }

  private void used() {
    List<Inputs.Use> all = uses.get();
    for (Inputs.Use use : all.subList(seen, all.size())) {
      Deed.What what =
          use.wrote() ? new Deed.What.Writes(use.place()) : new Deed.What.Looks(use.place());
      deeds.add(new Deed(what, under));
    }
    seen = all.size();
  }
}
