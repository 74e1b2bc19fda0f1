// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.c.lower;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.mmaproof.model.flow.Exit;
import org.mmaproof.model.flow.Site;
import org.mmaproof.model.flow.Value;
import org.mmaproof.model.ir.Expr;
import org.mmaproof.model.ir.Span;
import org.mmaproof.model.ir.Stmt;

/** {@code switch}: its labels first collected, then asked for one after the other. */
final class Switches {
  /** A label; without a value the default. */
  private record Label(
      Site at, Optional<Expr> first, Optional<Expr> last, Env env, int block, Live live) {}

  private final Reading reading;
  private final Deque<List<Label>> open = new ArrayDeque<>();

  Switches(Reading reading) {
    this.reading = reading;
  }

  private Blocks blocks() {
    return reading.blocks();
  }

  void choose(Stmt.Switch s) {
    Site at = reading.site(s.subject().at());
    Value read = reading.values().of(s.subject());
    Value subject = reading.kept(reading.arithmetic().promoted(at, read));
    Live outer = reading.flow().live();
    int dispatch = blocks().fresh();
    int end = blocks().fresh();
    blocks().enter(dispatch);
    blocks().go(blocks().fresh()); // what stands before the first label is never run
    List<Label> labels = new ArrayList<>();
    open.push(labels);
    reading.flow().within(end, OptionalInt.empty(), () -> reading.steps().scoped(s.body()));
    open.pop();
    blocks().enter(end);
    blocks().go(dispatch);
    ask(subject, labels, outer);
    leaveFor(labels, outer, end);
    blocks().go(end);
  }

  private void ask(Value subject, List<Label> labels, Live outer) {
    for (Label label : labels) {
      if (label.first().isPresent()) {
        int edge = blocks().fresh();
        int next = blocks().fresh();
        test(subject, label, edge, next);
        reading.flow().arrive(edge, outer, label.block(), label.live());
        blocks().go(next);
      }
    }
  }

  private void test(Value subject, Label label, int edge, int next) {
    Site at = label.at();
    Value first = constant(label.first().orElseThrow(), label);
    Arithmetic arithmetic = reading.arithmetic();
    if (label.last().isEmpty()) {
      Value same =
          arithmetic.binary(
              at, Value.Operator.EQUAL, subject, arithmetic.convert(at, first, subject.type()));
      reading.branch(at, same, edge, next);
      return;
    }
    int below = blocks().fresh();
    Value above =
        arithmetic.binary(
            at,
            Value.Operator.LESS_OR_EQUAL,
            arithmetic.convert(at, first, subject.type()),
            subject);
    reading.branch(at, above, below, next);
    blocks().go(below);
    Value last = arithmetic.convert(at, constant(label.last().get(), label), subject.type());
    reading.branch(
        at, arithmetic.binary(at, Value.Operator.LESS_OR_EQUAL, subject, last), edge, next);
  }

  private void leaveFor(List<Label> labels, Live outer, int end) {
    Optional<Label> otherwise = labels.stream().filter(l -> l.first().isEmpty()).findFirst();
    if (otherwise.isPresent()) {
      Label label = otherwise.get();
      reading.flow().arrive(blocks().here(), outer, label.block(), label.live());
    } else {
      blocks().end(new Exit.Jump(end));
    }
  }

  void label(Stmt.Case s) {
    add(s.at(), Optional.of(s.first()), s.last());
  }

  /** What a label says, with the names of the place where it stands. */
  private Value constant(Expr e, Label label) {
    return reading.scoped(
        () -> {
          reading.env(label.env());
          return reading.values().of(e);
        });
  }

  void otherwise(Stmt.Default s) {
    add(s.at(), Optional.empty(), Optional.empty());
  }

  private void add(Span at, Optional<Expr> first, Optional<Expr> last) {
    if (open.isEmpty()) {
      reading.opaque(at, "a case outside of a switch");
      return;
    }
    int block = blocks().fresh();
    blocks().enter(block);
    open.element()
        .add(new Label(reading.site(at), first, last, reading.env(), block, reading.flow().live()));
  }
}
