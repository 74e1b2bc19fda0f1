// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.term;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Every term there is, once. Makes exactly what it is asked for: nothing is rewritten here. */
final class Pool {
  private record Shape(
      Term.Op op, List<Term> kids, String name, long bits, int width, boolean signed) {}

  private final Map<Shape, Term> made = new HashMap<>();

  Term constant(long bits) {
    return make(new Shape(Term.Op.CONSTANT, List.of(), "", bits, 64, false));
  }

  Term named(Term.Op op, String name, List<Term> kids) {
    return make(new Shape(op, List.copyOf(kids), name, 0, 64, false));
  }

  Term cut(Term x, int width, boolean signed) {
    return make(new Shape(Term.Op.CUT, List.of(x), "", 0, width, signed));
  }

  Term of(Term.Op op, Term... kids) {
    return make(new Shape(op, List.of(kids), "", 0, 64, false));
  }

  Term of(Term.Op op, List<Term> kids) {
    return make(new Shape(op, List.copyOf(kids), "", 0, 64, false));
  }

  int size() {
    return made.size();
  }

  private Term make(Shape shape) {
    Term known = made.get(shape);
    if (known != null) {
      return known;
    }
    Term term =
        new Term(
            made.size(), shape.op, shape.kids, shape.name, shape.bits, shape.width, shape.signed);
    made.put(shape, term);
    return term;
  }
}
