// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.path;

import org.mmaproof.model.ir.CType;
import org.mmaproof.model.ir.Expr;

/** What {@code sizeof} is asked of. */
final class Sizes {
  private Sizes() {}

  /** The type whose size is asked for, as far as the declarations of the function tell. */
  static CType measured(Frame frame, Expr operand) {
    if (operand instanceof Expr.TypeName name) {
      return name.type();
    }
    if (operand instanceof Expr.Name name) {
      return frame
          .find(name.text())
          .map(Frame.Bound::type)
          .orElseGet(() -> new CType.Unknown(name.text()));
    }
    if (operand instanceof Expr.Unary unary
        && unary.operator().equals("*")
        && measured(frame, unary.operand()) instanceof CType.Pointer pointer) {
      return pointer.to();
    }
    return new CType.Unknown("");
  }
}
