// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.proof;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.mmaproof.model.exec.Inputs;
import org.mmaproof.model.term.Substitution;
import org.mmaproof.model.term.Term;
import org.mmaproof.model.term.Terms;

/** What is not the same in two endings, part by part. */
final class Contrast {
  /** A device may tell in which order its registers are written. */
  private static final String DEVICE = "device-write";

  /** What can be seen from outside the hook, beside what calls of unknown functions show. */
  private static final Set<String> SEEN =
      Set.of(
          "atime",
          "page-cache",
          DEVICE,
          "media",
          "memory",
          "user-memory",
          "cache",
          "deferred",
          "free",
          "lock-made",
          "lock-gone",
          "vma-kept",
          "mmap-helper",
          Chronicle.SLEPT);

  /** Locks of the core, which takes them for its own sake. */
  private static final Set<String> CORE_LOCKS = Set.of("lock i_mmap", "unlock i_mmap");

  /** What a process asks for. */
  private static final Set<String> REQUEST =
      Set.of("addr", "len", "pgoff", "flags", "second pgoff", "second flags");

  private static final String LOCKS = "locking";
  private static final String PAGE_PROTECTION = "protection of pages";

  /** Where kind and protection are in what is told of a range of page tables. */
  private static final int PAGE_KIND = 2;

  private static final int PAGE_PROT = 7;

  /** What is told of locks. */
  private static final List<String> OF_LOCKS =
      List.of("lock ", "unlock ", Chronicle.DEADLOCK, Chronicle.BAD_UNLOCK);

  /** {@code PT_PAGE} and {@code PT_PAGES}: the protection is that of the VMA. */
  private static final Set<Long> PAGE_KINDS = Set.of(1L, 2L);

  /** The member that counts in the kernel's atomic types. */
  private static final String COUNTER = ".counter";

  /** Where the fields of a VMA are in what {@code plot_picture} tells. */
  static final int FLAGS = 3;

  static final int PROT = 4;
  static final int OPS = 6;

  private static final List<Difference.What> FIELDS =
      List.of(
          Difference.What.PAGES,
          Difference.What.PAGES,
          Difference.What.PGOFF,
          Difference.What.FLAGS,
          Difference.What.PROT,
          Difference.What.FILE,
          Difference.What.OPS,
          Difference.What.PRIVATE);

  private final Terms terms;
  private final List<Part> parts = new ArrayList<>();

  /** What holds on the way of the new side. */
  private final List<Term> condition;

  /** Whether the new hook ran where the old one did not. */
  private boolean ranAlone;

  private Contrast(Terms terms, List<Term> condition) {
    this.terms = terms;
    this.condition = condition;
  }

  /**
   * One part that may differ.
   *
   * @param differs when it does
   * @param before and {@code after}: what to show of both sides
   * @param name for people
   * @param left whether it is something that the driver keeps, and that would not have come of
   *     another call of the hook as well
   */
  record Part(
      Difference.What what,
      Term differs,
      List<Term> before,
      List<Term> after,
      String name,
      boolean left) {
    Part {
      before = List.copyOf(before);
      after = List.copyOf(after);
    }

    /** Whether it is only how pages that both sides have may be accessed. */
    boolean ofPageProtection() {
      return name.startsWith(PAGE_PROTECTION);
    }

    /** Whether it is only how often a lock was taken and given back. */
    boolean ofLocks() {
      return name.startsWith(LOCKS);
    }
  }

  /** The parts that can differ between two ways that came to their ends. */
  static List<Part> of(Terms terms, Ending before, Ending after) {
    Contrast contrast = new Contrast(terms, after.condition());
    int scenes = Math.min(before.scenes().size(), after.scenes().size());
    for (int i = 0; i < scenes; i++) {
      contrast.scene(before.scenes().get(i), after.scenes().get(i));
    }
    if (before.scenes().size() != after.scenes().size()) {
      contrast.always(Difference.What.RET, "what the process can go on to do");
    }
    return contrast.parts;
  }

  /** What differs after one call. */
  static List<Part> of(Terms terms, Ending.Scene before, Ending.Scene after) {
    Contrast contrast = new Contrast(terms, List.of());
    contrast.scene(before, after);
    return contrast.parts;
  }

