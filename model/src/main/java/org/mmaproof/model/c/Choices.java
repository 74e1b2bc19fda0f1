// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.c;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.mmaproof.model.c.Regions.Arm;
import org.mmaproof.model.c.Regions.Region;
import org.mmaproof.model.ir.Guard;
import org.mmaproof.model.ir.Presence;

/**
 * The texts that the conditionals inside one slice of C leave to choose from, offsets unchanged.
 */
final class Choices {
  /** Of a slice with more choices some are read. */
  static final int MOST = 64;

  /** One way to choose: the condition of it, and the text with everything else blanked. */
  record Choice(Presence when, String text) {}

  /**
   * The ways to choose.
   *
   * @param left what none of {@code list} is for
   */
  record Texts(List<Choice> list, Presence left) {
    boolean all() {
      return left.equals(Presence.NEVER);
    }
  }

  private final String text;
  private final List<Region> regions;
  private final boolean tooMany;

  private Choices(String text, List<Region> regions, boolean tooMany) {
    this.text = text;
    this.regions = regions;
    this.tooMany = tooMany;
  }

  static Choices of(String slice) {
    Regions regions = Regions.of(slice);
    return new Choices(regions.text(), regions.list(), regions.tooMany());
  }

  /** The slice with its directives blanked and the text of every arm in place. */
  String all() {
    return text;
  }

  /** Where the conditionals that cut through members or elements are the only ones. */
  Choices cutting() {
    return which(false);
  }

  /**
   * Where only those conditionals are left whose arms hold whole members or elements: with all of
   * their arms in place the slice reads like the list of all members.
   */
  Choices separating() {
    return which(true);
  }

  private Choices which(boolean separate) {
    if (regions.isEmpty()) {
      return this;
    }
    Lexemes lexemes = new Lexemes(text);
    List<Region> kept =
        regions.stream().filter(region -> separate(region, lexemes) == separate).toList();
    return new Choices(text, kept, tooMany);
  }

  /** Whether each arm starts behind a separator and ends with one. */
  private boolean separate(Region region, Lexemes lexemes) {
    for (Arm arm : region.arms()) {
      int first = lexemes.at(arm.start());
      int next = lexemes.at(arm.end());
      boolean starts = "{,;".indexOf(lexemes.kind(first - 1)) >= 0;
      boolean ends = ",;".indexOf(lexemes.kind(next - 1)) >= 0 || lexemes.kind(next) == '}';
      boolean whole =
          starts && ends && new Lexemes(text.substring(arm.start(), arm.end())).balanced();
      boolean inside = arm.inside().stream().allMatch(inner -> separate(inner, lexemes));
      if (first != next && !(whole && inside)) {
        return false;
      }
    }
    return true;
  }

  /** The conditional regions around byte {@code offset} of the slice, outermost first. */
  List<Guard> guards(int offset) {
    List<Guard> found = new ArrayList<>();
    collect(regions, offset, found);
    return found;
  }

  private static void collect(List<Region> regions, int offset, List<Guard> found) {
    for (Region region : regions) {
      for (Arm arm : region.arms()) {
        if (arm.start() <= offset && offset < arm.end()) {
          found.add(arm.guard());
          collect(arm.inside(), offset, found);
        }
      }
    }
  }

  /**
   * Every distinct text that can be chosen where {@code outer} holds in one of {@code
   * configurations}, in order. Where there are more than {@link #MOST}, some of them: every arm is
   * in one, and the first of each conditional in most.
   */
  Texts texts(Presence outer, Configurations configurations) {
    if (tooMany) {
      return new Texts(List.of(), Presence.ALWAYS);
    }
    if (regions.isEmpty()) {
      return new Texts(List.of(new Choice(Presence.ALWAYS, text)), Presence.NEVER);
    }
    Presence sure = possible(outer, configurations);
    // what is in no configuration is read all the same, as C has it
    Presence around = sure.equals(Presence.NEVER) ? outer : sure;
    Optional<List<Path>> paths = extend(new Path(Presence.ALWAYS, List.of()), regions, around);
    if (paths.isPresent()) {
      return new Texts(choices(paths.get()), Presence.NEVER);
    }
    List<Path> some = new ArrayList<>();
    cover(regions, around, around, some);
    Presence read = some.stream().map(Path::when).reduce(Presence.NEVER, Presence::or);
    return new Texts(choices(some), read.not());
  }

