// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.mmaproof.model.c.Names;
import org.mmaproof.model.ir.CType;
import org.mmaproof.model.ir.Item;
import org.mmaproof.model.kernel.KernelModel;
import org.mmaproof.model.term.Term;
import org.mmaproof.model.term.Terms;

/**
 * Whether it matters that what one lock covered with the old hook is done in two pieces with the
 * new one: whether somebody who takes the lock can come between and tell. Who that is is looked for
 * in the driver's file, for locks that no other file can know.
 */
final class Coverage {
  private static final String OF = " of ";

  private final Names names;
  private final String file;
  private final KernelModel kernel;
  private final Map<String, List<Rival>> rivals = new HashMap<>();

  /**
   * @param names what names mean in the new hook's tree
   * @param file that defines the new hook
   */
  Coverage(Names names, String file, KernelModel kernel) {
    this.names = names;
    this.file = file;
    this.kernel = kernel;
  }

  /** What comes of the pieces. */
  sealed interface Finding {
    /** Nobody can tell; {@code outside}: pages are mapped when the lock was given back. */
    record Kept(boolean outside) implements Finding {}

    /** Somebody may be able to; it says who. */
    record Perhaps(String who) implements Finding {}

    /** Somebody can; it says who and what. */
    record Lost(String who, Place at) implements Finding {
      /** What it is in a comparison of two ways. */
      Contrast.Part part(Terms terms) {
        return new Contrast.Part(
            Difference.What.LOCKS,
            terms.truth(true),
            List.of(),
            List.of(),
            "in one piece under a lock / in two, and " + who + ": " + at,
            false);
      }
    }
  }

  /** What comes of all the pieces of two ways, the worst of it. */
  Finding of(Ending before, Ending after) {
    List<Finding> findings = new ArrayList<>();
    int scenes = Math.min(before.scenes().size(), after.scenes().size());
    for (int i = 0; i < scenes; i++) {
      Split.of(before.scenes().get(i), after.scenes().get(i)).stream()
          .map(this::judged)
          .forEach(findings::add);
    }
    return first(findings, Finding.Lost.class::isInstance)
        .or(() -> first(findings, Finding.Perhaps.class::isInstance))
        .orElseGet(() -> new Finding.Kept(findings.contains(new Finding.Kept(true))));
  }

  private static Optional<Finding> first(List<Finding> findings, Predicate<Finding> wanted) {
    return findings.stream().filter(wanted).findFirst();
  }

  private Finding judged(Split split) {
    List<String> lock = members(split.lock());
    if (lock.isEmpty() || !isOfFile(split.lock(), lock.get(0))) {
      return new Finding.Perhaps("who else takes " + split.lock() + " is not known");
    }
    List<Finding> findings =
        rivals.computeIfAbsent(lock.get(0), this::rivals).stream()
            .map(rival -> meeting(rival, split))
            .toList();
    return first(findings, Finding.Lost.class::isInstance)
        .or(() -> first(findings, Finding.Perhaps.class::isInstance))
        .orElseGet(() -> new Finding.Kept(split.populatesLate()));
  }

  private List<Rival> rivals(String lock) {
    return new Rivals(names, file, kernel).of(lock);
  }

  /** Whether no other file can know the lock. */
  private boolean isOfFile(Term lock, String name) {
    Term root = root(lock);
    if (root.op() == Term.Op.VARIABLE && root.name().startsWith("&")) {
      return root.name().endsWith(OF + file.substring(file.lastIndexOf('/') + 1));
    }
    return names
        .unit(file)
        .map(unit -> unit.items().stream())
        .orElse(Stream.empty())
        .filter(item -> item.kind() == Item.Kind.COMPOSITE)
        .flatMap(item -> names.composite(CType.Tag.STRUCT, item.name(), file).stream())
        .filter(composite -> composite.at().file().equals(file))
        .flatMap(composite -> composite.fields().stream())
        .anyMatch(field -> name.equals("." + field.name()));
  }

  private static Term root(Term place) {
    return isPart(place) ? root(place.kids().get(0)) : place;
  }

