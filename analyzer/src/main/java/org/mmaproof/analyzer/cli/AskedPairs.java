// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.cli;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mmaproof.analyzer.pair.Pair;
import org.mmaproof.analyzer.pair.Pairing;
import org.mmaproof.analyzer.pair.TwoTrees;
import org.mmaproof.model.driver.Registration;

/**
 * The pairs of two trees that are asked for.
 *
 * @param all hooks that were converted between the two, then those that were converted before and
 *     that a change between the two may touch
 */
record AskedPairs(List<Pair> all) {
  AskedPairs {
    all = List.copyOf(all);
  }

  /**
   * @param touched the paths that differ, where that is known; else every hook is taken for a
   *     conversion
   * @throws Usage when a hook that is asked for by name is not there
   */
  static AskedPairs of(
      ProveTarget asked, TreeOfHooks old, TreeOfHooks now, Optional<Set<String>> touched) {
    List<Pair> pairs = pairing(asked, old, now).pairs(olds(old), now.registrations().all());
    asked.check(pairs);
    return of(pairs, asked, old, now, touched);
  }

  /** The same in the midst of a series, where what is asked for need not be there yet. */
  static AskedPairs amid(ProveTarget asked, TreeOfHooks old, TreeOfHooks now, Set<String> touched) {
    List<Pair> pairs = pairing(asked, old, now).pairs(olds(old), now.registrations().all());
    return of(pairs, asked, old, now, Optional.of(touched));
  }

  private static List<Registration> olds(TreeOfHooks old) {
    return old.registrations().all().stream()
        .filter(row -> old.target().holds(row.at().file()))
        .toList();
  }

  private static Pairing pairing(ProveTarget asked, TreeOfHooks old, TreeOfHooks now) {
    return new Pairing(new TwoTrees(old.sides().names(), now.sides().names(), asked.renamed()));
  }

  private static AskedPairs of(
      List<Pair> pairs,
      ProveTarget asked,
      TreeOfHooks old,
      TreeOfHooks now,
      Optional<Set<String>> touched) {
    List<Pair> again =
        pairing(asked, old, now).again(olds(old), now.registrations().all()).stream()
            .filter(asked::takes)
            .toList();
    Set<List<Registration.Definition>> known =
        again.stream().map(Pair::after).collect(Collectors.toSet());
    List<Pair> rest =
        pairs.stream()
            .filter(asked::takes)
            .filter(pair -> !pair.before().isEmpty() || !known.contains(pair.after()))
            .toList();
    if (touched.isEmpty()) {
      return both(rest, again);
    }
    if (touched.get().stream().noneMatch(path -> path.endsWith(".c") || path.endsWith(".h"))) {
      return new AskedPairs(rest); // to learn what hooks reach takes its time
    }
    now.sides().learn(again.stream().flatMap(pair -> pair.after().stream()).toList());
    return both(rest, again.stream().filter(pair -> touches(pair, now, touched.get())).toList());
  }

  /** The same, those that {@code touched} touches or that are not among {@code known}. */
  AskedPairs touchedBy(Set<String> touched, Set<String> known, TreeOfHooks now) {
    now.sides().learn(all.stream().flatMap(pair -> pair.after().stream()).toList());
    return new AskedPairs(
        all.stream()
            .filter(pair -> !known.contains(name(pair)) || touches(pair, now, touched))
            .toList());
  }

  private static AskedPairs both(List<Pair> some, List<Pair> others) {
    return new AskedPairs(Stream.concat(some.stream(), others.stream()).toList());
  }

  /** What a converted hook is known by while patches change its file. */
  static String name(Pair pair) {
    return pair.file() + ":" + pair.after().get(0).name();
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
