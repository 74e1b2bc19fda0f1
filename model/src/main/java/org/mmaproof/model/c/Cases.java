// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.c;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.mmaproof.model.ir.Presence;

/**
 * A value that depends on the configuration: {@code defined(A) + 1} is 2 where A is defined and 1
 * elsewhere. The conditions exclude each other and one of them always holds.
 */
record Cases(List<Case> list) {
  /** One value and when it is that. */
  record Case(Presence when, Term value) {}

  Cases {
    list = List.copyOf(list);
  }

  static Cases of(Term value) {
    return new Cases(List.of(new Case(Presence.ALWAYS, value)));
  }

  /** 1 under a condition, 0 elsewhere. */
  static Cases truth(Presence when) {
    Map<Term, Presence> values = new LinkedHashMap<>();
    values.put(Term.ONE, when);
    values.put(Term.ZERO, when.not());
    return of(values);
  }

  private static Cases of(Map<Term, Presence> values) {
    List<Case> list = new ArrayList<>();
    values.forEach(
        (value, when) -> {
          if (!when.equals(Presence.NEVER)) {
            list.add(new Case(when, value));
          }
        });
    return new Cases(list);
  }

  /** When the value is not zero. */
  Presence truth() {
    Presence truth = Presence.NEVER;
    for (Case each : list) {
      truth = truth.or(each.when().and(each.value().truth()));
    }
    return truth;
  }

  Cases map(Function<Term, Term> change) {
    return combined(of(Term.ZERO), (value, none) -> of(change.apply(value)));
  }

  /** What {@code operator} makes of each value of this and of {@code other}. */
  Cases combined(Cases other, BiFunction<Term, Term, Cases> operator) {
    Map<Term, Presence> values = new LinkedHashMap<>();
    for (Case a : list) {
      for (Case b : other.list) {
        Presence both = a.when().and(b.when());
        if (!both.equals(Presence.NEVER)) {
          for (Case result : operator.apply(a.value(), b.value()).list) {
            values.merge(result.value(), both.and(result.when()), Presence::or);
          }
        }
      }
    }
    return of(values);
  }

  /** {@code condition ? this : otherwise}; unsigned where one of the two is. */
  Cases chosen(Presence condition, Cases otherwise) {
    boolean unsigned = unsigned() || otherwise.unsigned();
    Map<Term, Presence> values = new LinkedHashMap<>();
    list.forEach(
        each ->
            values.merge(
                converted(each.value(), unsigned), condition.and(each.when()), Presence::or));
    otherwise.list.forEach(
        each ->
            values.merge(
                converted(each.value(), unsigned), condition.not().and(each.when()), Presence::or));
    return of(values);
  }

  private boolean unsigned() {
    return list.stream().anyMatch(c -> c.value() instanceof Term.Number n && n.unsigned());
  }

  private static Term converted(Term value, boolean unsigned) {
    return value instanceof Term.Number number
        ? new Term.Number(number.value(), unsigned || number.unsigned())
        : value;
  }

  /** The diagrams in it. */
  int size() {
    return list.stream().mapToInt(each -> each.when().size() + 1).sum();
  }
}
