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
 * the same file, else of the same role in the same file, else, where a file has moved, those of a
 * function that reads alike.
 */
public record Pairing(Trees trees) {
  /** Functions of moved files must be at least so alike. */
  static final double ALIKE_MIN = 0.5;

  private static final String PREPARE = "_prepare";

  /** What is asked of the two trees. */
  public interface Trees {
    /** Where the file at {@code path} of the new tree was in the old one, had it not moved. */
    String oldPath(String path);

    /** Whether the old tree has a file of that path. */
    boolean oldHas(String path);

    /** Whether the new tree still defines that function of the old one in the same file. */
    boolean newHas(Registration.Definition hook);

    /** How alike the hooks of two registrations read: 0 nothing in common, 1 the same. */
    double alike(Registration before, Registration after);
  }

  /** No old tree. */
  private record NoTree() implements Trees {
    @Override
    public String oldPath(String path) {
      return path;
    }

    @Override
    public boolean oldHas(String path) {
      return false;
    }

    @Override
    public boolean newHas(Registration.Definition hook) {
      return true;
    }

    @Override
    public double alike(Registration before, Registration after) {
      return 0;
    }
  }

  /** The two sides of one pair. */
  private record Key(List<Registration.Definition> before, List<Registration.Definition> after) {}

  /**
   * The converted hooks among {@code after}, each with what was found for it among {@code before}.
   */
  public List<Pair> pairs(List<Registration> before, List<Registration> after) {
    List<Registration> old = sorted(before, row -> !row.member().prepare());
    List<Registration> converted = sorted(after, row -> row.member().prepare());
    Map<Registration, List<Registration>> found = new LinkedHashMap<>();
    converted.forEach(row -> found.put(row, same(row, old)));
    List<Registration> others = without(found, old);
    found.replaceAll((row, known) -> known.isEmpty() ? renamed(row, others) : known);
    List<Registration> left = without(found, old);
    found.replaceAll((row, known) -> known.isEmpty() ? moved(row, left) : known);
    return pairs(found);
  }

  /**
   * The hooks among {@code after} that were converted in {@code before} already, each with that.
   */
  public List<Pair> again(List<Registration> before, List<Registration> after) {
    List<Registration> old = sorted(before, row -> row.member().prepare());
    Map<Registration, List<Registration>> found = new LinkedHashMap<>();
    for (Registration row : sorted(after, each -> each.member().prepare())) {
      String path = trees.oldPath(row.at().file());
      List<Registration> same =
          old.stream()
              .filter(each -> each.member().equals(row.member()))
              .filter(each -> each.table().equals(row.table()))
              .filter(each -> each.at().file().equals(path))
              .filter(each -> isTogether(each, row))
              .toList();
      if (!same.isEmpty()) {
        found.put(row, same);
      }
    }
    return pairs(found);
  }

  /** Those of {@code old} that nothing was found to take the place of. */
  private static List<Registration> without(
      Map<Registration, List<Registration>> found, List<Registration> old) {
    Set<Registration> taken = new HashSet<>();
    found.values().forEach(taken::addAll);
    return old.stream().filter(row -> !taken.contains(row)).toList();
  }

  /** The pairs of registrations, each pair of hooks once. */
  private static List<Pair> pairs(Map<Registration, List<Registration>> found) {
    Map<Key, List<Match>> matches = new LinkedHashMap<>();
    Map<List<Registration.Definition>, List<Registration>> alone = new LinkedHashMap<>();
    found.forEach(
        (row, counterparts) -> {
          for (Registration counterpart : counterparts) {
            Key key = new Key(counterpart.definitions(), row.definitions());
            matches
                .computeIfAbsent(key, none -> new ArrayList<>())
                .add(new Match(counterpart, row));
          }
          if (counterparts.isEmpty()) {
            alone.computeIfAbsent(row.definitions(), none -> new ArrayList<>()).add(row);
          }
        });
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
    return new Pairing(new NoTree()).pairs(List.of(), registrations);
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
   * The registrations of the same variable of the same file in the old tree; several where
   * conditionals choose.
   */
  private List<Registration> same(Registration row, List<Registration> old) {
    return here(row, old).stream().filter(each -> each.table().equals(row.table())).toList();
  }

  /** The old registration of another variable of the same file, if there is one. */
  private List<Registration> renamed(Registration row, List<Registration> left) {
    return best(row, here(row, left), 0);
  }

  /** Registrations of the same role in the same file. */
  private List<Registration> here(Registration row, List<Registration> old) {
    String path = trees.oldPath(row.at().file());
    return old.stream()
        .filter(each -> sameRole(each, row))
        .filter(each -> each.at().file().equals(path))
        .filter(each -> isTogether(each, row))
        .toList();
  }

  /** The old registration of another file that {@code row} took the place of, if there is one. */
  private List<Registration> moved(Registration row, List<Registration> left) {
    List<Registration> gone =
        left.stream()
            .filter(each -> sameRole(each, row))
            .filter(each -> hasMoved(each, row))
            .filter(each -> isTogether(each, row))
            .toList();
    return best(row, gone, ALIKE_MIN);
  }

  /**
   * Whether {@code row} can be {@code old} in another file: a new file, and a hook that is gone.
   */
  private boolean hasMoved(Registration old, Registration row) {
    return !trees.oldHas(trees.oldPath(row.at().file()))
        && old.definitions().stream().noneMatch(trees::newHas);
  }

  /** Whether both can be part of one kernel. */
  private static boolean isTogether(Registration one, Registration other) {
    return !one.when().and(other.when()).equals(Presence.NEVER);
  }

  private List<Registration> best(Registration row, List<Registration> others, double least) {
    Optional<Registration> found = Optional.empty();
    double most = least;
    for (Registration other : others) {
      double alike = trees.alike(other, row);
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
