// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.c;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.mmaproof.model.ir.CType;
import org.mmaproof.model.ir.Enumeration;
import org.mmaproof.model.ir.Expr;
import org.mmaproof.model.ir.Function;
import org.mmaproof.model.ir.Macro;
import org.mmaproof.model.ir.Span;
import org.mmaproof.model.ir.Standing;
import org.mmaproof.model.ir.Typedef;
import org.mmaproof.model.ir.Unit;
import org.mmaproof.model.ir.Variable;

/**
 * What a name means where it is used: the one interface through which readers of C ask for what is
 * not in front of them.
 *
 * <p>{@code from} is the path of the file that uses the name. Look-up goes by path: the file itself
 * (static before global), its quoted includes, {@code include/}, the architecture of the file, the
 * directory of the file. Several answers mean that conditionals choose, in order of path and line.
 */
public interface Names {

  /** The file at {@code path} as outlined, if it could be read. */
  Optional<Unit> unit(String path);

  /** Every function of that file whose text contains {@code mention}, in order. */
  List<Function> functionsMentioning(String path, String mention);

  List<Function> functions(String name, String from);

  List<Macro> macros(String name, String from);

  /** Variables at file scope, with their initialisers. */
  List<Variable> variables(String name, String from);

  /** The struct or union with that tag. */
  Optional<CType.Composite> composite(CType.Tag kind, String tag, String from);

  /** Every definition of the struct or union with that tag that conditionals choose from. */
  default List<CType.Composite> composites(CType.Tag kind, String tag, String from) {
    return composite(kind, tag, from).stream().toList();
  }

  /** What a typedef name stands for. */
  Optional<CType> alias(String name, String from);

  /** Every definition of a typedef name that conditionals choose from. */
  default List<Typedef> typedefs(String name, String from) {
    return alias(name, from).stream()
        .map(type -> new Typedef(new Span(from, 0, 0, 1), type, List.of()))
        .toList();
  }

  /** The type of the function of that name, from its definition or a prototype. */
  Optional<CType.Function> signature(String name, String from);

  /** The enum that lists {@code enumerator} among its constants. */
  default Optional<Enumeration> enumeration(String enumerator, String from) {
    return Optional.empty();
  }

  /** The enum with that tag. */
  default Optional<Enumeration> enumerationTagged(String tag, String from) {
    return Optional.empty();
  }

  /** The uses of {@code macro} that stand alone at file scope, as seen from {@code from}. */
  default List<Standing> standing(String macro, String from) {
    return List.of();
  }

  /** The nearest use of {@code macro} alone at file scope, as seen from {@code from}, that fits. */
  default Optional<Standing> standing(String macro, String from, Predicate<Standing> wanted) {
    return standing(macro, from).stream().filter(wanted).findFirst();
  }

  /** The text, such as the body of a macro, as an expression; opaque where it is none. */
  default Expr expression(String text) {
    return new Expr.Opaque(new Span("", 0, 0, 1), "nothing here reads " + text);
  }
}
