// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.hook;

import java.util.List;
import java.util.Optional;
import org.mmaproof.model.c.BodyTypes;
import org.mmaproof.model.driver.HookMember;
import org.mmaproof.model.driver.Registration;
import org.mmaproof.model.ir.CType;
import org.mmaproof.model.ir.Expr;
import org.mmaproof.model.ir.Function;
import org.mmaproof.model.ir.Item;
import org.mmaproof.model.ir.Span;
import org.mmaproof.model.ir.Stmt;
import org.mmaproof.model.ir.Unit;
import org.mmaproof.model.ir.Variable;
import org.mmaproof.model.ir.Walk;

/**
 * What one word of a function body registers: an assignment to a member, or a member of an
 * initialiser of a local variable or compound literal.
 */
record BodyRegistrations(RegistrationFinder finder, Unit unit, Item item, Words.Word word) {

  void read(RegistrationFinder.Facts facts, RegistrationFinder.Sink sink) {
    Function function =
        facts.macro().isEmpty()
            ? finder.tree().function(unit, item)
            : finder.tree().functionOfText(unit, item);
    for (Function.Body body : function.bodies()) {
      BodyTypes types = new BodyTypes(finder.tree(), function, body);
      for (Expr.Assign assign : Walk.all(Expr.Assign.class, body.block())) {
        assigned(function, assign, types, facts, sink);
      }
      initialised(body.block(), facts, sink);
    }
  }

  // ---- x->mmap = f

  private void assigned(
      Function function,
      Expr.Assign assign,
      BodyTypes types,
      RegistrationFinder.Facts facts,
      RegistrationFinder.Sink sink) {
    if (!(assign.target() instanceof Expr.Member target)
        || !target.name().equals(word.text())
        || target.at().end() != word.end()
        || !assign.operator().equals("=")) {
      return;
    }
    CType owner = pointee(types.typeOf(target.object()));
    Optional<HookMember> member = finder.member(owner, word.text(), unit.path());
    String value = text(assign.value().at());
    if (member.isEmpty()) {
      return;
    }
    Registration.Form form =
        facts.macro().isEmpty() ? Registration.Form.RUNTIME_ASSIGN : Registration.Form.MACRO_USE;
    String table = text(target.object().at()).replaceAll("\\s+", "");
    Registration row =
        finder.row(
            member.get(), table, Value.hook(value), value, form, unit, facts, facts.guards());
    sink.add(row);
    parameterOf(function, assign.value())
        .ifPresent(index -> sink.add(new ParameterHook(function, index, table, member.get(), row)));
  }

  private static CType pointee(CType type) {
    return type instanceof CType.Pointer pointer ? pointer.to() : type;
  }

  static Optional<Integer> parameterOf(Function function, Expr value) {
    List<CType.Parameter> parameters = function.type().parameters();
    if (value instanceof Expr.Name name) {
      for (int i = 0; i < parameters.size(); i++) {
        if (parameters.get(i).name().equals(name.text())) {
          return Optional.of(i);
        }
      }
    }
    return Optional.empty();
  }

  // ---- struct x ops = { .mmap = f }, (struct x){ .mmap = f }

  private void initialised(
      Stmt.Block block, RegistrationFinder.Facts facts, RegistrationFinder.Sink sink) {
    Initialiser initialiser = new Initialiser(unit.text().text(), finder.tree(), unit.path());
    for (Expr.Compound compound : Walk.all(Expr.Compound.class, block)) {
      if (holds(compound.list().at())) {
        initialiser
            .find(compound.list().at().start(), compound.type(), "(anonymous)", word.start())
            .ifPresent(target -> finder.target(unit, target, word, facts, sink));
        return;
      }
    }
    for (Variable variable : Walk.variables(block)) {
      Optional<Expr> value = variable.initialiser();
      if (value.isPresent() && value.get() instanceof Expr.InitList list && holds(list.at())) {
        initialiser
            .find(list.at().start(), variable.type(), variable.name(), word.start())
            .ifPresent(target -> finder.target(unit, target, word, facts, sink));
      }
    }
  }

  private boolean holds(Span at) {
    return at.start() <= word.start() && word.end() <= at.end();
  }

  private String text(Span at) {
    return unit.text().slice(at.start(), at.end());
  }
}
