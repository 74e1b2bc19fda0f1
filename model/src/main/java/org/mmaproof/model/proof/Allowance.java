// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.proof;

import java.util.ArrayList;
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
  /** Steps that fail before an old hook is called. */
  static final Set<String> BEFORE_HOOK = Set.of("alloc", "prealloc");

  private static final long SHARED = 1 << 3;
  private static final long SPECIAL = 1 << 10 | 1 << 14 | 1 << 18 | 1 << 28;
  private static final Set<Difference.What> HARMLESS = EnumSet.of(Difference.What.EVENTS);
  private static final Set<Difference.What> OF_ERRORS =
      EnumSet.of(Difference.What.EVENTS, Difference.What.RET);

  private final Terms terms;
  private final Predicate<Term> always;

  /**
   * @param always whether a truth holds in every case of the two ways
   */
  Allowance(Terms terms, Predicate<Term> always) {
    this.terms = terms;
    this.always = always;
  }

  /** What excuses {@code parts}, all of them; empty: nothing does. */
  Optional<ByDesign> of(
      Facts before, Facts after, List<Contrast.Part> parts, Optional<Fault> fault) {
    if (parts.stream().anyMatch(Contrast.Part::left)) {
      return Optional.empty();
    }
    if (before.merged() && !before.hookRan() && after.hookRan()) {
      return afterMerge(after, parts);
    }
    if (before.succeeded() && before.inserted() && after.merged()) {
      return mergesMore(before, after);
    }
    boolean early = fault.filter(one -> BEFORE_HOOK.contains(one.site())).isPresent();
    boolean spared = after.merged() || after.succeeded() && after.faulted();
    if (early && !before.succeeded() && spared && after.scene().locks().isEmpty()) {
      return Optional.of(
          ByDesign.MERGES_MORE); // nothing had to be allocated, or only for the merge
    }
    boolean hit = before.succeeded() && before.faulted() && !after.succeeded();
    if (early && hit && after.leavesNothing()) {
      return Optional.of(ByDesign.MERGES_LESS); // the failure hit the merge that is no more
    }
    if (early && !before.hookRan() && after.hookRan() && !after.succeeded()) {
      return only(OF_ERRORS, parts)
          ? Optional.of(
              only(HARMLESS, parts) ? ByDesign.ENOMEM_AFTER_HOOK : ByDesign.ERROR_PRECEDENCE)
          : Optional.empty();
    }
    if (!parts.isEmpty() && parts.stream().allMatch(this::isWriteProtected)) {
      return Optional.of(ByDesign.WRITE_PROTECTED_PAGES);
    }
    if (preparedRaw(before, after) && only(OF_ERRORS, parts)) {
      return Optional.of(ByDesign.PREPARE_ERROR_RAW);
    }
    if (!before.succeeded() && after.failedAfterInsertion() && only(HARMLESS, parts)) {
      return Optional.of(
          after.closed() ? ByDesign.CLOSE_ON_FAILURE : ByDesign.FAILS_AFTER_INSERTION);
    }
    return Optional.empty();
  }

  /**
   * The old hook translated the error; the new one asks for that, which its preparation ignores.
   */
  private boolean preparedRaw(Facts before, Facts after) {
    return !before.succeeded()
        && !after.succeeded()
        && !after.inserted()
        && !after.faulted()
        && after
            .override()
            .filter(errno -> !errno.equals(terms.constant(0)))
            .filter(errno -> always.test(terms.equal(errno, before.scene().ret())))
            .isPresent();
  }

  /** Whether all that differs is that the first write to a shared page is a fault now. */
  private boolean isWriteProtected(Contrast.Part part) {
    if (!part.ofPageProtection()) {
      return false;
    }
    Term protectedNow = terms.and(part.before().get(0), terms.constant(~SHARED));
    return always.test(
        terms.either(
            terms.equal(part.after().get(0), part.before().get(0)),
            terms.equal(part.after().get(0), protectedNow)));
  }

  private static boolean only(Set<Difference.What> allowed, List<Contrast.Part> parts) {
    return parts.stream().allMatch(part -> allowed.contains(part.what()));
  }

  private Optional<ByDesign> afterMerge(Facts after, List<Contrast.Part> parts) {
    if (!after.succeeded() || after.merged()) {
      boolean harmless = after.leavesNothing() && (!after.succeeded() || only(HARMLESS, parts));
      return harmless ? Optional.of(ByDesign.RUNS_ON_MERGE) : Optional.empty();
    }
    return Optional.of(special(after) ? ByDesign.NO_SILENT_MERGE : ByDesign.MERGES_LESS);
  }

  private boolean special(Facts facts) {
    return facts.scene().mapped().stream()
        .anyMatch(vma -> always.test(isSpecial(terms, vma.get(Contrast.FLAGS))));
  }

  /** Whether a VMA with those flags merges with none. */
  static Term isSpecial(Terms terms, Term flags) {
    return terms.isNonZero(terms.and(flags, terms.constant(SPECIAL)));
  }

  /** Whether two VMAs of the old side are sure to differ in what a merge would lose. */
  boolean losesSomething(Facts before) {
    return alike(before).stream().anyMatch(same -> always.test(terms.not(same)));
  }

  /** Two VMAs that differ in nothing that pages could show may as well be one. */
  private Optional<ByDesign> mergesMore(Facts before, Facts after) {
    return alike(before).stream().allMatch(always) && after.scene().locks().isEmpty()
        ? Optional.of(ByDesign.MERGES_MORE)
        : Optional.empty();
  }

  /** What has to hold so that all VMAs of a side could be one, whatever their flags. */
  private List<Term> alike(Facts facts) {
    List<Term> alike = new ArrayList<>();
    List<List<Term>> vmas = facts.scene().mapped();
    for (List<Term> vma : vmas.subList(Math.min(1, vmas.size()), vmas.size())) {
      for (int field = Contrast.PROT; field < vma.size(); field++) {
        alike.add(terms.equal(vma.get(field), vmas.get(0).get(field)));
      }
    }
    return alike;
  }
}
