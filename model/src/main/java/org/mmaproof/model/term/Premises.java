// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.term;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mmaproof.model.term.Term.Op;

/**
 * Truths that hold together and become more. What is asked beside them is asked together with those
 * that it has to do with, not with all.
 */
public final class Premises {
  private final Feasibility feasibility;
  private final Map<Object, Set<Term>> groups = new HashMap<>();

  public Premises(Feasibility feasibility) {
    this.feasibility = feasibility;
  }

  /** Whether {@code truth} can hold beside them. */
  public Answer with(Term truth) {
    Set<Term> all = new LinkedHashSet<>();
    keys(truth).forEach(key -> all.addAll(groups.getOrDefault(key, Set.of())));
    all.add(truth);
    return feasibility.check(new ArrayList<>(all));
  }

  /** It holds from now on, which they allow. */
  public void add(Term truth) {
    Set<Term> group = new LinkedHashSet<>();
    List<Object> keys = keys(truth);
    keys.forEach(key -> group.addAll(groups.getOrDefault(key, Set.of())));
    group.add(truth);
    for (Term member : group) {
      keys(member).forEach(key -> groups.put(key, group));
    }
  }

  private List<Object> keys(Term truth) {
    List<Object> keys = new ArrayList<>();
    for (Term symbol : feasibility.symbols(truth)) {
      keys.add(symbol.op() == Op.APPLY ? symbol.name() : symbol);
    }
    return keys;
  }
}
