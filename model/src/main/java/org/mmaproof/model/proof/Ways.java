// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.proof;

import org.mmaproof.model.term.Term;

/** The way to a place in memory, as a C programmer writes it. */
final class Ways {
  private Ways() {}

  /** What a load reads: {@code file->private_data}. */
  static String of(Term load) {
    return place(load.kids().get(0));
  }

  private static String place(Term address) {
    if (address.op() == Term.Op.APPLY && address.name().startsWith(".")) {
      Term base = address.kids().get(0);
      String member = address.name().substring(1);
      return isPlace(base) ? place(base) + "." + member : pointer(base) + "->" + member;
    }
    if (address.op() == Term.Op.APPLY && address.name().equals("[]")) {
      return pointer(address.kids().get(0)) + "[" + address.kids().get(1) + "]";
    }
    if (address.op() == Term.Op.VARIABLE && address.name().startsWith("&")) {
      return address.name().substring(1);
    }
    return "*" + pointer(address);
  }

  private static boolean isPlace(Term base) {
    return base.op() == Term.Op.APPLY && base.name().startsWith(".")
        || base.op() == Term.Op.VARIABLE && base.name().startsWith("&");
  }

  private static String pointer(Term term) {
    if (term.op() == Term.Op.APPLY && term.name().equals("load")) {
      return of(term);
    }
    if (term.op() == Term.Op.APPLY && term.name().startsWith("container ")) {
      return "container_of(" + pointer(term.kids().get(0)) + ")";
    }
    return isPlace(term) ? "(&" + place(term) + ")" : term.toString();
  }
}
