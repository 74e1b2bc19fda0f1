// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.c;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mmaproof.model.c.Regions.Arm;
import org.mmaproof.model.c.Regions.Region;
import org.mmaproof.model.ir.Guard;
import org.mmaproof.model.ir.Presence;

/**
 * The texts that the conditionals inside one slice of C leave to choose from, offsets unchanged.
 */
final class Choices {
  /** A slice with more choices is not read choice by choice. */
  static final int MOST = 64;

  /** One way to choose: the condition of it, and the text with everything else blanked. */
  record Choice(Presence when, String text) {}

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
   * Every distinct text that can be chosen where {@code outer} holds, in order; empty when there
   * are more than {@link #MOST}.
   */
  List<Choice> texts(Presence outer) {
    if (tooMany) {
      return List.of();
    }
    if (regions.isEmpty()) {
      return List.of(new Choice(Presence.ALWAYS, text));
    }
    Optional<List<Path>> paths = extend(new Path(Presence.ALWAYS, List.of()), regions, outer);
    Map<String, Presence> distinct = new LinkedHashMap<>();
    for (Path path : paths.orElse(List.of())) {
      char[] chosen = text.toCharArray();
      path.dropped().forEach(arm -> Blanking.blank(chosen, arm.start(), arm.end()));
      distinct.merge(new String(chosen), path.when(), Presence::or);
    }
    return distinct.entrySet().stream().map(e -> new Choice(e.getValue(), e.getKey())).toList();
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
          List<Arm> others = region.arms().stream().filter(other -> !other.equals(arm)).toList();
          Path taken = before.and(arm.guard().when(), others);
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
