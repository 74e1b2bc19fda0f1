// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.exec;

import org.mmaproof.model.term.Term;

/** The way to a place in memory, as a C programmer writes it. */
final class Ways {
  private Ways() {}

  /** The place of an address: {@code file->private_data}. */
  static String of(Term address) {
    if (address.op() == Term.Op.APPLY && address.name().startsWith(".")) {
      Term base = address.kids().get(0);
      String member = address.name().substring(1);
      return isPlace(base) ? of(base) + "." + member : pointer(base) + "->" + member;
    }
    if (address.op() == Term.Op.APPLY && address.name().equals("[]")) {
      return pointer(address.kids().get(0)) + "[" + address.kids().get(1) + "]";
    }
    return address.op() == Term.Op.VARIABLE && address.name().startsWith("&")
        ? address.name().substring(1)
        : "*" + pointer(address);
  }

  private static boolean isPlace(Term base) {
    return base.op() == Term.Op.APPLY && base.name().startsWith(".")
        || base.op() == Term.Op.VARIABLE && base.name().startsWith("&");
  }

  private static String pointer(Term term) {
    if (term.op() == Term.Op.APPLY && term.name().startsWith("container ")) {
      return term.name().replace(' ', '(') + " " + pointer(term.kids().get(0)) + ")";
    }
    if (isPlace(term)) {
      return "(&" + of(term) + ")";
    }
    return term.op() == Term.Op.VARIABLE ? term.name() : "(" + term + ")";
  }
}
