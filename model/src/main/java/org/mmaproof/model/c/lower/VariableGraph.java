// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.c.lower;

import java.util.List;
import java.util.Optional;
import org.mmaproof.model.flow.Block;
import org.mmaproof.model.flow.Exit;
import org.mmaproof.model.flow.Graph;
import org.mmaproof.model.flow.Op;
import org.mmaproof.model.flow.Place;
import org.mmaproof.model.flow.Site;
import org.mmaproof.model.flow.Type;
import org.mmaproof.model.ir.Presence;
import org.mmaproof.model.ir.Variable;

/** A variable at file scope as the steps that give it its first value. */
final class VariableGraph {
  private final Variable variable;
  private final String name;
  private final Reading reading;

  VariableGraph(Setting setting, Variable variable, String from) {
    this.variable = variable;
    this.name = variable.name();
    this.reading =
        new Reading(setting, variable.name(), from, Arithmetic.VOID, Surroundings.KERNEL);
  }

  /** A local with static storage of {@code function}. */
  VariableGraph(
      Setting setting, Reading.Static local, String function, String from, Presence when) {
    this.variable = local.variable();
    this.name = function + "." + variable.name();
    this.reading = new Reading(setting, function, from, Arithmetic.VOID, when);
    reading.env(local.env());
  }

  Graph graph() {
    Type type = new LocalVariables(reading).type(variable);
    Place place = new Place.Global(name, reading.from(), type);
    Site at = Site.of(variable.at());
    boolean whole = type instanceof Type.Struct || type instanceof Type.Array;
    if (variable.initialiser().isEmpty() || !whole) {
      reading.blocks().add(new Op.Clear(at, place));
    }
    variable.initialiser().ifPresent(value -> reading.initialisers().of(place, value));
    reading.flow().settle();
    List<Block> blocks = Tidy.of(reading.blocks().finished(new Exit.Return(at, Optional.empty())));
    return new Graph(
        name,
        variable.at(),
        Presence.ALWAYS,
        new Type.Signature(Arithmetic.VOID, List.of(), false),
        List.of(),
        reading.slots(),
        blocks,
        new Gaps().of(blocks),
        reading.assumptions());
  }
}