  private void scene(Ending.Scene before, Ending.Scene after) {
    String step = before.step();
    ranAlone |= after.happened("hook") && !before.happened("hook");
    equal(Difference.What.RET, before.ret(), after.ret(), step + " returns");
    mapped(before, after);
    all(Difference.What.COUNTERS, before.counters(), after.counters(), "counters after " + step);
    told(Difference.What.PAGES, before.pages(), after.pages(), "pages after " + step);
    tokens(before, after);
    if (!sorted(before.locks()).equals(sorted(after.locks()))) {
      always(Difference.What.LOCKS, "locks held after " + step);
    }
    Map<Object, List<Chronicle.Told>> old = byObject(seen(before));
    Map<Object, List<Chronicle.Told>> now = byObject(seen(after));
    Set<Object> objects = new LinkedHashSet<>(old.keySet());
    objects.addAll(now.keySet());
    for (Object object : objects) {
      List<Chronicle.Told> one = old.getOrDefault(object, List.of());
      List<Chronicle.Told> other = now.getOrDefault(object, List.of());
      told(
          Difference.What.EVENTS,
          one,
          other,
          (isLocks(one) && isLocks(other) ? LOCKS : "events") + " during " + step);
    }
    state(before.state(), after, step);
    for (Inputs.Kept one : before.kept()) {
      after.kept().stream()
          .filter(other -> other.address() == one.address())
          .forEach(other -> allocated(one, other, step));
    }
  }

  private static boolean isLocks(List<Chronicle.Told> told) {
    return told.stream()
        .allMatch(one -> one.name().startsWith("lock ") || one.name().startsWith("unlock "));
  }

  /**
   * What happens to one object keeps its order; what happens to others may stand in any. A function
   * that nobody knows may do anything to anything.
   */
  private static Map<Object, List<Chronicle.Told>> byObject(List<Chronicle.Told> seen) {
    Map<Object, List<Chronicle.Told>> all = new LinkedHashMap<>();
    for (Chronicle.Told told : seen) {
      boolean alone = !told.name().startsWith(Chronicle.CALL) && !told.with().isEmpty();
      Object key = !alone ? "" : told.name().equals(DEVICE) ? DEVICE : told.with().get(0);
      all.computeIfAbsent(key, object -> new ArrayList<>()).add(told);
    }
    return all;
  }

  private static Set<Chronicle.Token> sorted(List<Chronicle.Token> locks) {
    return new TreeSet<>(locks);
  }

  private void mapped(Ending.Scene before, Ending.Scene after) {
    if (before.mapped().size() != after.mapped().size()) {
      parts.add(
          new Part(
              Difference.What.PAGES,
              terms.truth(true),
              List.of(terms.constant(before.mapped().size())),
              List.of(terms.constant(after.mapped().size())),
              "VMAs after " + before.step(),
              false));
      return;
    }
    for (int i = 0; i < before.mapped().size(); i++) {
      for (int field = 0; field < FIELDS.size(); field++) {
        Difference.What what = FIELDS.get(field);
        equal(
            what,
            before.mapped().get(i).get(field),
            after.mapped().get(i).get(field),
            what.text() + " after " + before.step());
      }
    }
  }

  private void tokens(Ending.Scene before, Ending.Scene after) {
    Set<Chronicle.Token> all = new TreeSet<>(before.held().keySet());
    all.addAll(after.held().keySet());
    for (Chronicle.Token token : all) {
      int old = count(before.held(), token);
      int now = count(after.held(), token);
      if (old != now) {
        parts.add(
            new Part(
                Difference.What.REFS,
                terms.truth(true),
                List.of(terms.constant(old)),
                List.of(terms.constant(now)),
                token + " after " + before.step(),
                false));
      }
    }
  }

  private static int count(Map<Chronicle.Token, Integer> held, Chronicle.Token token) {
    return held.getOrDefault(token, 0);
  }

  /** What was told during a call that can be seen from outside. */
  static List<Chronicle.Told> seen(Ending.Scene scene) {
    return scene.happened().stream().filter(told -> isSeen(told.name())).toList();
  }

  private static boolean isSeen(String name) {
    boolean lock = OF_LOCKS.stream().anyMatch(name::startsWith);
    return SEEN.contains(name)
        || name.startsWith(Chronicle.CALL)
        || name.startsWith(Chronicle.BUG)
        || name.startsWith(Chronicle.WARNING)
        || lock && !CORE_LOCKS.contains(name);
  }

  private void told(
      Difference.What what, List<Chronicle.Told> before, List<Chronicle.Told> after, String name) {
    List<String> old = before.stream().map(Chronicle.Told::name).toList();
    List<String> now = after.stream().map(Chronicle.Told::name).toList();
    if (!old.equals(now)) {
      parts.add(
          new Part(
              what,
              terms.truth(true),
              List.of(),
              List.of(),
              name + ": " + old + " / " + now,
              false));
      return;
    }
    for (int i = 0; i < before.size(); i++) {
      List<Term> one = before.get(i).with();
      List<Term> other = after.get(i).with();
      if (what == Difference.What.PAGES && arePages(one) && arePages(other)) {
        equal(what, one.get(PAGE_PROT), other.get(PAGE_PROT), PAGE_PROTECTION + " in " + name);
        all(what, one.subList(0, PAGE_PROT), other.subList(0, PAGE_PROT), name);
      } else {
        all(what, one, other, name);
      }
    }
  }