  private List<Choice> choices(List<Path> paths) {
    Map<String, Presence> distinct = new LinkedHashMap<>();
    for (Path path : paths) {
      char[] chosen = text.toCharArray();
      path.dropped().forEach(arm -> Blanking.blank(chosen, arm.start(), arm.end()));
      distinct.merge(new String(chosen), path.when(), Presence::or);
    }
    return distinct.entrySet().stream().map(e -> new Choice(e.getValue(), e.getKey())).toList();
  }

  /** Adds a way through everything for each arm of {@code some} and for none being taken. */
  private void cover(List<Region> some, Presence within, Presence outer, List<Path> found) {
    for (Region region : some) {
      for (Arm arm : region.arms()) {
        Presence taken = within.and(arm.guard().when());
        through(taken, outer, found);
        cover(arm.inside(), taken, outer, found);
      }
      through(within.and(region.none()), outer, found);
    }
  }

  /** Adds one way through everything where {@code wanted} holds, if there is one. */
  private void through(Presence wanted, Presence outer, List<Path> found) {
    if (found.size() < MOST && !wanted.equals(Presence.NEVER)) {
      Path path = first(new Path(Presence.ALWAYS, List.of()), regions, wanted.and(outer));
      found.add(path);
    }
  }

  /** The arms that come first where {@code wanted} holds. */
  private static Path first(Path path, List<Region> regions, Presence wanted) {
    Path current = path;
    for (Region region : regions) {
      Path before = current;
      current =
          region.arms().stream()
              .filter(arm -> possible(taken(before, region, arm), wanted))
              .findFirst()
              .map(arm -> first(taken(before, region, arm), arm.inside(), wanted))
              .orElseGet(() -> before.and(region.none(), region.arms()));
    }
    return current;
  }

  private static Path taken(Path before, Region region, Arm arm) {
    List<Arm> others = region.arms().stream().filter(other -> !other.equals(arm)).toList();
    return before.and(arm.guard().when(), others);
  }

  /** {@code outer} and what is sure of the atoms here. */
  private Presence possible(Presence outer, Configurations configurations) {
    Set<String> atoms = new TreeSet<>(outer.atoms());
    atoms(regions, atoms);
    return atoms.size() < 2 && !configurations.decides(atoms)
        ? outer
        : outer.and(configurations.possible(atoms));
  }

  private static void atoms(List<Region> regions, Set<String> found) {
    for (Region region : regions) {
      for (Arm arm : region.arms()) {
        found.addAll(arm.guard().when().atoms());
        atoms(arm.inside(), found);
      }
    }
  }

  /** A way through some conditionals and the arms it does not take. */
  private record Path(Presence when, List<Arm> dropped) {
    Path and(Presence more, List<Arm> others) {
      List<Arm> all = new ArrayList<>(dropped);
      all.addAll(others);
      return new Path(when.and(more), all);
    }
  }

  /** Every way through {@code regions} that goes on from {@code path}; empty: too many. */
  private static Optional<List<Path>> extend(Path path, List<Region> regions, Presence outer) {
    List<Path> current = List.of(path);
    for (Region region : regions) {
      List<Path> next = new ArrayList<>();
      for (Path before : current) {
        for (Arm arm : region.arms()) {
          Path taken = taken(before, region, arm);
          if (possible(taken, outer)) {
            Optional<List<Path>> inside = extend(taken, arm.inside(), outer);
            if (inside.isEmpty()) {
              return inside;
            }
            next.addAll(inside.get());
          }
        }
        Path none = before.and(region.none(), region.arms());
        if (possible(none, outer)) {
          next.add(none);
        }
        if (next.size() > MOST) {
          return Optional.empty();
        }
      }
      current = next;
    }
    return Optional.of(current);
  }

  private static boolean possible(Path path, Presence outer) {
    return !path.when().and(outer).equals(Presence.NEVER);
  }
}
