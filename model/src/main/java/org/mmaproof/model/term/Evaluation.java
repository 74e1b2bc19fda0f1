// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.term;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Terms under one assignment. Remembers what it worked out; no recursion, so no depth is too much.
 */
final class Evaluation {
  private final Assignment assignment;
  private final Map<Term, Long> known = new HashMap<>();

  Evaluation(Assignment assignment) {
    this.assignment = assignment;
  }

  Assignment assignment() {
    return assignment;
  }

  boolean holds(Term truth) {
    return value(truth) != 0;
  }

  /** A number's value; of a truth 1 or 0. */
  long value(Term term) {
    Deque<Term> open = new ArrayDeque<>();
    open.push(term);
    while (!open.isEmpty()) {
      Term next = open.peek();
      boolean ready = true;
      if (!known.containsKey(next)) {
        for (Term kid : next.kids()) {
          if (!known.containsKey(kid)) {
            open.push(kid);
            ready = false;
          }
        }
        if (ready) {
          known.put(next, step(next));
        }
      }
      if (ready) {
        open.pop();
      }
    }
    return of(term);
  }

  private long of(Term kid) {
    Long value = known.get(kid);
    if (value == null) {
      throw new IllegalStateException("not worked out: " + kid);
    }
    return value;
  }

  private long step(Term term) {
    return switch (term.op()) {
      case CONSTANT -> term.bits();
      case VARIABLE -> assignment.number(term.name());
      case PROPOSITION -> bit(assignment.truth(term.name()));
      case TRUE -> 1;
      case FALSE -> 0;
      case APPLY -> {
        List<Long> arguments = new ArrayList<>();
        term.kids().forEach(kid -> arguments.add(of(kid)));
        yield assignment.result(term.name(), arguments);
      }
      case CUT -> Operations.cut(of(term.kid(0)), term.width(), term.signed());
      case ITE -> of(of(term.kid(0)) != 0 ? term.kid(1) : term.kid(2));
      case NOT -> bit(of(term.kid(0)) == 0);
      case ALL -> bit(term.kids().stream().allMatch(kid -> of(kid) != 0));
      case ANY -> bit(term.kids().stream().anyMatch(kid -> of(kid) != 0));
      case EQ, ULT, ULE, SLT, SLE ->
          bit(Operations.compare(term.op(), of(term.kid(0)), of(term.kid(1))));
      default -> {
        long result = of(term.kid(0));
        for (int i = 1; i < term.kids().size(); i++) {
          result = Operations.apply(term.op(), result, of(term.kid(i)));
        }
        yield result;
      }
    };
  }

  private static long bit(boolean holds) {
    return holds ? 1 : 0;
  }
}
