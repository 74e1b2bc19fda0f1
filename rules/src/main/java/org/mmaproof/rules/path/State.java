// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.path;

import java.util.Optional;
import org.mmaproof.model.ir.Presence;
import org.mmaproof.model.ir.Span;

/**
 * A path under way.
 *
 * @param stuck why nothing can be concluded about it, if so
 */
record State(
    Frame frame, Store store, Facts facts, Trail trail, Presence when, Optional<String> stuck) {

  static State start(Frame frame, Presence when) {
    return new State(frame, Store.EMPTY, Facts.NONE, Trail.EMPTY, when, Optional.empty());
  }

  State in(Frame other) {
    return new State(other, store, facts, trail, when, stuck);
  }

  State holding(Store other) {
    return new State(frame, other, facts, trail, when, stuck);
  }

  State knowing(Facts other) {
    return new State(frame, store, other, trail, when, stuck);
  }

  State under(Presence other) {
    return new State(frame, store, facts, trail, other, stuck);
  }

  State then(Step step) {
    return new State(frame, store, facts, trail.and(step), when, stuck);
  }

  State stuck(String why) {
    return new State(frame, store, facts, trail, when, Optional.of(why));
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
