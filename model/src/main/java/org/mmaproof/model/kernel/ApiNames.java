// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.kernel;

import java.util.List;
import java.util.Optional;
import org.mmaproof.model.c.Names;
import org.mmaproof.model.ir.CType;
import org.mmaproof.model.ir.Enumeration;
import org.mmaproof.model.ir.Expr;
import org.mmaproof.model.ir.Function;
import org.mmaproof.model.ir.Macro;
import org.mmaproof.model.ir.Unit;
import org.mmaproof.model.ir.Variable;

/** The functions of one generation over the structs of another, so that both share memory. */
record ApiNames(ModelNames api, ModelNames core) implements Names {
  @Override
  public Optional<Unit> unit(String path) {
    return api.unit(path).or(() -> core.unit(path));
  }

  @Override
  public List<Function> functionsMentioning(String path, String mention) {
    return List.of();
  }

  @Override
  public List<Function> functions(String name, String from) {
    return api.functions(name, from);
  }

  @Override
  public List<Macro> macros(String name, String from) {
    return api.macros(name, from);
  }

  @Override
  public List<Variable> variables(String name, String from) {
    return api.variables(name, from);
  }

  @Override
  public Optional<CType.Composite> composite(CType.Tag kind, String tag, String from) {
    return core.composite(kind, tag, from).or(() -> api.composite(kind, tag, from));
  }

  @Override
  public Optional<CType> alias(String name, String from) {
    return core.alias(name, from).or(() -> api.alias(name, from));
  }

  @Override
  public Optional<CType.Function> signature(String name, String from) {
    return api.signature(name, from);
  }

  @Override
  public Optional<Enumeration> enumeration(String enumerator, String from) {
    return api.enumeration(enumerator, from);
  }

  @Override
  public Optional<Enumeration> enumerationTagged(String tag, String from) {
    return api.enumerationTagged(tag, from);
  }

  @Override
  public Expr expression(String text) {
    return api.expression(text);
  }
}