  /** Whether a range of page tables has pages of the kernel, which the core enters for a driver. */
  private static boolean arePages(List<Term> range) {
    return range.size() > PAGE_PROT
        && range.get(PAGE_KIND).isConstant()
        && PAGE_KINDS.contains(range.get(PAGE_KIND).bits());
  }

  private void state(Inputs.State before, Ending.Scene scene, String step) {
    Inputs.State after = scene.state();
    equal(Difference.What.EVENTS, before.epoch(), after.epoch(), "calls until after " + step);
    Map<Term, Inputs.Written> old = written(before);
    Map<Term, Inputs.Written> now = written(after);
    Set<Term> all = new TreeSet<>(java.util.Comparator.comparing(Term::number));
    all.addAll(old.keySet());
    all.addAll(now.keySet());
    for (Term address : all) {
      Term initial =
          Optional.ofNullable(old.get(address)).orElseGet(() -> now.get(address)).initial();
      Term one = value(old, address, initial);
      Term other = value(now, address, initial);
      boolean settled = ranAlone && isSettled(address, other, scene);
      changed(address, one, other, step, !settled);
    }
  }

  /** What is in memory that both have allocated. */
  private void allocated(Inputs.Kept before, Inputs.Kept after, String step) {
    Map<Term, Term> old = held(before);
    Map<Term, Term> now = held(after);
    Set<Term> all = new TreeSet<>(java.util.Comparator.comparing(Term::number));
    all.addAll(old.keySet());
    all.addAll(now.keySet());
    for (Term address : all) {
      Term one = old.getOrDefault(address, before.blank());
      Term other = now.getOrDefault(address, after.blank());
      changed(address, one, other, step, true);
    }
  }

  private static Map<Term, Term> held(Inputs.Kept kept) {
    Map<Term, Term> all = new java.util.HashMap<>();
    kept.written().forEach(one -> all.put(one.address(), one.value()));
    return all;
  }

  private void changed(Term address, Term one, Term other, String step, boolean left) {
    Term differs = terms.not(terms.equal(one, other));
    if (differs.op() != Term.Op.FALSE) {
      boolean counter = address.op() == Term.Op.APPLY && address.name().equals(COUNTER);
      parts.add(
          new Part(
              counter ? Difference.What.COUNTERS : Difference.What.EVENTS,
              differs,
              List.of(one),
              List.of(other),
              "memory at " + address + " after " + step,
              left));
    }
  }

  /** Whether a place that holds {@code value} now would hold it after the same once more. */
  private boolean isSettled(Term address, Term value, Ending.Scene after) {
    Term held = Inputs.content(terms, address, after.state().epoch());
    boolean made = after.kept().stream().anyMatch(kept -> isIn(kept.address(), value));
    if (made) {
      return isNotDoneAgain(held);
    }
    return value.parts().noneMatch(Contrast::isAsked)
        && new Substitution(terms, held, value).in(value) == value;
  }

  /** What is allocated is another one each time, but where it is done only for a null pointer. */
  private boolean isNotDoneAgain(Term held) {
    Substitution there = new Substitution(terms, held, terms.constant(1));
    return condition.stream().anyMatch(term -> there.in(term).op() == Term.Op.FALSE);
  }

  private static boolean isIn(Term part, Term whole) {
    return whole.parts().anyMatch(one -> one == part);
  }

  /** Whether it is what the process asks for: another request leaves something else. */
  private static boolean isAsked(Term part) {
    return part.op() == Term.Op.VARIABLE && REQUEST.contains(part.name());
  }

  private static Term value(Map<Term, Inputs.Written> written, Term address, Term initial) {
    return written.containsKey(address) ? written.get(address).value() : initial;
  }

  private static Map<Term, Inputs.Written> written(Inputs.State state) {
    Map<Term, Inputs.Written> all = new java.util.HashMap<>();
    state.written().forEach(one -> all.put(one.address(), one));
    return all;
  }

  private void all(Difference.What what, List<Term> before, List<Term> after, String name) {
    if (before.size() != after.size()) {
      always(what, name);
      return;
    }
    for (int i = 0; i < before.size(); i++) {
      equal(what, before.get(i), after.get(i), name);
    }
  }

  private void equal(Difference.What what, Term before, Term after, String name) {
    Term differs = terms.not(terms.equal(before, after));
    if (differs.op() != Term.Op.FALSE) {
      parts.add(new Part(what, differs, List.of(before), List.of(after), name, false));
    }
  }

  private void always(Difference.What what, String name) {
    parts.add(new Part(what, terms.truth(true), List.of(), List.of(), name, false));
  }
}
