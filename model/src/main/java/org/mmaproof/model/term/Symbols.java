// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.term;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.mmaproof.model.term.Term.Op;

/**
 * Which free names a truth speaks of, and which truths therefore have nothing to do with each
 * other.
 */
final class Symbols {
  private final Map<Term, NavigableSet<Term>> known = new HashMap<>();

  /** The variables, propositions and applications inside a term, itself included. */
  NavigableSet<Term> of(Term term) {
    NavigableSet<Term> symbols = known.get(term);
    if (symbols == null) {
      symbols = find(term);
      known.put(term, symbols);
    }
    return symbols;
  }

  private NavigableSet<Term> find(Term term) {
    NavigableSet<Term> symbols = new TreeSet<>(Linear.ORDER);
    NavigableSet<Term> largest = symbols;
    for (Term kid : term.kids()) {
      NavigableSet<Term> inside = of(kid);
      symbols.addAll(inside);
      largest = inside.size() > largest.size() ? inside : largest;
    }
    if (term.op() == Op.VARIABLE || term.op() == Op.PROPOSITION || term.op() == Op.APPLY) {
      symbols.add(term);
    }
    return symbols.size() == largest.size() ? largest : symbols;
  }

  /**
   * Groups of truths that share no name, each in the order given. Applications of one function
   * share its name, unless all of them in the question are to constants: then each is its own.
   */
  List<List<Term>> components(List<Term> truths) {
    Set<String> open = new HashSet<>();
    truths.forEach(
        truth ->
            of(truth).stream()
                .filter(symbol -> symbol.op() == Op.APPLY && !isToConstants(symbol))
                .forEach(symbol -> open.add(symbol.name())));
    Map<Object, Integer> groupOf = new HashMap<>();
    List<Integer> leaders = new ArrayList<>();
    List<Integer> groups = new ArrayList<>();
    for (Term truth : truths) {
      int group = leaders.size();
      leaders.add(group);
      groups.add(group);
      for (Term symbol : of(truth)) {
        boolean shared = symbol.op() == Op.APPLY && open.contains(symbol.name());
        Object key = shared ? symbol.name() : symbol;
        int other = groupOf.getOrDefault(key, group);
        leaders.set(leader(leaders, other), leader(leaders, group));
        groupOf.put(key, group);
      }
    }
    Map<Integer, List<Term>> components = new LinkedHashMap<>();
    for (int i = 0; i < truths.size(); i++) {
      components
          .computeIfAbsent(leader(leaders, groups.get(i)), g -> new ArrayList<>())
          .add(truths.get(i));
    }
    return List.copyOf(components.values());
  }

  private static boolean isToConstants(Term call) {
    return call.kids().stream().allMatch(Term::isConstant);
  }

  private static int leader(List<Integer> leaders, int group) {
    int leader = group;
    while (leaders.get(leader) != leader) {
      leader = leaders.get(leader);
    }
    return leader;
  }

  /** What an evaluation says of the names of some truths, and nothing else. */
  Assignment restricted(Evaluation evaluation, List<Term> truths) {
    NavigableSet<Term> symbols = new TreeSet<>(Linear.ORDER);
    truths.forEach(truth -> symbols.addAll(of(truth)));
    Map<String, Long> numbers = new HashMap<>();
    Map<String, Boolean> holds = new HashMap<>();
    Map<String, Map<List<Long>, Long>> tables = new HashMap<>();
    for (Term symbol : symbols) {
      switch (symbol.op()) {
        case VARIABLE -> numbers.put(symbol.name(), evaluation.value(symbol));
        case PROPOSITION -> holds.put(symbol.name(), evaluation.holds(symbol));
        default ->
            tables
                .computeIfAbsent(symbol.name(), name -> new HashMap<>())
                .put(
                    symbol.kids().stream().map(evaluation::value).toList(),
                    evaluation.value(symbol));
      }
    }
    return new Assignment(numbers, holds, tables);
  }
}
