// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.hook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mmaproof.model.c.CText;
import org.mmaproof.model.c.GuardsAt;
import org.mmaproof.model.driver.Registration;
import org.mmaproof.model.ir.CType;
import org.mmaproof.model.ir.Expr;
import org.mmaproof.model.ir.Function;
import org.mmaproof.model.ir.Guard;
import org.mmaproof.model.ir.Item;
import org.mmaproof.model.ir.Span;
import org.mmaproof.model.ir.Unit;
import org.mmaproof.model.ir.Walk;

/**
 * The calls that hand a hook to a function which registers it.
 *
 * @param takers such functions by name
 */
record CallRegistrations(RegistrationFinder finder, Map<String, List<ParameterHook>> takers) {

  /** What a call passes to the row of the assignment it ends in. */
  record Pass(Registration assignment, List<Registration.Definition> definitions) {}

  record Found(
      List<Registration> registrations, List<ParameterHook> parameters, List<Pass> passed) {}

  Found in(Unit unit) {
    Found found = new Found(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    if (takers.keySet().stream().noneMatch(unit.text().text()::contains)) {
      return found;
    }
    for (Item item : unit.items()) {
      if (item.kind() == Item.Kind.FUNCTION && mentionsTaker(unit, item)) {
        Function function = finder.tree().function(unit, item);
        for (Function.Body body : function.bodies()) {
          for (Expr.Call call : Walk.all(Expr.Call.class, body.block())) {
            call(unit, item, function, call, found);
          }
        }
      }
    }
    return found;
  }

  private boolean mentionsTaker(Unit unit, Item item) {
    String text = unit.text().text();
    for (String name : takers.keySet()) {
      int at = text.indexOf(name, item.bodyStart());
      if (at >= 0 && at < item.end()) {
        return true;
      }
    }
    return false;
  }

  private void call(Unit unit, Item item, Function function, Expr.Call call, Found found) {
    if (!(call.callee() instanceof Expr.Name name)) {
      return;
    }
    for (ParameterHook taker : takers.getOrDefault(name.text(), List.of())) {
      if (taker.parameter() < call.arguments().size() && means(name.text(), unit, taker)) {
        handOver(unit, item, function, call, taker, found);
      }
    }
  }

  private boolean means(String name, Unit unit, ParameterHook taker) {
    return finder.tree().definitions(name, unit.path()).stream()
        .anyMatch(
            place ->
                place.unit().path().equals(taker.function().at().file())
                    && place.item().nameStart() == taker.function().nameAt().start());
  }

  private void handOver(
      Unit unit, Item item, Function function, Expr.Call call, ParameterHook taker, Found found) {
    Optional<List<Guard>> inner =
        GuardsAt.inside(unit.text().text(), item.start(), call.at().start());
    if (inner.isEmpty()) {
      return;
    }
    List<Guard> guards = new ArrayList<>(item.guards());
    guards.addAll(inner.get());
    String value = text(unit, call.arguments().get(taker.parameter()).at());
    RegistrationFinder.Facts facts =
        new RegistrationFinder.Facts(call.at(), Optional.empty(), "", guards);
    Registration row =
        finder.row(
            taker.member(),
            owner(unit, call, taker),
            Value.hook(value),
            value,
            Registration.Form.FUNCTION_ARGUMENT,
            unit,
            facts,
            guards);
    if (found.registrations().stream().anyMatch(known -> known.at().equals(row.at()))) {
      return; // the same call under another choice of conditionals
    }
    found.registrations().add(row);
    found.passed().add(new Pass(taker.assignment(), row.definitions()));
    BodyRegistrations.parameterOf(function, call.arguments().get(taker.parameter()))
        .ifPresent(
            index ->
                found
                    .parameters()
                    .add(new ParameterHook(function, index, row.table(), taker.member(), row)));
  }

  /** The owner's expression in the caller's names: its root parameter replaced by the argument. */
  private static String owner(Unit unit, Expr.Call call, ParameterHook taker) {
    int end = CText.nameEnd(taker.owner(), 0);
    String root = taker.owner().substring(0, end);
    List<CType.Parameter> parameters = taker.function().type().parameters();
    for (int i = 0; i < Math.min(parameters.size(), call.arguments().size()); i++) {
      if (!root.isEmpty() && parameters.get(i).name().equals(root)) {
        String argument = text(unit, call.arguments().get(i).at()).replaceAll("\\s+", "");
        return argument + taker.owner().substring(end);
      }
    }
    return taker.owner();
  }

  private static String text(Unit unit, Span at) {
    return unit.text().slice(at.start(), at.end());
  }
}