  private static boolean isPart(Term place) {
    return place.op() == Term.Op.APPLY
        && (place.name().startsWith(".") || place.name().equals("[]"));
  }

  /** The names that lead to a place in its object, the innermost first: {@code .member}. */
  private static List<String> members(Term place) {
    List<String> members = new ArrayList<>();
    Term at = place;
    while (isPart(at)) {
      if (at.name().startsWith(".")) {
        members.add(at.name());
      }
      at = at.kids().get(0);
    }
    if (at.op() == Term.Op.VARIABLE && at.name().startsWith("&") && at.name().contains(OF)) {
      members.add(at.name().substring(1, at.name().indexOf(OF)));
    }
    return members;
  }

  private Finding meeting(Rival rival, Split split) {
    return split.early().isEmpty() ? unlocked(rival, split) : between(rival, split);
  }

  /** Who comes between must change what was looked at, and notice what is yet to come. */
  private Finding between(Rival rival, Split split) {
    Optional<String> changes = clash(rival, split.early());
    Optional<String> notices =
        split.populatesLate() && rival.zaps()
            ? Optional.of("the pages")
            : clash(rival, split.late());
    if (changes.isPresent() && notices.isPresent()) {
      return lost(rival, changes.get());
    }
    boolean maybe =
        changes.isPresent()
            || handed(rival, split.early())
            || rival.unknown() && calls(split.early());
    return maybe
        ? new Finding.Perhaps(rival.name() + "()")
        : new Finding.Kept(split.populatesLate());
  }

  /** Without the lock any two looks are two pieces; a place that is changed there is as well. */
  private Finding unlocked(Rival rival, Split split) {
    Map<Term, Boolean> clashes = new LinkedHashMap<>();
    for (Deed.What what : split.bare()) {
      place(what)
          .filter(place -> clashes(rival, what))
          .ifPresent(place -> clashes.merge(place, false, (one, other) -> true));
    }
    if (clashes.size() > 1 || clashes.containsValue(true)) {
      return lost(rival, members(clashes.keySet().iterator().next()).get(0));
    }
    boolean maybe =
        !clashes.isEmpty()
            || handed(rival, split.late())
            || rival.unknown() && calls(split.late())
            || rival.zaps() && split.populatesLate();
    return maybe
        ? new Finding.Perhaps(rival.name() + "()")
        : new Finding.Kept(split.populatesLate());
  }

  private Finding lost(Rival rival, String what) {
    return new Finding.Lost(
        rival.name() + "() can come between and deals with " + what.replaceFirst("^[.]", ""),
        new Place(rival.at().file(), rival.at().line()));
  }

  /** A name that the rival deals with in a way that does not commute with {@code deeds}. */
  private static Optional<String> clash(Rival rival, Set<Deed.What> deeds) {
    return deeds.stream()
        .filter(what -> clashes(rival, what))
        .flatMap(what -> place(what).stream())
        .map(place -> members(place).get(0))
        .sorted()
        .findFirst();
  }

  private static boolean clashes(Rival rival, Deed.What what) {
    Set<String> touched = new HashSet<>(rival.writes());
    if (what instanceof Deed.What.Writes) {
      touched.addAll(rival.looks());
    }
    return place(what).stream()
        .flatMap(place -> members(place).stream())
        .anyMatch(touched::contains);
  }

  private static boolean handed(Rival rival, Set<Deed.What> deeds) {
    return deeds.stream()
        .flatMap(what -> place(what).stream())
        .flatMap(place -> members(place).stream())
        .anyMatch(rival.hands()::contains);
  }

  private static boolean calls(Set<Deed.What> deeds) {
    return deeds.stream().anyMatch(Deed.What.Calls.class::isInstance);
  }

  private static Optional<Term> place(Deed.What what) {
    if (what instanceof Deed.What.Looks looks) {
      return Optional.of(looks.place());
    }
    return what instanceof Deed.What.Writes writes ? Optional.of(writes.place()) : Optional.empty();
  }
}
