// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.mutant;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.mmaproof.model.c.Names;
import org.mmaproof.model.ir.CType;
import org.mmaproof.model.ir.Enumeration;
import org.mmaproof.model.ir.Expr;
import org.mmaproof.model.ir.Function;
import org.mmaproof.model.ir.Macro;
import org.mmaproof.model.ir.Standing;
import org.mmaproof.model.ir.Typedef;
import org.mmaproof.model.ir.Unit;
import org.mmaproof.model.ir.Variable;

/** What names mean where one function is a variant of itself. */
record MutantNames(Names names, Mutant mutant) implements Names {

  private List<Function> changed(List<Function> functions) {
    return functions.stream().map(this::changed).toList();
  }

  /** {@code function}, or what stands for it. */
  Function changed(Function function) {
    return function.nameAt().equals(mutant.of().nameAt()) ? mutant.instead() : function;
  }

  @Override
  public Optional<Unit> unit(String path) {
    return names.unit(path);
  }

  @Override
  public List<Function> functionsMentioning(String path, String mention) {
    return changed(names.functionsMentioning(path, mention));
  }

  @Override
  public List<Function> functions(String name, String from) {
    return changed(names.functions(name, from));
  }

  @Override
  public List<Macro> macros(String name, String from) {
    return names.macros(name, from);
  }

  @Override
  public List<Variable> variables(String name, String from) {
    return names.variables(name, from);
  }

  @Override
  public Optional<CType.Composite> composite(CType.Tag kind, String tag, String from) {
    return names.composite(kind, tag, from);
  }

  @Override
  public List<CType.Composite> composites(CType.Tag kind, String tag, String from) {
    return names.composites(kind, tag, from);
  }

  @Override
  public Optional<CType> alias(String name, String from) {
    return names.alias(name, from);
  }

  @Override
  public List<Typedef> typedefs(String name, String from) {
    return names.typedefs(name, from);
  }

  @Override
  public Optional<CType.Function> signature(String name, String from) {
    return names.signature(name, from);
  }

  @Override
  public Optional<Enumeration> enumeration(String enumerator, String from) {
    return names.enumeration(enumerator, from);
  }

  @Override
  public Optional<Enumeration> enumerationTagged(String tag, String from) {
    return names.enumerationTagged(tag, from);
  }

  @Override
  public List<Standing> standing(String macro, String from) {
    return names.standing(macro, from);
  }

  @Override
  public Optional<Standing> standing(String macro, String from, Predicate<Standing> wanted) {
    return names.standing(macro, from, wanted);
  }

  @Override
  public Expr expression(String text) {
    return names.expression(text);
  }
}
