// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.proof;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.mmaproof.model.term.Term;
import org.mmaproof.model.term.Terms;

/**
 * Which differences between two ways come with {@code mmap_prepare} itself. A difference has a
 * cause in the order of the two cores; what the hook does beside must be harmless.
 */
final class Allowance {
  private static final Set<Difference.What> EVENTS = EnumSet.of(Difference.What.EVENTS);
  private static final Set<String> BEFORE_HOOK = Set.of("alloc", "prealloc");
  private static final int VMA_PROT = 4;

  private final Terms terms;
  private final Predicate<Term> holds;

  /**
   * @param holds whether a truth holds in every case of the two ways
   */
  Allowance(Terms terms, Predicate<Term> holds) {
    this.terms = terms;
    this.holds = holds;
  }

  /** What excuses {@code parts}, all of them; empty: nothing does. */
  Optional<ByDesign> of(
      Facts before, Facts after, List<Contrast.Part> parts, Optional<Fault> fault) {
    boolean events = parts.stream().allMatch(part -> EVENTS.contains(part.what()));
    if (before.merged() && !before.hookRan() && after.hookRan()) {
      return afterMerge(before, after, events);
    }
    if (before.succeeded() && before.inserted() && after.merged()) {
      return mergesMore(before, after);
    }
    boolean early = fault.filter(one -> BEFORE_HOOK.contains(one.site())).isPresent();
    if (early && !before.hookRan() && after.hookRan() && !after.succeeded()) {
      return after.leavesNothing() && !writes(after)
          ? Optional.of(events ? ByDesign.ENOMEM_AFTER_HOOK : ByDesign.ERROR_PRECEDENCE)
          : Optional.empty();
    }
    if (!before.succeeded() && after.failedAfterInsertion() && events && after.leavesNothing()) {
      return Optional.of(
          after.closed() ? ByDesign.CLOSE_ON_FAILURE : ByDesign.FAILS_AFTER_INSERTION);
    }
    return Optional.empty();
  }

  private Optional<ByDesign> afterMerge(Facts before, Facts after, boolean events) {
    if (!after.succeeded()) {
      return after.leavesNothing() ? Optional.of(ByDesign.RUNS_ON_MERGE) : Optional.empty();
    }
    if (after.merged()) {
      return events && after.leavesNothing()
          ? Optional.of(ByDesign.RUNS_ON_MERGE)
          : Optional.empty();
    }
    return Optional.of(special(after) ? ByDesign.NO_SILENT_MERGE : ByDesign.MERGES_LESS);
  }

  private boolean special(Facts facts) {
    int last = facts.scene().mapped().size();
    return last > 0
        && facts.scene().mapped().stream()
            .anyMatch(vma -> holds.test(terms.isNonZero(terms.and(vma.get(3), SPECIAL(terms)))));
  }

  private static Term SPECIAL(Terms terms) {
    return terms.constant(0x4000 | 0x40000 | 0x400 | 0x10000000);
  }

  /** Two VMAs that differ in nothing that pages could show may as well be one. */
  private Optional<ByDesign> mergesMore(Facts before, Facts after) {
    List<List<Term>> vmas = before.scene().mapped();
    for (int i = 1; i < vmas.size(); i++) {
      for (int field = VMA_PROT; field < vmas.get(i).size(); field++) {
        if (!holds.test(terms.equal(vmas.get(i).get(field), vmas.get(0).get(field)))) {
          return Optional.empty();
        }
      }
    }
    return after.scene().locks().isEmpty() ? Optional.of(ByDesign.MERGES_MORE) : Optional.empty();
  }

  private static boolean writes(Facts facts) {
    return false;
  }
}
