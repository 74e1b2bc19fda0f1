// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.c.lower;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.mmaproof.model.flow.Exit;
import org.mmaproof.model.flow.Op;
import org.mmaproof.model.flow.Place;
import org.mmaproof.model.flow.Site;
import org.mmaproof.model.flow.Slot;
import org.mmaproof.model.flow.Value;
import org.mmaproof.model.ir.Expr;
import org.mmaproof.model.ir.Span;

/** Where control goes, and what ends or begins on the way. */
final class Flow {
  /** A block that can be jumped to, and what lives there. */
  private record Target(int block, Live live) {}

  /** A jump to a label that was not met yet. */
  private record Pending(Span at, String label, int block, Live live, Env env) {}

  /** What {@code break} and {@code continue} mean. */
  private record Around(int leave, OptionalInt again, Live live) {}

  private final Reading reading;
  private final Map<String, Target> labels = new HashMap<>();
  private final List<Pending> pending = new ArrayList<>();
  private final Deque<Around> around = new ArrayDeque<>();
  private Live live = Live.NOTHING;

  Flow(Reading reading) {
    this.reading = reading;
  }

  private Blocks blocks() {
    return reading.blocks();
  }

  Live live() {
    return live;
  }

  // ---- lives

  /** A variable that lives from here to the end of its scope. */
  Place.Local begin(Site at, Slot slot) {
    blocks().add(new Op.Begin(at, slot));
    live = live.and(new Live.Item.Variable(slot));
    return new Place.Local(slot);
  }

  /** What has to be done whenever the current scope is left. */
  void cleanUp(Runnable release) {
    Env seen = reading.env();
    live =
        live.and(
            new Live.Item.CleanUp(
                () ->
                    reading.scoped(
                        () -> {
                          reading.env(seen);
                          release.run();
                          return live;
                        })));
  }

  /** Ends what was begun since {@code outer}, youngest first. */
  void leave(Live outer) {
    end(outer, true);
    live = outer;
  }

  private void end(Live outer, boolean variables) {
    Live before = live;
    for (Live at : live.above(outer)) {
      live = at.rest();
      at.item().ifPresent(item -> end(item, variables));
    }
    live = before;
  }

  private void end(Live.Item item, boolean variables) {
    if (item instanceof Live.Item.CleanUp cleanUp) {
      cleanUp.release().run();
    } else if (variables && item instanceof Live.Item.Variable variable) {
      blocks().add(new Op.End(Site.of(variable.slot().at()), variable.slot()));
    }
  }

  private boolean cleans() {
    return live.above(Live.NOTHING).stream()
        .anyMatch(at -> at.item().filter(i -> i instanceof Live.Item.CleanUp).isPresent());
  }

  /** Jumps to where {@code there} lives; what lives here stays current for what is read next. */
  private void jump(int block, Live there) {
    Live here = live;
    Live common = here.common(there);
    end(common, true);
    List<Live> more = there.above(common);
    for (int i = more.size() - 1; i >= 0; i--) {
      if (more.get(i).item().orElseThrow() instanceof Live.Item.Variable variable) {
        blocks().add(new Op.Begin(Site.of(variable.slot().at()), variable.slot()));
      }
    }
    blocks().end(new Exit.Jump(block));
    live = here;
  }

  // ---- jumps

  void label(String name) {
    int block = blocks().fresh();
    blocks().enter(block);
    labels.putIfAbsent(name, new Target(block, live));
  }

  void go(Span at, String label) {
    int block = blocks().fresh();
    blocks().enter(block);
    pending.add(new Pending(at, label, block, live, reading.env()));
    blocks().go(blocks().fresh());
  }

  /** Writes the jumps to labels; to be called when all of the function was read. */
  void settle() {
    // Clean-ups can jump themselves.
    for (int i = 0; i < pending.size() && !blocks().full(); i++) {
      Pending jump = pending.get(i);
      blocks().go(jump.block());
      live = jump.live();
      reading.env(jump.env());
      Optional<Target> target = Optional.ofNullable(labels.get(jump.label()));
      if (target.isPresent()) {
        jump(target.get().block(), target.get().live());
      } else {
        reading.opaque(jump.at(), "no label " + jump.label());
      }
    }
  }

  /** Reads {@code body} as what {@code break} leaves. */
  void within(int leave, OptionalInt again, Runnable body) {
    around.push(new Around(leave, again, live));
    body.run();
    around.pop();
  }

  void leaveLoop(Span at) {
    if (around.isEmpty()) {
      reading.opaque(at, "break outside of a loop");
    } else {
      jump(around.element().leave(), around.element().live());
    }
  }

  void again(Span at) {
    Optional<Around> loop = around.stream().filter(a -> a.again().isPresent()).findFirst();
    if (loop.isEmpty()) {
      reading.opaque(at, "continue outside of a loop");
    } else {
      jump(loop.get().again().orElseThrow(), loop.get().live());
    }
  }

  /** Enters {@code block} from {@code from}, a block where {@code outer} lives. */
  void arrive(int from, Live outer, int block, Live there) {
    Live here = live;
    int current = blocks().here();
    blocks().go(from);
    live = outer;
    jump(block, there);
    blocks().go(current);
    live = here;
  }

  /** Returns; locals end with the function and are not told one by one. */
  void give(Site at, Supplier<Optional<Value>> value) {
    Optional<Value> result = value.get();
    if (cleans()) {
      result = result.map(reading::kept);
      end(Live.NOTHING, false);
    }
    blocks().end(new Exit.Return(at, result));
  }

  // ---- conditions

  /** Goes to {@code then} where {@code e} is not zero, short circuits as branches. */
  void branch(Expr e, int then, int otherwise) {
    Site at = reading.site(e.at());
    boolean read =
        reading.deeper(
            () -> false,
            () -> {
              split(e, then, otherwise);
              return true;
            });
    if (!read) {
      reading.branch(at, reading.opaque(e.at(), "more code than is read"), then, otherwise);
    }
  }

  private void split(Expr e, int then, int otherwise) {
    if (e instanceof Expr.Unary unary && unary.operator().equals("!")) {
      branch(unary.operand(), otherwise, then);
    } else if (e instanceof Expr.Binary both && both.operator().equals("&&")) {
      int more = blocks().fresh();
      branch(both.left(), more, otherwise);
      blocks().go(more);
      branch(both.right(), then, otherwise);
    } else if (e instanceof Expr.Binary either && either.operator().equals("||")) {
      int more = blocks().fresh();
      branch(either.left(), then, more);
      blocks().go(more);
      branch(either.right(), then, otherwise);
    } else if (e instanceof Expr.Comma comma) {
      reading.values().effect(comma.left());
      branch(comma.right(), then, otherwise);
    } else if (!reading.macros().branch(e, then, otherwise)) {
      Value value = reading.values().of(e);
      reading.branch(reading.site(e.at()), value, then, otherwise);
    }
  }
}
