// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.pair;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mmaproof.analyzer.hook.TreeReach;
import org.mmaproof.model.driver.Registration;
import org.mmaproof.model.proof.Conversion;
import org.mmaproof.model.proof.HookAt;
import org.mmaproof.model.proof.Reason;
import org.mmaproof.model.proof.Verdict;

/**
 * What pairs come to.
 *
 * @param all what is to be proved
 * @param unpaired verdicts on converted hooks whose old hook was not found although its file is
 *     there: nothing is known of them
 * @param fresh converted hooks of files that the old tree does not have
 * @param faults where reading what hooks reach broke
 */
public record Conversions(
    List<Conversion> all,
    List<Verdict> unpaired,
    List<HookAt> fresh,
    List<TreeReach.Fault> faults) {
  public Conversions {
    all = List.copyOf(all);
    unpaired = List.copyOf(unpaired);
    fresh = List.copyOf(fresh);
    faults = List.copyOf(faults);
  }

  /**
   * Makes conversions of {@code pairs}, and has both trees look for what their hooks reach. Not to
   * be called beside other uses of the trees.
   *
   * @param before the tree of the old hooks; empty for proofs of converted hooks alone
   * @param named whether the pairs were asked for by name, so that none of them goes without a
   *     verdict
   */
  public static Conversions of(
      List<Pair> pairs, Optional<Sides> before, Sides after, boolean named) {
    List<TreeReach.Fault> faults = new ArrayList<>();
    before.ifPresent(
        sides ->
            faults.addAll(
                sides.learn(pairs.stream().flatMap(pair -> pair.before().stream()).toList())));
    faults.addAll(
        after.learn(pairs.stream().flatMap(pair -> pair.after().stream()).distinct().toList()));
    List<Conversion> all = new ArrayList<>();
    List<Verdict> unpaired = new ArrayList<>();
    List<HookAt> fresh = new ArrayList<>();
    for (Pair pair : pairs) {
      if (before.isEmpty()) {
        all.add(
            new Conversion(
                pair.file(),
                Optional.empty(),
                after.side(pair.after(), pair.tables(), after.generation())));
      } else if (!pair.before().isEmpty()) {
        all.add(conversion(pair, before.get(), after));
      } else if (named || isOld(pair, before.get())) {
        unpaired.add(nothingKnown(pair));
      } else {
        fresh.add(Outers.at(pair.after().get(0)));
      }
    }
    return new Conversions(all, unpaired, fresh, faults);
  }

  private static Conversion conversion(Pair pair, Sides before, Sides after) {
    List<Registration> old = pair.matches().stream().map(Match::before).distinct().toList();
    return new Conversion(
        pair.file(),
        Optional.of(before.side(pair.before(), old, after.generation())),
        after.side(pair.after(), pair.tables(), after.generation()));
  }

  /** Whether the old tree has a file of the pair, so that an old hook is to be expected. */
  private static boolean isOld(Pair pair, Sides before) {
    return Stream.concat(
            Stream.of(pair.file()), pair.tables().stream().map(table -> table.at().file()))
        .anyMatch(path -> before.names().unit(path).isPresent());
  }

  private static Verdict nothingKnown(Pair pair) {
    HookAt hook = Outers.at(pair.after().get(0));
    Registration table = pair.tables().get(0);
    String ops = table.member().owner() + "." + table.member().member() + " " + table.table();
    return new Verdict(
        new Verdict.Subject(pair.file(), Optional.empty(), hook, ops),
        Verdict.Conclusion.unknown(
            new Reason(
                Reason.Why.UNPAIRED,
                table.at().file() + ":" + table.at().line() + ": no old hook of " + ops)),
        List.of(),
        Verdict.Grounds.NONE,
        Verdict.Effort.NONE,
        Optional.empty());
  }
}
