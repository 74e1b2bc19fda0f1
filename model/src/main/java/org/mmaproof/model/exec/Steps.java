// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.exec;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mmaproof.model.flow.Block;
import org.mmaproof.model.flow.Exit;
import org.mmaproof.model.flow.Graph;
import org.mmaproof.model.flow.Op;
import org.mmaproof.model.flow.Place;
import org.mmaproof.model.flow.Site;
import org.mmaproof.model.flow.Slot;
import org.mmaproof.model.flow.Type;
import org.mmaproof.model.flow.Value;

/** Makes graphs runnable. */
final class Steps {
  private final boolean[] inMemory;
  private final Values values;

  private Steps(boolean[] inMemory) {
    this.inMemory = inMemory;
    this.values = new Values(inMemory);
  }

  static Code of(Graph graph) {
    boolean[] inMemory = Addressed.in(graph);
    Steps steps = new Steps(inMemory);
    List<Code.Stretch> blocks = new ArrayList<>();
    for (Block block : graph.blocks()) {
      Code.Step[] made = block.ops().stream().map(steps::step).toArray(Code.Step[]::new);
      blocks.add(new Code.Stretch(made, steps.leave(block.exit())));
    }
    return new Code(
        graph.name(),
        graph.at().file(),
        graph.parameters(),
        graph.slots(),
        inMemory,
        blocks.toArray(Code.Stretch[]::new));
  }

  // ---- ends of blocks

  private Code.Leave leave(Exit exit) {
    if (exit instanceof Exit.Jump jump) {
      int to = jump.to();
      return frame -> to;
    }
    if (exit instanceof Exit.Branch branch) {
      Code.Eval condition = values.of(branch.condition());
      int then = branch.then();
      int otherwise = branch.otherwise();
      Site at = branch.at();
      return frame -> Values.isTrue(condition.of(frame), frame.machine, at) ? then : otherwise;
    }
    if (exit instanceof Exit.Return give) {
      return give(give.value());
    }
    Exit.Unreachable end = (Exit.Unreachable) exit;
    return frame -> {
      throw Pointers.undefined(Outcome.Undefined.Kind.UNREACHABLE, end.at(), end.why());
    };
  }

  /** A struct is returned by the memory of a copy of it. */
  private Code.Leave give(Optional<Value> value) {
    if (value.isEmpty()) {
      return frame -> -1;
    }
    Code.Eval result = values.of(value.get());
    if (Values.isWhole(value.get().type())) {
      return frame -> {
        Cell copy = frame.machine.temporary(value.get().type());
        copy.copy(Pointers.whole(result.of(frame), value.get().at()));
        frame.returns(new Datum.Pointer(copy));
        return -1;
      };
    }
    return frame -> {
      frame.returns(result.of(frame));
      return -1;
    };
  }

  // ---- steps

  private Code.Step step(Op op) {
    if (op instanceof Op.Assign assign) {
      return assign(assign);
    }
    if (op instanceof Op.Call call) {
      return call(call);
    }
    if (op instanceof Op.Begin begin) {
      return begin(begin.slot());
    }
    if (op instanceof Op.End end) {
      return end(end.slot());
    }
    if (op instanceof Op.Clear clear) {
      Code.Locate place = values.locate(clear.place());
      return frame -> place.of(frame).clear();
    }
    Op.Opaque opaque = (Op.Opaque) op;
    return frame -> {
      throw new Stop(new Outcome.Unsupported(opaque.at(), opaque.why()));
    };
  }

  private Code.Step begin(Slot slot) {
    int number = slot.number();
    return inMemory[number]
        ? frame -> frame.machine.fresh(frame, number)
        : frame -> frame.scalars[number] = Datum.UNSET;
  }

  private Code.Step end(Slot slot) {
    int number = slot.number();
    return inMemory[number] ? frame -> frame.machine.gone(frame, number) : frame -> {};
  }

  private Code.Step assign(Op.Assign assign) {
    Code.Eval value = values.of(assign.value());
    return into(assign.to(), value, assign.at());
  }

  private Code.Step into(Place place, Code.Eval value, Site at) {
    if (place instanceof Place.Local local && !inMemory[local.slot().number()]) {
      int number = local.slot().number();
      return frame -> frame.scalars[number] = value.of(frame);
    }
    Code.Locate to = values.locate(place);
    if (Values.isWhole(place.type())) {
      return frame -> {
        Datum from = value.of(frame);
        Cell cell = to.of(frame);
        cell.copy(Pointers.whole(from, at));
        frame.machine.wrote(cell);
      };
    }
    return frame -> {
      Datum datum = value.of(frame);
      Cell cell = to.of(frame);
      cell.set(datum);
      frame.machine.wrote(cell);
    };
  }

  private Code.Step call(Op.Call call) {
    Code.Eval callee = values.of(call.callee());
    Code.Eval[] arguments = call.arguments().stream().map(values::of).toArray(Code.Eval[]::new);
    List<Type> types = call.arguments().stream().map(Value::type).toList();
    boolean[] whole = new boolean[arguments.length];
    for (int i = 0; i < whole.length; i++) {
      whole[i] = Values.isWhole(types.get(i));
    }
    Site at = call.at();
    Code.Eval result =
        frame -> {
          Datum to = callee.of(frame);
          List<Datum> given = new ArrayList<>(arguments.length);
          for (int i = 0; i < arguments.length; i++) {
            Datum argument = arguments[i].of(frame);
            given.add(whole[i] ? frame.machine.byValue(argument, types.get(i)) : argument);
          }
          return frame.machine.call(to, given, frame.code.name(), at);
        };
    if (call.result().isEmpty()) {
      return result::of;
    }
    return into(call.result().get(), result, at);
  }
}
