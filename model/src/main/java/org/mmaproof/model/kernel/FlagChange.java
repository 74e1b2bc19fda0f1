// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.kernel;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mmaproof.model.ir.CType;
import org.mmaproof.model.ir.Expr;
import org.mmaproof.model.ir.Function;
import org.mmaproof.model.ir.Walk;

/**
 * How a kernel function changes the flags of a mapping, or bits of some other word, read off the
 * one assignment of its model that does it.
 *
 * @param object index of the parameter that the flags hang off
 * @param sets indices of the parameters whose flags are set; of a variadic function the last one
 *     stands for all that follow
 * @param clears indices of the parameters whose flags are cleared
 * @param replaces whether all other flags are lost
 */
public record FlagChange(int object, Set<Integer> sets, Set<Integer> clears, boolean replaces) {
  /** What the kernel's structs call a word of a mapping's flags. */
  public static final Set<String> WORDS = Set.of("vm_flags", "vma_flags", "flags");

  /** What the model calls the arguments of a variadic function. */
  private static final String REST = "__args";

  public FlagChange {
    sets = Set.copyOf(sets);
    clears = Set.copyOf(clears);
  }

  static Optional<FlagChange> of(Function function) {
    List<Expr.Assign> assigns =
        Walk.all(Expr.Assign.class, function.bodies().get(0).block()).stream()
            .filter(assign -> isFlags(assign.target()))
            .toList();
    return assigns.size() == 1 ? of(assigns.get(0), function.type()) : Optional.empty();
  }

  private static boolean isFlags(Expr target) {
    return target instanceof Expr.Member member
        ? WORDS.contains(member.name())
        : target instanceof Expr.Index
            || (target instanceof Expr.Unary unary && unary.operator().equals("*"));
  }

  private static Optional<FlagChange> of(Expr.Assign assign, CType.Function type) {
    Expr word = assign.target() instanceof Expr.Index index ? index.array() : assign.target();
    Set<Integer> object = parameters(word, type);
    Set<Integer> clears = new HashSet<>();
    for (Expr.Unary not : Walk.all(Expr.Unary.class, assign.value())) {
      if (not.operator().equals("~")) {
        clears.addAll(parameters(not.operand(), type));
      }
    }
    Set<Integer> sets = parameters(assign.value(), type);
    sets.removeAll(clears);
    boolean keeps = sets.removeAll(object);
    boolean plain = assign.operator().equals("=");
    return object.size() == 1 && !(sets.isEmpty() && clears.isEmpty())
        ? Optional.of(new FlagChange(object.iterator().next(), sets, clears, plain && !keeps))
        : Optional.empty();
  }

  /** The parameters that an expression names. */
  private static Set<Integer> parameters(Expr expression, CType.Function type) {
    Set<Integer> found = new HashSet<>();
    for (Expr.Name name : Walk.all(Expr.Name.class, expression)) {
      for (int i = 0; i < type.parameters().size(); i++) {
        if (type.parameters().get(i).name().equals(name.text())) {
          found.add(i);
        }
      }
      if (name.text().equals(REST) && type.variadic()) {
        found.add(type.parameters().size() - 1);
      }
    }
    return found;
  }
}
