// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.cli;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mmaproof.analyzer.pair.Pair;
import org.mmaproof.analyzer.pair.Pairing;
import org.mmaproof.analyzer.pair.TwoTrees;
import org.mmaproof.model.driver.Registration;

/**
 * The pairs of two trees that are asked for.
 *
 * @param conversions hooks that were converted between the two
 * @param converted hooks that were converted before, and that a change between the two touches:
 *     they are judged alone
 */
record AskedPairs(List<Pair> conversions, List<Pair> converted) {
  AskedPairs {
    conversions = List.copyOf(conversions);
    converted = List.copyOf(converted);
  }

  /**
   * @param touched the paths that differ, where that is known; else every hook is taken for a
   *     conversion
   * @throws Usage when a hook that is asked for by name is not there
   */
  static AskedPairs of(
      ProveTarget asked, TreeOfHooks old, TreeOfHooks now, Optional<Set<String>> touched) {
    List<Pair> pairs = pairs(asked, old, now);
    asked.check(pairs);
    return of(pairs, asked, old, now, touched);
  }

  /** The same in the midst of a series, where what is asked for need not be there yet. */
  static AskedPairs amid(ProveTarget asked, TreeOfHooks old, TreeOfHooks now, Set<String> touched) {
    return of(pairs(asked, old, now), asked, old, now, Optional.of(touched));
  }

  private static List<Registration> olds(TreeOfHooks old) {
    return old.registrations().all().stream()
        .filter(row -> old.target().holds(row.at().file()))
        .toList();
  }

  private static List<Pair> pairs(ProveTarget asked, TreeOfHooks old, TreeOfHooks now) {
    Pairing pairing =
        new Pairing(new TwoTrees(old.sides().names(), now.sides().names(), asked.renamed()));
    return pairing.pairs(olds(old), now.registrations().all());
  }

  private static AskedPairs of(
      List<Pair> pairs,
      ProveTarget asked,
      TreeOfHooks old,
      TreeOfHooks now,
      Optional<Set<String>> touched) {
    List<Pair> taken = pairs.stream().filter(asked::takes).toList();
    if (touched.isEmpty()) {
      return new AskedPairs(taken, List.of());
    }
    List<Registration> olds = olds(old);
    List<Pair> before =
        taken.stream()
            .filter(pair -> pair.before().isEmpty() && isKnown(pair, asked, olds))
            .toList();
    List<Pair> rest = new ArrayList<>(taken);
    rest.removeAll(before);
    if (touched.get().stream().noneMatch(path -> path.endsWith(".c") || path.endsWith(".h"))) {
      return new AskedPairs(rest, List.of()); // to learn what hooks reach takes its time
    }
    now.sides().learn(before.stream().flatMap(pair -> pair.after().stream()).toList());
    return new AskedPairs(
        rest, before.stream().filter(pair -> touches(pair, now, touched.get())).toList());
  }

  /** The same, those that {@code touched} touches or that are not among {@code known}. */
  AskedPairs touchedBy(Set<String> touched, Set<String> known, TreeOfHooks now) {
    now.sides().learn(conversions.stream().flatMap(pair -> pair.after().stream()).toList());
    return new AskedPairs(
        conversions.stream()
            .filter(pair -> !known.contains(name(pair)) || touches(pair, now, touched))
            .toList(),
        converted.stream()
            .filter(pair -> !known.contains(name(pair)) || touches(pair, now, touched))
            .toList());
  }

  /** What a converted hook is known by while patches change its file. */
  static String name(Pair pair) {
    return pair.file() + ":" + pair.after().get(0).name();
  }

  /** Whether all tables of a hook had it, or another converted one, in the old tree. */
  private static boolean isKnown(Pair pair, ProveTarget asked, List<Registration> olds) {
    return pair.tables().stream()
        .allMatch(
            table ->
                olds.stream()
                    .filter(row -> row.member().prepare())
                    .filter(row -> row.member().member().equals(table.member().member()))
                    .filter(row -> row.table().equals(table.table()))
                    .anyMatch(row -> row.at().file().equals(asked.oldPath(table.at().file()))));
  }

  /** Whether a hook, a table of it or what it reaches stands in one of the files. */
  private static boolean touches(Pair pair, TreeOfHooks now, Set<String> touched) {
    Set<String> files = new HashSet<>(now.sides().files(pair.after()));
    Stream.concat(
            pair.after().stream().map(hook -> hook.at().file()),
            pair.tables().stream().map(table -> table.at().file()))
        .forEach(files::add);
    return files.stream().anyMatch(touched::contains);
  }
}
