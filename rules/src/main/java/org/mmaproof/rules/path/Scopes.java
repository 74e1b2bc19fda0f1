// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.path;

import java.util.ArrayList;
import java.util.List;
import org.mmaproof.model.ir.Expr;
import org.mmaproof.model.ir.Span;

/** Scopes that macros open, which something is called for when they are left. */
final class Scopes {
  private final Walker walker;

  Scopes(Walker walker) {
    this.walker = walker;
  }

  List<Point> open(Point at, Span span, String macro, List<Expr> arguments, int end) {
    List<Point> entered = new ArrayList<>();
    for (Ways.Several way : Ways.several(walker, at.state(), arguments)) {
      Site site = way.state().site(span);
      State in = way.state().then(new Step.Scope(site, macro, way.values(), true));
      Point.Leaving leaving = state -> state.then(new Step.Scope(site, macro, way.values(), false));
      entered.add(at.open(in, end, leaving));
    }
    return entered;
  }
}
