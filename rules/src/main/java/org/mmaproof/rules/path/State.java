// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.path;

import java.util.Optional;
import org.mmaproof.model.ir.Presence;
import org.mmaproof.model.ir.Span;

/**
 * A path under way.
 *
 * @param stuck why nothing can be concluded about it, if so
 * @param exit where it goes from inside a statement expression, if so; then it is stuck too
 */
record State(
    Frame frame,
    Store store,
    Facts facts,
    Trail trail,
    Presence when,
    Optional<String> stuck,
    Optional<Exit> exit) {

  /**
   * A {@code return} of the function, or a {@code goto} of a label that is not inside.
   *
   * @param label empty for a return
   */
  record Exit(String label, Optional<Value> returned) {}

  static State start(Frame frame, Presence when) {
    return new State(
        frame, Store.EMPTY, Facts.NONE, Trail.EMPTY, when, Optional.empty(), Optional.empty());
  }

  State in(Frame other) {
    return new State(other, store, facts, trail, when, stuck, exit);
  }

  State holding(Store other) {
    return new State(frame, other, facts, trail, when, stuck, exit);
  }

  State knowing(Facts other) {
    return new State(frame, store, other, trail, when, stuck, exit);
  }

  State under(Presence other) {
    return new State(frame, store, facts, trail, other, stuck, exit);
  }

  State then(Step step) {
    return new State(frame, store, facts, trail.and(step), when, stuck, exit);
  }

  State stuck(String why) {
    return new State(frame, store, facts, trail, when, Optional.of(why), exit);
  }

  /** This on its way out of a statement expression: nothing more of that is worked out. */
  State leaving(Exit way) {
    String why = "a way out of a statement expression";
    return new State(frame, store, facts, trail, when, Optional.of(why), Optional.of(way));
  }

  /** This where the way out has led to. */
  State arrived() {
    return new State(frame, store, facts, trail, when, Optional.empty(), Optional.empty());
  }

  State write(Place place, Value value) {
    return holding(store.with(place, value));
  }

  Site site(Span at) {
    return frame.site(at);
  }

  /** This state with a value. */
  Held with(Value value) {
    return new Held(this, value);
  }

  /** A state and what was worked out in it. */
  record Held(State state, Value value) {}
}
