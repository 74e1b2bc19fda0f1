// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.scan;

import java.util.List;
import java.util.Optional;
import org.mmaproof.model.c.Names;
import org.mmaproof.model.ir.CType;
import org.mmaproof.model.ir.Function;

/** Hooks whose parameters are declared by typedef names: rules go by the tags of structs. */
final class Resolved {
  /** A typedef of a typedef is followed this far. */
  private static final int DEEPEST = 8;

  private Resolved() {}

  /** {@code function} with pointers to structs as such, whatever they are called. */
  static Function of(Function function, Names names) {
    CType.Function type = function.type();
    List<CType.Parameter> parameters =
        type.parameters().stream()
            .map(parameter -> resolved(parameter, function.at().file(), names))
            .toList();
    return parameters.equals(type.parameters())
        ? function
        : new Function(
            function.at(),
            function.nameAt(),
            function.name(),
            new CType.Function(type.returns(), parameters, type.variadic()),
            function.local(),
            function.guards(),
            function.bodies());
  }

  private static CType.Parameter resolved(CType.Parameter parameter, String file, Names names) {
    return parameter.type() instanceof CType.Pointer pointer
            && pointer.to() instanceof CType.Alias alias
        ? struct(alias, file, names, 0)
            .map(to -> new CType.Parameter(parameter.at(), parameter.name(), new CType.Pointer(to)))
            .orElse(parameter)
        : parameter;
  }

  private static Optional<CType> struct(CType.Alias alias, String file, Names names, int depth) {
    Optional<CType> to = names.alias(alias.name(), file);
    return depth < DEEPEST && to.isPresent() && to.get() instanceof CType.Alias next
        ? struct(next, file, names, depth + 1)
        : to.filter(CType.Tagged.class::isInstance);
  }
}
