// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.term;

import java.util.List;

/** A term as infix text for people. A term can stand for a huge tree: the text ends early. */
final class TermText {
  private static final int LONGEST = 4_000;

  private final StringBuilder text = new StringBuilder();

  private TermText() {}

  static String of(Term term) {
    TermText writer = new TermText();
    writer.write(term, false);
    return writer.text.toString();
  }

  private void write(Term term, boolean inside) {
    if (text.length() > LONGEST) {
      if (!text.toString().endsWith("...")) {
        text.append("...");
      }
      return;
    }
    switch (term.op()) {
      case CONSTANT -> text.append(constant(term.bits()));
      case VARIABLE, PROPOSITION -> text.append(term.name());
      case TRUE -> text.append("true");
      case FALSE -> text.append("false");
      case APPLY -> call(term.name(), term.kids());
      case CUT -> call((term.signed() ? "s" : "u") + term.width(), term.kids());
      case NOT -> {
        text.append('!');
        write(term.kid(0), true);
      }
      case ITE -> {
        open(inside);
        write(term.kid(0), true);
        text.append(" ? ");
        write(term.kid(1), true);
        text.append(" : ");
        write(term.kid(2), true);
        close(inside);
      }
      default -> {
        open(inside);
        between(term.kids(), " " + sign(term.op()) + " ");
        close(inside);
      }
    }
  }

  private void call(String name, List<Term> kids) {
    text.append(name).append('(');
    for (int i = 0; i < kids.size(); i++) {
      text.append(i == 0 ? "" : ", ");
      write(kids.get(i), false);
    }
    text.append(')');
  }

  private void between(List<Term> kids, String sign) {
    for (int i = 0; i < kids.size(); i++) {
      text.append(i == 0 ? "" : sign);
      write(kids.get(i), true);
    }
  }

  private void open(boolean inside) {
    text.append(inside ? "(" : "");
  }

  private void close(boolean inside) {
    text.append(inside ? ")" : "");
  }

  private static String constant(long bits) {
    return bits > -4096 && bits < 4096 ? Long.toString(bits) : "0x" + Long.toHexString(bits);
  }

  private static String sign(Term.Op op) {
    return switch (op) {
      case ADD -> "+";
      case MULTIPLY -> "*";
      case UDIV -> "/u";
      case SDIV -> "/s";
      case UREM -> "%u";
      case SREM -> "%s";
      case AND -> "&";
      case OR -> "|";
      case XOR -> "^";
      case SHL -> "<<";
      case LSHR -> ">>u";
      case ASHR -> ">>s";
      case EQ -> "==";
      case ULT -> "<u";
      case ULE -> "<=u";
      case SLT -> "<s";
      case SLE -> "<=s";
      case ALL -> "&&";
      case ANY -> "||";
      default -> op.name();
    };
  }
}
