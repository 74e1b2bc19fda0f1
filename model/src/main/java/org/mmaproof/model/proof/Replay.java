// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.proof;

import java.util.List;
import java.util.Optional;
import org.mmaproof.model.exec.Decisions;
import org.mmaproof.model.exec.Outcome;
import org.mmaproof.model.flow.Site;
import org.mmaproof.model.term.Assignment;
import org.mmaproof.model.term.Term;
import org.mmaproof.model.term.Terms;

/** Runs both sides again where every input has a value. */
record Replay(Terms terms, Assignment values) {

  /** How one side ends with these values. */
  Ending run(Stage stage, Plot plot) {
    Stage.Performed performed =
        stage.perform(
            plot,
            new Valued(terms, values),
            (fault, at) -> values.holds(terms.proposition(Explorer.input(fault))));
    return Explorer.ending(performed, List.of());
  }

  /** What differs with these values; empty: nothing does, or a side does not come to its end. */
  Optional<List<Contrast.Part>> differs(Ending before, Ending after, Coverage coverage) {
    if (!before.returned()) {
      return Optional.empty();
    }
    if (after.outcome() instanceof Outcome.Undefined) {
      return Optional.of(List.of());
    }
    if (!after.returned()) {
      return Optional.empty();
    }
    List<Contrast.Part> parts =
        Contrast.of(terms, before, after).stream()
            .filter(part -> values.holds(part.differs()))
            .toList();
    if (parts.isEmpty() || parts.stream().allMatch(Contrast.Part::ofLocks)) {
      return coverage.of(before, after) instanceof Coverage.Finding.Lost lost
          ? Optional.of(List.of(lost.part(terms)))
          : Optional.empty();
    }
    return Optional.of(parts);
  }

  /** Every decision as the values have it. */
  private record Valued(Terms terms, Assignment values) implements Decisions {
    @Override
    public boolean holds(Term truth, Site at) {
      return values.holds(truth);
    }

    @Override
    public boolean isNull(Term pointer, Site at) {
      return values.value(pointer) == 0;
    }

    @Override
    public boolean isDefined(Term truth, Site at) {
      return values.holds(truth);
    }

    @Override
    public boolean goesOn(Term truth, Site at) {
      return values.holds(truth);
    }
  }
}
