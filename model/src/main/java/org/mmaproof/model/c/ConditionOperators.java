// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.c;

import java.util.Set;
import org.mmaproof.model.ir.Presence;

/**
 * The operators of preprocessor conditions: constants folded as the preprocessor does (C11
 * 6.10.1p4), all else brought to one spelling, so that a comparison and its negation are one atom.
 */
final class ConditionOperators {
  private static final Set<String> COMPARISONS = Set.of("==", "!=", "<", ">", "<=", ">=");

  private ConditionOperators() {}

  /** {@code a operator b}: a value under conditions, since a comparison is one of two. */
  static Cases of(String operator, Term a, Term b) {
    if (COMPARISONS.contains(operator)) {
      return Cases.truth(compared(operator, a, b));
    }
    if (a instanceof Term.Number x && b instanceof Term.Number y && defined(operator, y)) {
      return Cases.of(folded(operator, x, y));
    }
    return Cases.of(new Term.Written(a.operand() + " " + operator + " " + b.operand(), false));
  }

  static Term negated(String operator, Term a) {
    if (a instanceof Term.Number x) {
      long value =
          operator.equals("-") ? -x.value() : operator.equals("~") ? ~x.value() : x.value();
      return new Term.Number(value, x.unsigned());
    }
    return operator.equals("+") ? a : new Term.Written(operator + a.operand(), false);
  }

  private static boolean defined(String operator, Term.Number b) {
    return switch (operator) {
      case "/", "%" -> b.value() != 0;
      case "<<", ">>" -> b.unsigned() || b.value() >= 0;
      default -> true;
    };
  }

  private static Term folded(String operator, Term.Number a, Term.Number b) {
    long x = a.value();
    long y = b.value();
    boolean unsigned = a.unsigned() || b.unsigned();
    return switch (operator) {
      case "+" -> new Term.Number(x + y, unsigned);
      case "-" -> new Term.Number(x - y, unsigned);
      case "*" -> new Term.Number(x * y, unsigned);
      case "/" -> new Term.Number(unsigned ? Long.divideUnsigned(x, y) : x / y, unsigned);
      case "%" -> new Term.Number(unsigned ? Long.remainderUnsigned(x, y) : x % y, unsigned);
      case "&" -> new Term.Number(x & y, unsigned);
      case "|" -> new Term.Number(x | y, unsigned);
      case "^" -> new Term.Number(x ^ y, unsigned);
      case "<<" -> new Term.Number(wide(y) ? 0 : x << y, a.unsigned());
      default -> new Term.Number(shiftedRight(a, y), a.unsigned());
    };
  }

  private static boolean wide(long count) {
    return count < 0 || count > 63;
  }

  private static long shiftedRight(Term.Number a, long count) {
    if (a.unsigned()) {
      return wide(count) ? 0 : a.value() >>> count;
    }
    return a.value() >> (wide(count) ? 63 : count);
  }

  private static Presence compared(String operator, Term a, Term b) {
    return switch (operator) {
      case "==" -> equal(a, b);
      case "!=" -> equal(a, b).not();
      case "<" -> less(a, b);
      case ">" -> less(b, a);
      case "<=" -> less(b, a).not();
      default -> less(a, b).not();
    };
  }

  private static Presence equal(Term a, Term b) {
    if (a.equals(b)) {
      return Presence.ALWAYS;
    }
    if (a instanceof Term.Number x) {
      if (b instanceof Term.Number y) {
        return x.value() == y.value() ? Presence.ALWAYS : Presence.NEVER;
      }
      return x.value() == 0 ? b.truth().not() : equality(b, a);
    }
    if (b instanceof Term.Number) {
      return equal(b, a);
    }
    return a.operand().compareTo(b.operand()) < 0 ? equality(a, b) : equality(b, a);
  }

  private static Presence equality(Term a, Term b) {
    return Presence.atom(a.operand() + " == " + b.operand());
  }

  private static Presence less(Term a, Term b) {
    if (a.equals(b)) {
      return Presence.NEVER;
    }
    if (a instanceof Term.Number x) {
      if (b instanceof Term.Number y) {
        boolean unsigned = x.unsigned() || y.unsigned();
        int order =
            unsigned
                ? Long.compareUnsigned(x.value(), y.value())
                : Long.compare(x.value(), y.value());
        return order < 0 ? Presence.ALWAYS : Presence.NEVER;
      }
      // 12 < X is !(X < 13), whatever the type of X; not so at the ends of the types
      boolean last = x.unsigned() ? x.value() == -1 : x.value() == Long.MAX_VALUE;
      if (!last && (x.unsigned() || x.value() >= 0)) {
        return less(b, new Term.Number(x.value() + 1, x.unsigned())).not();
      }
    }
    return Presence.atom(a.operand() + " < " + b.operand());
  }
}
