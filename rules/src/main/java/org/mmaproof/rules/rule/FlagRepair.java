// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mmaproof.model.ir.Expr;
import org.mmaproof.model.kernel.KernelModel;

/** Names flags in the form that is wanted where the names are all that is wrong. */
public final class FlagRepair {
  private final Repairs repairs;
  private final FlagKinds kinds;
  private final KernelModel kernel;

  public FlagRepair(Repairs repairs, FlagKinds kinds, KernelModel kernel) {
    this.repairs = repairs;
    this.kinds = kinds;
    this.kernel = kernel;
  }

  /** The repair of a call, or of a word of masks, that stands in the text of a function. */
  public Optional<Fix> of(Said.Word word) {
    if (word.macro().isPresent()) {
      return Optional.empty();
    }
    if (word.expression() instanceof Expr.Call call) {
      return call(word, call);
    }
    if (word.expression() instanceof Expr.Binary binary) {
      return values(word, List.of(binary.right()), FlagKind.MASK);
    }
    return word.expression() instanceof Expr.Assign assign
        ? values(word, List.of(assign.value()), FlagKind.MASK)
        : Optional.empty();
  }

  /** All wrong arguments that want the same form. */
  private Optional<Fix> call(Said.Word word, Expr.Call call) {
    List<Expr> values = new ArrayList<>();
    Optional<FlagKind> form = Optional.empty();
    for (int i = 0; i < call.arguments().size(); i++) {
      Optional<FlagKind> wanted = kinds.wanted(call, i);
      if (wanted.isPresent() && wrong(word, call.arguments().get(i), wanted.get()) > 0) {
        if (form.isPresent() && !form.equals(wanted)) {
          return Optional.empty();
        }
        form = wanted;
        values.add(call.arguments().get(i));
      }
    }
    return form.flatMap(wanted -> values(word, values, wanted));
  }

  private Optional<Fix> values(Said.Word word, List<Expr> values, FlagKind wanted) {
    List<Expr> names = new ArrayList<>();
    int wrong = 0;
    for (Expr value : values) {
      wrong += wrong(word, value, wanted);
      names(value, wanted == FlagKind.MASK, names);
    }
    int expected = wrong;
    return repairs.otherForm(names, wanted, kernel).filter(fix -> fix.edits().size() == expected);
  }

  private int wrong(Said.Word word, Expr value, FlagKind wanted) {
    return (int)
        kinds.parts(word.with(value)).stream().filter(part -> part.kind() != wanted).count();
  }

  /** The names that a value is, or is joined of. */
  private static void names(Expr value, boolean joined, List<Expr> names) {
    if (joined && value instanceof Expr.Binary binary && binary.operator().equals("|")) {
      names(binary.left(), true, names);
      names(binary.right(), true, names);
    } else if (joined && value instanceof Expr.Unary not && not.operator().equals("~")) {
      names(not.operand(), true, names);
    } else {
      names.add(value);
    }
  }
}
