// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.term;

import java.util.HashMap;
import java.util.Map;
import org.mmaproof.model.term.Term.Op;

/** Contradictions that comparisons with constants show by themselves: {@code x == 3 && x > 5}. */
final class Spans {
  private final Map<Term, Known> spans = new HashMap<>();
  private boolean empty;

  private Spans() {}

  /** Whether a conjunction can be seen not to hold. */
  static boolean contradict(Term all) {
    if (all.op() != Op.ALL) {
      return false;
    }
    Spans seen = new Spans();
    all.kids().forEach(seen::meet);
    return seen.empty;
  }

  private void meet(Term truth) {
    boolean comparison =
        switch (truth.op()) {
          case EQ, ULT, ULE, SLT, SLE -> true;
          default -> false;
        };
    if (!comparison || truth.kid(0).isTruth()) {
      return;
    }
    Term a = truth.kid(0);
    Term b = truth.kid(1);
    if (b.isConstant()) {
      narrow(a, below(truth.op(), b.bits()));
    } else if (a.isConstant()) {
      narrow(b, above(truth.op(), a.bits()));
    }
  }

  private void narrow(Term term, Known also) {
    Known before = spans.getOrDefault(term, term.known());
    if (before.excludes(also)) {
      empty = true;
    } else {
      spans.put(term, before.and(also));
    }
  }

  /** What {@code x op bound} tells; the normal form has no {@code x < 0}. */
  private static Known below(Op op, long bound) {
    return switch (op) {
      case EQ -> Known.constant(bound);
      case ULT -> Known.unsigned(0, bound - 1);
      case ULE -> Known.unsigned(0, bound);
      case SLT -> Known.signed(Long.MIN_VALUE, bound - 1);
      default -> Known.signed(Long.MIN_VALUE, bound);
    };
  }

  private static Known above(Op op, long bound) {
    return switch (op) {
      case EQ -> Known.constant(bound);
      case ULT -> Known.unsigned(bound + 1, -1);
      case ULE -> Known.unsigned(bound, -1);
      case SLT -> Known.signed(bound + 1, Long.MAX_VALUE);
      default -> Known.signed(bound, Long.MAX_VALUE);
    };
  }
}
