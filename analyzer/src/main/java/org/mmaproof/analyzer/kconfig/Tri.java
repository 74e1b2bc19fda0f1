// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.kconfig;

import org.mmaproof.model.ir.Presence;

/**
 * A value of Kconfig: {@code y}, {@code m} or {@code n}, each in some configurations.
 *
 * @param yes when it is {@code y}
 * @param some when it is {@code y} or {@code m}
 */
record Tri(Presence yes, Presence some) {
  static final Tri YES = both(Presence.ALWAYS);
  static final Tri NO = both(Presence.NEVER);

  /** A value that is never {@code m}. */
  static Tri both(Presence when) {
    return new Tri(when, when);
  }

  Tri and(Tri other) {
    return new Tri(yes.and(other.yes), some.and(other.some));
  }

  Tri or(Tri other) {
    return new Tri(yes.or(other.yes), some.or(other.some));
  }

  Tri not() {
    return new Tri(some.not(), yes.not());
  }

  /** {@code y} where both are the same, else {@code n}. */
  Tri same(Tri other) {
    return both(
        yes.choose(other.yes, other.yes.not()).and(some.choose(other.some, other.some.not())));
  }

  int size() {
    return yes.size() + some.size();
  }
}
