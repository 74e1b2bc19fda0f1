// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.term;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Questions as SMT-LIB 2, for any solver to check. The same question is always the same text. */
public final class Smt {
  private final StringBuilder shared = new StringBuilder();
  private final TreeSet<String> numbers = new TreeSet<>();
  private final TreeSet<String> truths = new TreeSet<>();
  private final TreeMap<String, Integer> functions = new TreeMap<>();
  private final Map<Term, String> written = new HashMap<>();
  private final Map<Term, Integer> uses = new HashMap<>();

  private Smt() {}

  /** A whole file that asks whether the truths can hold together, in QF_UFBV. */
  public static String query(List<Term> truths) {
    Smt smt = new Smt();
    truths.forEach(smt::count);
    StringBuilder asserts = new StringBuilder();
    for (Term truth : truths) {
      asserts.append("(assert ").append(smt.write(truth)).append(")\n");
    }
    StringBuilder text = new StringBuilder("(set-logic QF_UFBV)\n");
    smt.numbers.forEach(
        name -> text.append("(declare-fun ").append(name).append(" () (_ BitVec 64))\n"));
    smt.truths.forEach(name -> text.append("(declare-fun ").append(name).append(" () Bool)\n"));
    smt.functions.forEach(
        (name, arity) ->
            text.append("(declare-fun ")
                .append(name)
                .append(" (")
                .append("(_ BitVec 64) ".repeat(arity).strip())
                .append(") (_ BitVec 64))\n"));
    return text.append(smt.shared).append(asserts).append("(check-sat)\n(exit)\n").toString();
  }

  /** What stands for a term; names what is used twice inside it first. */
  private String write(Term term) {
    String known = written.get(term);
    if (known != null) {
      return known;
    }
    String text =
        switch (term.op()) {
          case CONSTANT -> String.format("#x%016x", term.bits());
          case TRUE -> "true";
          case FALSE -> "false";
          case VARIABLE -> declared(numbers, "n", term.name());
          case PROPOSITION -> declared(truths, "t", term.name());
          default -> define(term);
        };
    written.put(term, text);
    return text;
  }

  private static String declared(Set<String> names, String kind, String name) {
    String symbol = symbol(kind, name);
    names.add(symbol);
    return symbol;
  }

  private void count(Term term) {
    if (uses.merge(term, 1, Integer::sum) == 1) {
      term.kids().forEach(this::count);
    }
  }

  /** In place where it is used once; else under a name, without definitions: not all read them. */
  private String define(Term term) {
    String body = body(term);
    if (uses.getOrDefault(term, 0) < 2) {
      return body;
    }
    String name = "d" + written.size();
    shared
        .append("(declare-fun ")
        .append(name)
        .append(" () ")
        .append(term.isTruth() ? "Bool)\n" : "(_ BitVec 64))\n")
        .append("(assert (= ")
        .append(name)
        .append(' ')
        .append(body)
        .append("))\n");
    return name;
  }

  private String body(Term term) {
    StringBuilder kids = new StringBuilder();
    term.kids().forEach(kid -> kids.append(' ').append(write(kid)));
    if (term.op() == Term.Op.CUT) {
      return "((_ "
          + (term.signed() ? "sign" : "zero")
          + "_extend "
          + (64 - term.width())
          + ") ((_ extract "
          + (term.width() - 1)
          + " 0)"
          + kids
          + "))";
    }
    if (term.op() == Term.Op.APPLY) {
      String symbol = symbol("f" + term.kids().size(), term.name());
      functions.put(symbol, term.kids().size());
      return term.kids().isEmpty() ? symbol : "(" + symbol + kids + ")";
    }
    return "(" + operator(term.op()) + kids + ")";
  }

  /** A quoted symbol. The three spaces of names, and the arities of a function, stay apart. */
  private static String symbol(String kind, String name) {
    StringBuilder text = new StringBuilder("|").append(kind).append(':');
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean plain = c >= ' ' && c < 127 && c != '|' && c != '\\' && c != '%';
      text.append(plain ? String.valueOf(c) : String.format("%%%04x", (int) c));
    }
    return text.append('|').toString();
  }

  private static String operator(Term.Op op) {
    return switch (op) {
      case ADD -> "bvadd";
      case MULTIPLY -> "bvmul";
      case UDIV -> "bvudiv";
      case SDIV -> "bvsdiv";
      case UREM -> "bvurem";
      case SREM -> "bvsrem";
      case AND -> "bvand";
      case OR -> "bvor";
      case XOR -> "bvxor";
      case SHL -> "bvshl";
      case LSHR -> "bvlshr";
      case ASHR -> "bvashr";
      case ITE -> "ite";
      case EQ -> "=";
      case ULT -> "bvult";
      case ULE -> "bvule";
      case SLT -> "bvslt";
      case SLE -> "bvsle";
      case NOT -> "not";
      case ALL -> "and";
      case ANY -> "or";
      default -> throw new IllegalArgumentException(op.name());
    };
  }
}
