// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mmaproof.model.exec.Inputs;
import org.mmaproof.model.term.Term;
import org.mmaproof.model.term.Terms;

/** What becomes of what one lock covered. */
final class SplitTest {
  private final Terms terms = new Terms();
  private final Term lock = terms.variable("&lock of driver.c");
  private final Deed.What size = new Deed.What.Looks(terms.variable("&size of driver.c"));
  private final Deed.What users = new Deed.What.Writes(terms.variable("&users of driver.c"));
  private final Deed.What pages = new Deed.What.Populates();

  @Test
  void whatIsStillDoneInOnePieceIsNoSplit() {
    assertThat(Split.of(scene(under(1, size), under(1, pages)), scene(under(1, size, pages))))
        .isEmpty();
  }

  @Test
  void moreUnderTheLockThanBeforeIsNoSplit() {
    assertThat(Split.of(scene(under(1, size)), scene(under(1, size, users)))).isEmpty();
  }

  @Test
  void whatWasDoneWithoutTheLockMayBeSoStill() {
    assertThat(
            Split.of(
                scene(under(1, size, users), without(users)),
                scene(under(1, size), without(users))))
        .isEmpty();
  }

  @Test
  void whatComesAfterTheLockIsLate() {
    assertThat(Split.of(scene(under(1, size, pages)), scene(under(1, size), without(pages))))
        .singleElement()
        .satisfies(
            split -> {
              assertThat(split.early()).containsExactly(size);
              assertThat(split.late()).containsExactly(pages);
              assertThat(split.populatesLate()).isTrue();
            });
  }

  @Test
  void whatComesWhenTheLockIsTakenOnceMoreIsLateButNotBare() {
    assertThat(Split.of(scene(under(1, size, users)), scene(under(1, size), under(2, users))))
        .singleElement()
        .satisfies(
            split -> {
              assertThat(split.late()).containsExactly(users);
              assertThat(split.bare()).isEmpty();
            });
  }

  @Test
  void withoutTheLockNothingIsEarly() {
    assertThat(Split.of(scene(under(1, size, users)), scene(without(size, users))))
        .singleElement()
        .satisfies(
            split -> {
              assertThat(split.early()).isEmpty();
              assertThat(split.bare()).containsExactly(size, users);
            });
  }

  @Test
  void eachTimeThatTheLockWasHeldIsFoundOnce() {
    assertThat(
            Split.of(
                scene(under(1, users), under(2, size, users)),
                scene(under(1, size), under(2, users), under(3, users))))
        .singleElement()
        .satisfies(split -> assertThat(split.early()).containsExactly(size));
  }

  private record Piece(List<Deed> deeds) {}

  private Piece under(int time, Deed.What... whats) {
    return piece(Map.of(lock, time), whats);
  }

  private static Piece without(Deed.What... whats) {
    return piece(Map.of(), whats);
  }

  private static Piece piece(Map<Term, Integer> under, Deed.What... whats) {
    return new Piece(List.of(whats).stream().map(what -> new Deed(what, under)).toList());
  }

  private Ending.Scene scene(Piece... pieces) {
    Term zero = terms.constant(0);
    return new Ending.Scene(
        "mmap",
        zero,
        zero,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Map.of(),
        List.of(),
        new Inputs.State(zero, List.of()),
        List.of(pieces).stream().flatMap(piece -> piece.deeds().stream()).toList(),
        List.of());
  }
}
