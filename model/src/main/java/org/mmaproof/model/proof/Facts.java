// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.proof;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mmaproof.model.term.Term;

/**
 * How the mapping that is judged went on one way.
 *
 * @param scene what there was to see after it
 * @param held what had been taken before it
 */
record Facts(Ending.Scene scene, Map<Chronicle.Token, Integer> held) {
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

  /** What errors are to be replaced by, where the hook said so; zero where it did not. */
  Optional<Term> override() {
    return scene.happened().stream()
        .filter(told -> told.name().equals("prepare"))
        .map(told -> told.with().get(1))
        .findFirst();
  }

  /** The private data that an outer hook had set, which the stacked layer has written over. */
  Optional<Term> outerPrivateData() {
    return scene.happened().stream()
        .filter(told -> told.name().equals("private-data"))
        .map(told -> told.with().get(0))
        .findFirst();
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

  /** Whether page tables were filled when the VMA was there for all to see. */
  boolean populatedLate() {
    List<String> names = scene.happened().stream().map(Chronicle.Told::name).toList();
    int inserted = names.indexOf("inserted");
    return inserted >= 0
        && names.subList(inserted, names.size()).stream().anyMatch(Deeds.POPULATING::contains);
  }

  /** Whether no VMA has a callback, so that its private data is of no use to anybody. */
  boolean hasNoCallbacks() {
    return scene.mapped().stream()
        .map(vma -> vma.get(Contrast.OPS).toString())
        .allMatch(Facts::isEmptyTable);
  }

  /** No table, or one of the core, which is told by its plain name. */
  private static boolean isEmptyTable(String operations) {
    return operations.equals("0") || operations.startsWith("&") && !operations.contains(" of ");
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
