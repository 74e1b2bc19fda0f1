// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.c.lower;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.mmaproof.model.flow.Block;
import org.mmaproof.model.flow.Exit;
import org.mmaproof.model.flow.Graph;
import org.mmaproof.model.flow.Place;
import org.mmaproof.model.flow.Site;
import org.mmaproof.model.flow.Slot;
import org.mmaproof.model.flow.Type;
import org.mmaproof.model.ir.CType;
import org.mmaproof.model.ir.Function;
import org.mmaproof.model.ir.Guard;
import org.mmaproof.model.ir.Presence;
import org.mmaproof.model.ir.Span;

/** One body of a function, from its head to its last block. */
final class Bodies {
  private final Function function;
  private final Function.Body body;
  private final Type.Signature type;
  private final Reading reading;

  Bodies(Setting setting, Function function, Function.Body body) {
    this.function = function;
    this.body = body;
    String from = function.at().file();
    Type read = setting.types().type(function.type(), from, Env.EMPTY);
    this.type =
        read instanceof Type.Signature signature
            ? signature
            : new Type.Signature(new Type.Unknown(function.name()), List.of(), false);
    Presence around =
        function.guards().stream().map(Guard::when).reduce(body.when(), Presence::and);
    this.reading =
        new Reading(
            setting, function.name(), from, type.returns(), around.and(Surroundings.KERNEL));
  }

  Graph graph() {
    List<Slot> parameters = parameters();
    reading.steps().of(body.block());
    Site end = Site.of(end(function.at()));
    reading.flow().give(end, Optional::empty);
    reading.flow().settle();
    List<Block> blocks = Tidy.of(reading.blocks().finished(new Exit.Return(end, Optional.empty())));
    Set<Graph.Assumption> assumptions = new LinkedHashSet<>(reading.assumptions());
    return new Graph(
        function.name(),
        function.at(),
        body.when(),
        type,
        parameters,
        reading.slots(),
        blocks,
        new Gaps().of(blocks),
        new ArrayList<>(assumptions));
  }

  /** What gives the locals with static storage their first values, once {@link #graph} ran. */
  List<Graph> statics() {
    return reading.statics().stream()
        .map(
            local ->
                new VariableGraph(
                        reading.setting(), local, function.name(), reading.from(), reading.when())
                    .graph())
        .toList();
  }

  private static Span end(Span at) {
    int last = Math.max(at.start(), at.end() - 1);
    return new Span(at.file(), last, at.end(), at.line());
  }

  private List<Slot> parameters() {
    List<Slot> found = new ArrayList<>();
    List<CType.Parameter> written = function.type().parameters();
    for (int i = 0; i < written.size(); i++) {
      Type declared =
          i < type.parameters().size()
              ? type.parameters().get(i)
              : new Type.Unknown("parameter " + written.get(i).name());
      found.add(parameter(written.get(i).name(), Calls.adjusted(declared), written.get(i).at()));
    }
    if (function.type().variadic()) {
      Type rest = new Type.Array(new Type.Unknown("..."), OptionalLong.empty());
      found.add(parameter("...", rest, function.nameAt()));
    }
    return found;
  }

  private Slot parameter(String name, Type type, Span at) {
    Slot slot = reading.slot(Slot.Kind.PARAMETER, name, type, at);
    reading.declare(name, new Place.Local(slot));
    return slot;
  }
}
