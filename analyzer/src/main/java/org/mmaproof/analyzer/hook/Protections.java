// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.hook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mmaproof.model.ir.Expr;
import org.mmaproof.model.ir.Stmt;
import org.mmaproof.model.ir.Variable;
import org.mmaproof.model.ir.Walk;

/**
 * Which expressions of one body are the protection of the VMA itself: the member, a local that
 * holds nothing else, and what is put into the member.
 *
 * @param body the statements
 * @param given parameters that callers hand the VMA's own protection
 */
record Protections(Stmt.Block body, Set<String> given) {
  private static final Set<String> MEMBERS = Set.of("vm_page_prot", "page_prot");

  boolean isOwn(Expr protection) {
    return isOwn(protection, new HashSet<>());
  }

  private boolean isOwn(Expr protection, Set<String> open) {
    if (protection instanceof Expr.Member member) {
      return MEMBERS.contains(member.name());
    }
    if (!(protection instanceof Expr.Name name) || !open.add(name.text())) {
      return false;
    }
    List<Expr> values = values(name.text());
    return isPutIn(name.text())
        || (values.isEmpty()
            ? given.contains(name.text())
            : values.stream().allMatch(value -> isOwn(value, open)));
  }

  /** Everything that the local of that name is set to. */
  private List<Expr> values(String name) {
    List<Expr> values = new ArrayList<>();
    for (Variable variable : Walk.variables(body)) {
      Optional<Expr> first = variable.initialiser();
      if (variable.name().equals(name) && first.isPresent()) {
        values.add(first.get());
      }
    }
    for (Expr.Assign assign : Walk.all(Expr.Assign.class, body)) {
      if (assign.target() instanceof Expr.Name target && target.text().equals(name)) {
        values.add(assign.value());
      }
    }
    return values;
  }

  /** Whether the VMA is given the protection that the local holds. */
  private boolean isPutIn(String name) {
    return Walk.all(Expr.Assign.class, body).stream()
        .anyMatch(
            assign ->
                assign.target() instanceof Expr.Member target
                    && MEMBERS.contains(target.name())
                    && assign.value() instanceof Expr.Name value
                    && value.text().equals(name));
  }
}
