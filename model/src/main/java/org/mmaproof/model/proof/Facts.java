// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.proof;

import java.util.List;
import java.util.Map;
import org.mmaproof.model.term.Term;

/**
 * How the mapping that is judged went on one way.
 *
 * @param scene what there was to see after it
 * @param held what had been taken before it
 */
record Facts(Ending.Scene scene, Map<Chronicle.Token, Integer> held) {
  private static final int TYPE = 1;

  static Facts of(Ending ending, Plot plot) {
    Ending.Scene judged = ending.judged(plot).orElseThrow();
    int at = ending.scenes().indexOf(judged);
    return new Facts(judged, at == 0 ? Map.of() : ending.scenes().get(at - 1).held());
  }

  boolean succeeded() {
    return scene.succeeded();
  }

  boolean hookRan() {
    return scene.happened("hook");
  }

  /** The hook returned 0, and its action was looked at. */
  boolean prepared() {
    return scene.happened("prepare");
  }

  boolean inserted() {
    return scene.happened("inserted");
  }

  boolean merged() {
    return succeeded() && !inserted();
  }

  boolean failedAfterInsertion() {
    return !succeeded() && inserted();
  }

  boolean closed() {
    return scene.happened("callback close");
  }

  boolean toldMapped() {
    return scene.happened("callback mapped");
  }

  boolean faulted() {
    return scene.happened("fault");
  }

  /** Whether the hook asked for something to be done after it. */
  boolean acts() {
    return scene.happened().stream()
        .filter(told -> told.name().equals("prepare"))
        .map(Chronicle.Told::with)
        .anyMatch(with -> !isZero(with.get(TYPE)));
  }

  private static boolean isZero(Term term) {
    return term.op() == Term.Op.CONSTANT && term.bits() == 0;
  }

  /** Whether the call left nothing taken, and no lock. */
  boolean leavesNothing() {
    return scene.held().equals(held) && scene.locks().isEmpty();
  }

  /** What can be seen of it from outside. */
  List<Chronicle.Told> seen() {
    return Contrast.seen(scene);
  }
}
