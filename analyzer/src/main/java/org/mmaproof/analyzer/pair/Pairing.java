// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.pair;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.mmaproof.model.driver.HookMember;
import org.mmaproof.model.driver.Registration;
import org.mmaproof.model.ir.Presence;

/**
 * Finds for the converted hooks of one tree the old hooks of another: those of the same variable of
 * the same file, else of the same role in the same file, else, where the file is gone, those of a
 * function that reads alike.
 *
 * @param resemblance how alike the hooks of two registrations read
 */
public record Pairing(Resemblance resemblance) {
  /** Functions of moved files must be at least so alike. */
  static final double ALIKE_MIN = 0.5;

  private static final String PREPARE = "_prepare";

  /** How alike the hooks of two registrations read: 0 nothing in common, 1 the same. */
  @FunctionalInterface
  public interface Resemblance {
    double of(Registration before, Registration after);
  }

  /** The two sides of one pair. */
  private record Key(List<Registration.Definition> before, List<Registration.Definition> after) {}

  /**
   * The converted hooks among {@code after}, each with what was found for it among {@code before}.
   */
  public List<Pair> pairs(List<Registration> before, List<Registration> after) {
    List<Registration> old = sorted(before, row -> !row.member().prepare());
    List<Registration> converted = sorted(after, row -> row.member().prepare());
    Set<String> files = new HashSet<>();
    after.forEach(row -> files.add(row.at().file()));
    Map<Key, List<Match>> matches = new LinkedHashMap<>();
    Map<List<Registration.Definition>, List<Registration>> alone = new LinkedHashMap<>();
    for (Registration row : converted) {
      List<Registration> found = counterparts(row, old, files);
      for (Registration counterpart : found) {
        matches
            .computeIfAbsent(
                new Key(counterpart.definitions(), row.definitions()), key -> new ArrayList<>())
            .add(new Match(counterpart, row));
      }
      if (found.isEmpty()) {
        alone.computeIfAbsent(row.definitions(), key -> new ArrayList<>()).add(row);
      }
    }
    List<Pair> pairs = new ArrayList<>();
    matches.forEach(
        (key, rows) ->
            pairs.add(
                new Pair(
                    key.before(),
                    key.after(),
                    rows,
                    Optional.ofNullable(alone.remove(key.after())).orElse(List.of()))));
    alone.forEach((hook, rows) -> pairs.add(new Pair(List.of(), hook, List.of(), rows)));
    pairs.sort(ORDER);
    return pairs;
  }

  /** The converted hooks of one tree, each once, for proofs without an old side. */
  public static List<Pair> alone(List<Registration> registrations) {
    return new Pairing((before, after) -> 0).pairs(List.of(), registrations);
  }

  private static final Comparator<Pair> ORDER =
      Comparator.comparing(Pair::file)
          .thenComparing(pair -> pair.after().get(0).at().start())
          .thenComparing(pair -> pair.old().map(hook -> hook.at().file()).orElse(""))
          .thenComparing(pair -> pair.old().map(hook -> hook.at().start()).orElse(0));

  private static List<Registration> sorted(
      List<Registration> rows, Predicate<Registration> wanted) {
    return rows.stream()
        .filter(wanted)
        .filter(row -> !row.definitions().isEmpty())
        .sorted(
            Comparator.comparing((Registration row) -> row.at().file())
                .thenComparing(row -> row.at().start())
                .thenComparing(Registration::table)
                .thenComparing(row -> row.member().member()))
        .toList();
  }

  /**
   * The old registrations that {@code row} took the place of; several where conditionals choose.
   */
  private List<Registration> counterparts(
      Registration row, List<Registration> old, Set<String> files) {
    List<Registration> role = old.stream().filter(each -> sameRole(each, row)).toList();
    List<Registration> here =
        role.stream().filter(each -> each.at().file().equals(row.at().file())).toList();
    List<Registration> same =
        here.stream().filter(each -> each.table().equals(row.table())).toList();
    if (!same.isEmpty()) {
      return together(row, same);
    }
    List<Registration> renamed = together(row, here);
    if (!renamed.isEmpty()) {
      return best(row, renamed, 0);
    }
    List<Registration> gone =
        role.stream().filter(each -> !files.contains(each.at().file())).toList();
    return best(row, together(row, gone), ALIKE_MIN);
  }

  /** Those that can be part of one kernel with {@code row}. */
  private static List<Registration> together(Registration row, List<Registration> others) {
    return others.stream()
        .filter(each -> !each.when().and(row.when()).equals(Presence.NEVER))
        .toList();
  }

  private List<Registration> best(Registration row, List<Registration> others, double least) {
    Optional<Registration> found = Optional.empty();
    double most = least;
    for (Registration other : others) {
      double alike = resemblance.of(other, row);
      if (alike > most || alike == most && found.isEmpty()) {
        most = alike;
        found = Optional.of(other);
      }
    }
    return found.stream().toList();
  }

  /** Whether both are members of the same struct, the second the converted form of the first. */
  private static boolean sameRole(Registration before, Registration after) {
    HookMember old = before.member();
    HookMember converted = after.member();
    return old.owner().equals(converted.owner())
        && old.member().equals(converted.member().replace(PREPARE, ""));
  }
}
