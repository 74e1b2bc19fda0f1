// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.proof;

import java.util.List;
import java.util.Optional;
import org.mmaproof.model.c.Configurations;
import org.mmaproof.model.c.Names;
import org.mmaproof.model.driver.HookMember;
import org.mmaproof.model.driver.Registration;
import org.mmaproof.model.ir.Function;
import org.mmaproof.model.ir.Variable;
import org.mmaproof.model.kernel.Generation;

/**
 * One side of a conversion: a hook in its tree.
 *
 * @param hook where it is defined; the first by path and line where conditionals choose
 * @param bodies its definitions, several where conditionals choose, in order of path and line
 * @param tables the registrations of this hook that the conversion speaks of, in order of path and
 *     line; at least one
 * @param variables by the order of {@code tables}: the variable whose initialiser registers the
 *     hook; empty for an assignment at run time, an argument and the like
 * @param through for a callback of an inner table: the hooks that userspace reaches and that call
 *     it through its owner's member
 * @param names what names mean in this side's tree
 * @param configurations which configurations this side's tree can have
 * @param generation the generation of its tree: what kernel functions mean to the hook
 * @param core the generation whose core runs the hook
 */
public record Side(
    HookAt hook,
    List<Function> bodies,
    List<Registration> tables,
    List<Optional<Variable>> variables,
    List<Outer> through,
    Names names,
    Configurations configurations,
    Generation generation,
    Generation core) {
  public Side {
    bodies = List.copyOf(bodies);
    tables = List.copyOf(tables);
    variables = List.copyOf(variables);
    through = List.copyOf(through);
    if (bodies.isEmpty() || tables.isEmpty() || tables.size() != variables.size()) {
      throw new IllegalArgumentException("a hook without a body or a table: " + hook);
    }
  }

  /**
   * A hook that calls another one's member.
   *
   * @param member the member that registers it
   * @param call the place of the call
   */
  public record Outer(HookAt hook, HookMember member, Place call) {}

  /** The registration that stands for all. */
  public Registration table() {
    return tables.get(0);
  }

  /** The table and its member as reports name them: {@code STRUCT.MEMBER OPS_VAR}. */
  public String ops() {
    HookMember member = table().member();
    return member.owner() + "." + member.member() + " " + table().table();
  }
}
